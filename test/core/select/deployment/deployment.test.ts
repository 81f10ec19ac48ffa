// What the deployment is held against, on small cases; expected values by hand.
import { expect, test } from '@jest/globals';
import { parametersOf, shippedProfile } from '../../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { reason } from '../../../../core/reasoning/reason.ts';
import { arguedDeployments, deploymentsOf } from '../../../../core/select/deployment/contexts.ts';
import { controlRegime } from '../../../../core/select/deployment/control.ts';
import { beyondList, driftOf } from '../../../../core/select/deployment/drift.ts';
import { evaluatedBy } from '../../../../core/select/deployment/evaluated.ts';
import { internalUse } from '../../../../core/select/deployment/internalUse.ts';
import { irreversibilityOf } from '../../../../core/select/deployment/irreversibility.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

function open(text: string) {
  const index = new CaseIndex(sketch(text));
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const parameters = parametersOf(profile, index.case);
  return { index, reasoning: reason(index, { family: 'ai', parameters, today: '2026-06-01' }) };
}

test('the head names one deployment or two; one of both roles is one', () => {
  const roles = (contexts: string) =>
    deploymentsOf(
      sketch(`case {contexts: ${contexts}}\nG1\ndeploymentContexts D-1 {kind: kyc}`),
    ).map(({ id, which, context }) => [id, which, context?.kind]);
  expect(roles('{planned: D-1, actual: D-1}')).toEqual([['D-1', 'planned and actual', 'kyc']]);
  expect(roles('{planned: D-1, actual: D-9}')).toEqual([
    ['D-1', 'planned', 'kyc'],
    ['D-9', 'actual', undefined],
  ]);
});

test('argued for is what connected elements are about', () => {
  const { index, reasoning } = open(`
    G1 {about: [D-1]}
      ~ C1 "vetted" {about: [D-2]}
      Sn1
    C9 {about: [D-3]}
    deploymentContexts D-1 {kind: kyc}
    deploymentContexts D-2 {name: pilot}
    deploymentContexts D-3 {kind: open-weights}`);
  expect(arguedDeployments(index, reasoning)).toEqual({
    kinds: ['kyc'],
    contexts: ['D-1', 'D-2'],
    by: ['G1'],
  });
});

test('drift: more users, less review, what only one states; equal is no drift', () => {
  const { beyond, unknown } = driftOf(
    {
      users: { count: 100, segments: ['banks'] },
      reviewFraction: 0.02,
      volume: 5,
      securityLevel: 3,
    },
    { users: { count: 101, segments: ['Banks'] }, reviewFraction: 0.01, securityLevel: 3 },
  );
  expect(beyond.map(({ field }) => field)).toEqual(['users.count', 'reviewFraction']);
  expect(beyond[0]?.says).toBe('number of users is 101, planned was 100');
  expect(unknown).toEqual(['volume']);
  expect(beyondList(['Web search', 'shell'], ['web-search'], undefined)).toEqual(['shell']);
});

const CASE = `
  case {systemUnderTest: S-1, contexts: {planned: D-1}}
  G1 {about: [D-1]}
    G2 {argumentKind: control-measures}
      Sn1 -> E-1 E-2 E-3
  evidence E-1 {title: a, evalType: control-eval, result: pass, reviewFraction: 0.02, testedVolume: 300, affordances: [shell], elicitation: {tools: [web], testTimeCompute: 1000}}
  evidence E-2 {title: b, evalType: control-eval, result: fail, reviewFraction: 0.05, testedVolume: 200}
  evidence E-3 {title: c, evalType: control-eval, result: not-run, reviewFraction: 0.5, testedVolume: 9000, affordances: [robots]}
  evidence E-4 {title: d, result: pass, testedVolume: 8000}
  deploymentContexts D-1 {kind: kyc}
  systemVersions S-1 {name: Quartz, firstInternalUse: '2026-05-01'}`;

test('evaluated is what was run, is active and stands below a top goal', () => {
  const { index, reasoning } = open(CASE);
  const found = evaluatedBy(index, reasoning);
  expect(found.evidence.map(([id]) => id)).toEqual(['E-1', 'E-2']);
  expect(found.affordances).toEqual(['shell', 'web']);
  expect(found.volume).toEqual({ value: 300, evidence: 'E-1' });
  expect(found.testTimeCompute).toEqual({ value: 1000, evidence: 'E-1' });
  expect(controlRegime(index, reasoning)).toEqual({
    goals: ['G2'],
    evaluations: ['E-1', 'E-2'],
    reviewed: { value: 0.05, evidence: 'E-2' },
  });
});

test('internal use exists from its first day on, and an exclusion of one domain does not cover it', () => {
  const plain = open(CASE);
  expect(internalUse(plain.index, plain.reasoning)).toEqual({
    since: '2026-05-01',
    deployments: [],
    pathways: [],
    exclusions: [],
  });
  const covered = open(`${CASE}
  deploymentContexts D-2 {kind: internal-only}
  riskDomains R-1 {name: deception}
  exclusions X-1 {cell: {context: D-2, domain: R-1}, reason: x}
  exclusions X-2 {cell: {harmMode: undeployed}, reason: x}`);
  expect(internalUse(covered.index, covered.reasoning).exclusions).toEqual(['X-2']);
});

test('irreversibility is missing, a sentence, or a goal by its id or name', () => {
  const { index, reasoning } = open(`
    G1
      G2 {id: node7}
        Sn1 -> E-1
    G3 <>
    evidence E-1 {title: proof, evalType: formal, result: pass}`);
  const how = (irreversibility?: string) =>
    irreversibilityOf(irreversibility === undefined ? {} : { irreversibility }, index, reasoning);
  expect(how()).toEqual({ how: 'missing' });
  expect(how('  ')).toEqual({ how: 'missing' });
  expect(how('accepted')).toEqual({ how: 'text', text: 'accepted' });
  for (const name of ['node7', 'G2']) {
    expect(how(name)).toEqual({
      how: 'goal',
      goal: 'node7',
      connected: true,
      support: 'supported',
    });
  }
});
