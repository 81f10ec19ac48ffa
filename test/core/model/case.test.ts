// The case in memory and the file say the same, exactly.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseFromFile, fileFromCase, TABLES } from '../../../core/model/case.ts';
import schema from '../../../schemas/case.schema.json' with { type: 'json' };
import { editCase } from '../../properties/editCases.ts';

describe('case and file', () => {
  test('every table of the schema is a table in memory', () => {
    const tables = Object.entries(schema.properties)
      .filter(([, value]) => 'type' in value && value.type === 'object')
      .map(([name]) => name);
    expect([...TABLES].sort()).toEqual(tables.sort());
  });

  test('reading what was written gives the same case, and the same file', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        const file = JSON.parse(JSON.stringify(fileFromCase(c)));
        expect(caseFromFile(file)).toEqual(c);
        expect(JSON.parse(JSON.stringify(fileFromCase(caseFromFile(file))))).toEqual(file);
      }),
      { seed: 20260601 },
    );
  });

  test('empty record tables are not written; the argument always is', () => {
    const file = {
      formatVersion: 1,
      id: 'c',
      meta: { title: '', maturity: 'draft' },
      main: 'm',
      modules: {},
      nodes: {},
      links: {},
    } as const;
    expect(JSON.parse(JSON.stringify(fileFromCase(caseFromFile(file))))).toEqual(file);
    const padded = { ...file, evidence: {}, $schema: 'https://example.org' };
    expect(JSON.parse(JSON.stringify(fileFromCase(caseFromFile(padded))))).toEqual(file);
  });
});
