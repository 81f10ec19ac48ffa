// How far a deployment goes beyond what was tested: the rules QNT-09 and ELI-10 and the comparison of
// deployments say the same, since they ask the same. Expected values by hand from the rules' conditions.
import { expect, test } from '@jest/globals';
import { analyse } from '../../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { compareDeployment } from '../../../../core/select/deployment/compare.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

const RULES = ['ELI-10', 'QNT-09'];

/** By the rules, and by the comparison: "QNT-09 D-1 E-1". */
function both(text: string): readonly [string[], string[]] {
  const index = new CaseIndex(sketch(text));
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const { findings, reasoning } = analyse(index, { profile, today: '2026-06-01', frozen: false });
  const told = findings.filter(({ rule }) => RULES.includes(rule));
  const shown = compareDeployment(index, reasoning)
    .flatMap(({ differences }) => differences)
    .filter(({ rule }) => RULES.includes(rule ?? ''));
  return [
    told.map(({ rule, ids }) => `${rule} ${ids.join(' ')}`).sort(),
    shown.map(({ rule, at }) => `${rule} ${at.join(' ')}`).sort(),
  ];
}

const CASE = (deployments: string, evidence: string, more = '') => `
  case {contexts: {planned: D-1, actual: D-2}}
  G1
    Sn1 -> E-1 E-2
    ${more}
  ${deployments}
  ${evidence}
`;

const EVIDENCE = `evidence E-1 {title: range, evalType: capability, testedVolume: 2000, elicitation: {rung: sft, testTimeCompute: 50}}
  evidence E-2 {title: uplift, evalType: uplift-study, testedVolume: 10, elicitation: {rung: prompt}}`;

test('more than ten times the largest volume, and less thinking than users get', () => {
  const deployments = `deploymentContexts D-1 {kind: kyc, volume: 20000, maxTestTimeCompute: 50}
  deploymentContexts D-2 {kind: kyc, volume: 20001, maxTestTimeCompute: 51}`;
  const [told, shown] = both(CASE(deployments, EVIDENCE));
  // 20,000 is ten times 2,000; 50 is what E-1 had; E-2 does not say.
  expect(told).toEqual(['ELI-10 D-1 E-2', 'ELI-10 D-2 E-1', 'ELI-10 D-2 E-2', 'QNT-09 D-2 E-1']);
  expect(shown).toEqual(told);
});

test('a justification tagged generalisation is a model of the volume, not of the thinking', () => {
  const deployments = 'deploymentContexts D-1 {kind: kyc, volume: 1000000, maxTestTimeCompute: 51}';
  const model = '~ J1 "Rates extend by the tail model of annex 3" {tags: [generalisation]}';
  const [told, shown] = both(CASE(deployments, EVIDENCE, model));
  expect(told).toEqual(['ELI-10 D-1 E-1', 'ELI-10 D-1 E-2']);
  expect(shown).toEqual(told);
});

test('what no deployment states is asked for; what one of two states is DEP-03’s', () => {
  const none = both(CASE('deploymentContexts D-1 {kind: kyc}', EVIDENCE));
  expect(none[0]).toEqual(['ELI-10 D-1 E-1', 'QNT-09 D-1 E-1']);
  expect(none[1]).toEqual(none[0]);
  const one = `deploymentContexts D-1 {kind: kyc}
  deploymentContexts D-2 {kind: kyc, volume: 5, maxTestTimeCompute: 1}`;
  const told = both(CASE(one, EVIDENCE));
  expect(told[0]).toEqual(['ELI-10 D-2 E-2']);
  expect(told[1]).toEqual(told[0]);
});
