// Gates put together for people (seeds #74-77): what counts as failed says so and why. By hand.
import { describe, expect, test } from '@jest/globals';
import { dependentsOf, gatesOf, gatesOfCriterion } from '../../../core/select/gates.ts';
import { ask } from '../reasoning/ask.ts';

const CASE = `
  G1 "Safe" {about: [K1]}
    S1 {combinator: twoLines}
      ~ J1 "They fail apart." {tags: [independence]}
    Sn1 -> E1
  evidence E1 {title: run, result: pass, criterion: K1}
  criteria K1 {name: schemes, intent: we would know, definedness: intent-only}
  criteria K2 {name: rate, definedness: concrete}
  criteria K3 {name: approved intent, definedness: intent-only, approval: Q3}
  criteria K4 {name: moved, definedness: concrete, approval: Q4}
  approvals Q1 {subject: J1, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
  approvals Q3 {subject: K3, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
  approvals Q4 {subject: K4, digest: ${'a'.repeat(64)}, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
  people P1 {name: Ada}
  safetyLevels L1 {name: High, criteria: [K1]}
  ifThens T1 {trigger: K1}
`;

describe('gates', () => {
  const reasoning = ask(CASE);
  const gates = gatesOf(reasoning);

  test('those that fail come first; a concrete criterion that asks nobody is none', () => {
    expect(gates.map(({ name, state }) => [name, state])).toEqual([
      ['K4', 'suspect'],
      ['K3', 'failed'],
      ['K1', 'unasked'],
      ['J1', 'passed'],
    ]);
  });

  test('each says why it counts as failed; approved intent does', () => {
    const words = (name: string) => gates.find((gate) => gate.name === name)?.words;
    expect(words('K1')).toBe(
      'Counts as failed: its definedness is intent-only, and nobody was asked to approve it.',
    );
    expect(words('K3')).toMatch(/^Counts as failed: the quorum approved it, .* still intent-only/);
    expect(words('K4')).toMatch(
      /^Counts as failed: K4 or who may vote on it has changed since it was voted on/,
    );
    expect(words('J1')).toBe('Approved: 1 valid vote for (P1), the quorum is 1.');
  });

  test('what rests on one', () => {
    expect(dependentsOf(reasoning.index, 'K1')).toEqual(['E1', 'G1', 'L1', 'Sn1', 'T1']);
    expect(dependentsOf(reasoning.index, 'J1')).toEqual(['S1']);
  });
});

// The approval was deleted, or is of another criterion: the reasoning counts the gate as failed, and so
// does what people see.
test('a criterion that names no approval of its own', () => {
  const reasoning = ask(`
    criteria K1 {name: rate, definedness: concrete, approval: Q9}
    criteria K2 {name: other, definedness: concrete, approval: Q3}
    criteria K3 {name: approved, definedness: concrete, approval: Q3}
    approvals Q3 {subject: K3, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
    people P1 {name: Ada}
  `);
  expect(reasoning.criterionApproved('K1').yes || reasoning.criterionApproved('K2').yes).toBe(
    false,
  );
  expect(gatesOf(reasoning).map(({ name, state }) => [name, state])).toEqual([
    ['K1', 'failed'],
    ['K2', 'failed'],
    ['K3', 'passed'],
  ]);
  expect(gatesOfCriterion(reasoning, 'K1').map(({ words }) => words)).toEqual([
    expect.stringMatching(/^Counts as failed: .*Q9 is missing.* Have it name its own approval/),
  ]);
});
