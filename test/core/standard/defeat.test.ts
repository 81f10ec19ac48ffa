// What is left standing after the challenges of Figures 2:11-1 to 2:11-4, by the standard's own account of
// them (2:11.3.1.2 to 2:11.3.4.6). Computed support never sets the defeated mark.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { root } from '../../../scripts/root.mjs';

function supportIn(name: string): (id: string) => string {
  const path = join(root, `test/fixtures/standard/fig-${name}.case.json`);
  const read = readCase(readFileSync(path, 'utf8'));
  const profile = shippedProfile('gsn-strict');
  if (!read.ok || !profile) throw new Error(name);
  const options = { profile, today: '2021-05-31', frozen: false };
  const { reasoning } = analyse(new CaseIndex(read.case), options);
  return (id) => reasoning.support(id).status;
}

test('2:11-1: the challenges directly defeat two goals, a solution and a strategy', () => {
  const support = supportIn('2-11-1');
  for (const id of ['G2', 'G5', 'Sn3', 'S2']) expect(support(id)).toBe('defeated');
  // "CG1, as supported by the depicted evidenced argument"; so are the other challengers.
  for (const id of ['CG1', 'CSn2', 'CG3', 'CG4']) expect(support(id)).toBe('supported');
});

test('2:11-2: three are countered, and their targets valid again; the strategy stays defeated', () => {
  const support = supportIn('2-11-2');
  for (const id of ['G2', 'G5', 'Sn3', 'G3']) expect(support(id)).toBe('supported');
  expect(support('S2')).toBe('defeated');
});

test.each(['2-11-2', '2-11-3'])('%s: G4 rests on a defeated strategy alone', (name) => {
  const support = supportIn(name);
  // "Goal G4 is now unsupported", and remains undefeated (2:11.3.4.4).
  expect(support('G4')).toBe('unsupported');
  expect(support('G1')).toBe('unsupported');
});

test('2:11-4: the standard leaves G1 to judgement; unjudged, two of three do not carry it', () => {
  // "It may or may not result in full defeat": all SupportedBy of a goal are one inference (1:2.2.4).
  const support = supportIn('2-11-4');
  expect(support('G4')).toBe('defeated');
  expect(support('G1')).toBe('unsupported');
});
