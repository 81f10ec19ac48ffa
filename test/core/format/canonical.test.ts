// The canonical text: expected texts are written by hand after "sorted keys, two spaces, final newline".
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, writeCase } from '../../../core/format/canonical.ts';
import { type Case, caseFromFile, TABLES, type Table } from '../../../core/model/case.ts';
import { editCase } from '../../properties/editCases.ts';

const SETTINGS = { seed: 20260601 };

describe('canonicalJson', () => {
  test('sorts keys at every depth, by code unit, and leaves lists as they are', () => {
    const value = { b: [2, 1, { d: null, c: true }], a: 'ä"\n', B: {}, empty: [], none: undefined };
    expect(canonicalJson(value)).toBe(
      [
        '{',
        '  "B": {},',
        '  "a": "ä\\"\\n",',
        '  "b": [',
        '    2,',
        '    1,',
        '    {',
        '      "c": true,',
        '      "d": null',
        '    }',
        '  ],',
        '  "empty": []',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('keys that look like numbers are keys like others', () => {
    expect(canonicalJson({ '9': 0, '10': 0, '1a': 0, a: 0 })).toBe(
      '{\n  "10": 0,\n  "1a": 0,\n  "9": 0,\n  "a": 0\n}\n',
    );
  });

  test('is JSON of the same value, whatever the value, and the same for every order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const same = JSON.parse(text);
        expect(same).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(same)).toBe(text);
        expect(canonicalJson(reversed(same))).toBe(text);
      }),
      { ...SETTINGS, numRuns: 500 },
    );
  });
});

describe('writeCase', () => {
  test('reading what was written and writing it again gives the same bytes', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        const text = writeCase(c);
        expect(text.endsWith('}\n')).toBe(true);
        expect(writeCase(caseFromFile(JSON.parse(text)))).toBe(text);
      }),
      SETTINGS,
    );
  });

  test('the order in which records came does not show', () => {
    fc.assert(
      fc.property(editCase, (c) => {
        const records = (table: Table): [string, unknown][] => [...c[table]];
        const tables = TABLES.map((table) => [table, new Map(records(table).reverse())]);
        const turned: Case = { ...c, ...Object.fromEntries(tables) };
        expect(writeCase(turned)).toBe(writeCase(c));
      }),
      SETTINGS,
    );
  });
});

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}
