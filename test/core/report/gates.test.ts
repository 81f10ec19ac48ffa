// A gate that fails is told where its criterion, its approval and its evidence are printed (#76). By hand.
import { expect, test } from '@jest/globals';
import { printedOf } from './printedOf.ts';

const CASE = (vote: string) => `
  case {profile: review}
  G1
    Sn1 -> E-1
  evidence E-1 {title: Probe, result: pass, criterion: K-1}
  criteria K-1 {name: gate, definedness: concrete, approval: Q-1}
  approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: ${vote}}]}
  people H-1 {name: A. Ito}
`;

test('at the evidence, the criterion and the approval', () => {
  const printed = printedOf(CASE('against'));
  expect(printed).toContain('Counts as failed: its criterion K-1 is not approved');
  const told = printed.match(/Counts as failed: 0 valid votes for, the quorum is 1\./g);
  expect(told).toHaveLength(2);
});

test('and not where it passed', () => {
  const printed = printedOf(CASE('for'));
  expect(printed).not.toContain('Counts as failed');
  expect(printed).toContain('Approved: 1 valid vote for (H-1), the quorum is 1.');
});
