// Levels by version side by side; what the case claims, has reached, and comes next. By hand.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { policyLadders } from '../../../core/select/policyLadders.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const INDEX = new CaseIndex(
  sketch(`
  case {claimedLevels: [A3]}
  G1 {about: [B4]}
  policies P {name: RSP}
  policyVersions V2 {policy: P, version: '2.x', date: 2024-10}
  policyVersions V1 {policy: P, version: '1.0', date: 2023-09, supersededBy: V2}
  safetyLevels A3 {name: ASL-3, policyVersion: V1, rank: 3, next: A4}
  safetyLevels A4 {name: ASL-4, policyVersion: V1, rank: 4, safeguardDefinedness: undefined}
  safetyLevels B4 {name: asl-4, policyVersion: V2, rank: 4, safeguardDefinedness: intent-only, criteria: [K1]}
  safetyLevels X {name: Lost, policyVersion: gone}
  criteria K1 {metric: solve rate, operator: '>=', value: 0.5}
  evidence E1 {title: run, result: fail, status: active, criterion: K1, value: 0.6}
`),
);

test('one row a level, one column a version, the earliest first', () => {
  const [rsp, loose] = policyLadders(INDEX);
  expect(rsp?.versions.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
    ['V1', '2.x'],
    ['V2', undefined],
  ]);
  expect(
    rsp?.rows.map(({ name, cells }) => [name, cells.map((c) => c.map(({ id }) => id))]),
  ).toEqual([
    ['ASL-4', [['A4'], ['B4']]],
    ['ASL-3', [['A3'], []]],
  ]);
  expect(loose).toMatchObject({ policy: undefined, rows: [{ name: 'Lost' }] });
});

test('claimed, next, cited and reached', () => {
  const cells = policyLadders(INDEX).flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat()));
  const marks = (id: string) => cells.find((cell) => cell.id === id)?.marks;
  expect(marks('A3')).toEqual({ claimed: true, citedBy: [], reached: false, next: false });
  expect(marks('A4')).toMatchObject({ claimed: false, next: true });
  expect(marks('B4')).toMatchObject({ citedBy: ['G1'], reached: true });
});
