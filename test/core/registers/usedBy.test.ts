// What names a row, for all rows at once, held against the question asked row by row.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { usesOf } from '../../../core/commands/deleteRecord.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import { usedBy } from '../../../core/registers/usedBy.ts';
import { indexOf, register } from './support.ts';

function example(name: string): CaseIndex {
  const read = readCase(readFileSync(`templates/examples/${name}.case.json`));
  if (!read.ok) throw new Error(read.problem.message);
  return new CaseIndex(read.case);
}

describe('where a row is used', () => {
  test.each(['frontier-model', 'frontier-model-flawed', 'modular-deployment'])(
    'of the example %s is what usesOf says of each record',
    (name) => {
      const index = example(name);
      for (const one of REGISTERS) {
        if (one.source.kind !== 'table') continue;
        const used = usedBy(index, one);
        for (const { key } of rowsOf(index, one)) {
          expect([key, used.get(key) ?? []]).toEqual([
            key,
            usesOf(index, one.source.table, key).ids,
          ]);
        }
      }
    },
  );

  test('the case itself is the empty id; dangling names are nobody’s row', () => {
    const index = indexOf(`
      case {systemUnderTest: SV-1}
      G1
        Sn1 -> E-1 E-99
      evidence E-1 {title: run, systemVersion: SV-1}
      systemVersions SV-1 {name: One}
    `);
    expect(usedBy(index, register('systemVersions'))).toEqual(new Map([['SV-1', ['', 'E-1']]]));
    expect(usedBy(index, register('evidence'))).toEqual(new Map([['E-1', ['Sn1']]]));
  });

  test('an assumption: what it is context of, what repeats, names or challenges it', () => {
    const index = indexOf(`
      G1
        ~ A1
          ! G8 challenge {status: open}
        ! G9 challenge {status: mitigated, mitigatedBy: [A1]}
      G2
        ~ A1
        ~ A2
      module Sub
      G3
        ~ AA1 {kind: awayAssumption, origin: A1}
    `);
    const used = usedBy(index, register('assumptions'));
    expect([...(used.get('A1') ?? [])].sort()).toEqual(
      ['G1', 'G2', 'G8-A1', 'G9-G1', 'Sub.AA1'].sort(),
    );
    expect(used.get('A2')).toEqual(['G2']);
  });

  test('a challenge: what it is against, and what challenges it', () => {
    const index = indexOf(`
      G1
        S1
          !! G8 challenge {status: open}
        ! G9 challenge {status: open}
      G7
      link challenges G7 -> nowhere
    `);
    const used = usedBy(index, register('challenges'));
    expect(used.get('G9-G1')).toEqual(['G1']);
    expect(used.get('G8-G1-S1') ?? [...used.values()].flat()).toContain('G1-S1');
    expect(used.has('G7-nowhere')).toBe(false);
  });
});
