// Freshness beside the result, and gates, as columns (rules.md 3.0: stale(e), approved(k)).
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../../core/model/index.ts';
import { reason } from '../../../../core/reasoning/reason.ts';
import { registerById } from '../../../../core/registers/registers.ts';
import { rowsOf } from '../../../../core/registers/rows.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { cellsOf } from '../../../../renderer/centre/registers/cells.ts';
import { computedColumn } from '../../../../renderer/centre/registers/computedColumns.ts';
import { proposedColumns } from '../../../../renderer/centre/registers/look.ts';
import { SETTINGS } from '../../../core/reasoning/ask.ts';

const TEXT = `
  case {systemUnderTest: SV}
  G1 "Safe"
    Sn1 "Tests" -> E-1 E-2
  systemVersions SV {name: M, effCompute: 100}
  evidence E-1 {title: Old, result: pass, evalType: capability, systemVersion: SV, effCompute: 100, date: 2026-01-01}
  evidence E-2 {title: New, result: fail, evalType: capability, systemVersion: SV, effCompute: 100, date: 2026-05-31}
  criteria CR-1 {name: met, definedness: concrete}
  criteria CR-2 {name: meant, definedness: intent-only}
  approvals AP-1 {subject: CR-2, quorum: 2}
`;

function texts(id: string): Record<string, string> {
  const index = new CaseIndex(sketch(TEXT));
  const register = registerById(id);
  if (!register) throw new Error(`There is no register ${id}.`);
  const own = computedColumn(register);
  if (!own) throw new Error(`${id} has no such column.`);
  const reasoning = reason(index, { ...SETTINGS, today: '2026-06-01' });
  const cells = cellsOf(index, register, new Map(), reasoning);
  return Object.fromEntries(
    rowsOf(index, register).map((row) => [row.key, cells.text(row, own.column)]),
  );
}

test('evidence: stale by age whatever the result, fresh though it failed', () => {
  const found = texts('evidence');
  expect(found['E-1']).toBe('Stale: age');
  // 90 days after 2026-05-31 is 2026-08-29; the day after, it is too old.
  expect(found['E-2']).toBe('Fresh, stale from 2026-08-30');
});

test('criteria and approvals: a gate that is not open counts as failed', () => {
  const criteria = texts('criteria');
  expect(criteria['CR-1']).toBe('Concrete');
  expect(criteria['CR-2']).toMatch(/^Counts as failed: .*intent-only/);
  expect(texts('approvals')['AP-1']).toMatch(/^Counts as failed: /);
});

test('it stands behind what it is apart from, and other registers have none', () => {
  const evidence = registerById('evidence');
  const people = registerById('people');
  if (!evidence || !people) throw new Error('A register is missing.');
  const shown = proposedColumns(evidence);
  expect(shown.indexOf('freshness')).toBe(shown.indexOf('result') + 1);
  expect(computedColumn(people)).toBeUndefined();
});
