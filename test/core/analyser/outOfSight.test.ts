// A case may look sound because it is hardly judged: that is said wherever findings are shown. What is
// judged of which severity follows from rules.md 3.0; what a gsn profile judges, from product.md.
import { expect, test } from '@jest/globals';
import { weakenedLines } from '../../../core/analyser/departures.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { run } from './engine.ts';

function lines(text: string, id = 'review'): readonly string[] {
  const profile = shippedProfile(id);
  if (!profile) throw new Error(`no ${id}`);
  return weakenedLines(run(sketch(text), profile).weakened);
}

const AI = `
  G1
    Sn1 -> E-1
  evidence E-1 {title: run}
  evidence E-2 {title: run}
  pathways P-1 {name: misuse}`;

test.each(['gsn-strict', 'gsn-lenient'])('records that %s does not judge are counted', (id) => {
  expect(lines(AI, id)).toEqual([
    'structure and notation only, so that what review judges is not judged: evidence records (2), pathways (1)',
  ]);
});

test('an argument without such records, and a case that is judged by its kind: nothing to say', () => {
  expect(lines('G1\n  Sn1 "report 7"', 'gsn-strict')).toEqual([]);
  expect(lines(AI)).toEqual([]);
});

test('what a case calls less than catastrophic is named, the case itself first', () => {
  const text = `
    case {severity: minor}
    G1
    pathways P-2 {name: a, severity: serious}
    pathways P-10 {name: b, severity: minor}
    pathways P-3 {name: c, severity: catastrophic}
    pathways P-4 {name: d}`;
  expect(lines(text)).toEqual([
    'review asks less of what the case calls less than catastrophic: the case minor, P-2 serious, P-10 minor',
  ]);
  // Structure and notation are the same for every severity.
  expect(lines('case {severity: minor}\nG1', 'gsn-strict')).toEqual([]);
});

test('an approval with a smaller quorum than the parameter is named; one with a larger, or without, is not', () => {
  const text = `
    case {parameters: {quorum: 3}}
    G1
    approvals AP-2 {subject: G1, quorum: 1}
    approvals AP-10 {subject: G1, quorum: 2}
    approvals AP-3 {subject: G1, quorum: 3}
    approvals AP-4 {subject: G1}`;
  expect(lines(text)).toEqual([
    'approvals ask for fewer votes than review: AP-2 1 instead of 3, AP-10 2 instead of 3',
  ]);
});
