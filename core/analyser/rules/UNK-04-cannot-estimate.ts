// UNK-04: who goes on has an argument about unknown unknowns of at least moderate strength, and a risk
// estimate. A missing decision is no decision to hold, and nor is one that is called so while the planned
// deployment is the actual one, or an actual one is the only one on record. A case without such a goal is
// UNK-01's.
import type { Case, Decision } from '../../model/case.ts';
import { unknownUnknownsGoals } from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

const GOES_ON: ReadonlySet<Decision['value']> = new Set([
  undefined,
  'deploy',
  'deploy-restricted',
  'continue-scaling',
]);
const MODERATE = 2;

export default defineRule({
  id: 'UNK-04',
  title: 'Without a grip on the unknown, the decision is to hold.',
  kind: 'consistency',
  basis: ['#93', 'T-15'],
  why: 'If nobody can estimate how likely an unforeseen catastrophe is, going on means finding out by trying. The demand is simple: pause until it can be estimated.',
  whenNotToUse:
    'Never where the case supports a decision to deploy or to scale; it cannot be waived.',
  messages: {
    weak: '{name:goal} has strength {strength} (it takes {moderate}; declared {declared}), and {decision}.',
    nonsense: 'A risk estimate of {lower} to {upper} is no estimate of a risk, and {decision}.',
    estimate:
      'The upper end of the risk estimate is missing in the head of the case, and {decision}.',
  },
  remedy:
    'Hold until the unknown-unknowns branch carries at least moderate strength and the risk is estimated as an interval; record the decision as hold.',
  examples: {
    good: [
      {
        name: 'moderate, estimated, deployed',
        sketch: `
          case {systemUnderTest: S-5, riskEstimate: {lower: 0, upper: 0.001}, decision: {value: deploy}}
          G1
            G2 {tags: [unknown-unknowns], declaredStrength: 2, strengthReason: three independent sources}
              Sn1 -> E-1
          evidence E-1 {title: blind audit, evalType: understanding, result: pass, date: '2026-05-01', systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
      },
      {
        name: 'neither argued nor estimated, but on hold',
        sketch: `
          case {decision: {value: hold}}
          G1
            G2 <> {tags: [unknown-unknowns]}`,
      },
    ],
    bad: [
      {
        name: 'called on hold, and in use as planned',
        sketch: `
          case {decision: {value: hold}, contexts: {planned: D-1, actual: D-1}}
          G1
            G2 <> {tags: [unknown-unknowns]}
          deploymentContexts D-1 {kind: closed-api, name: the public API}`,
        expect: [
          { at: ['G2'], message: 'weak', severity: 'blocker' },
          { at: [], message: 'estimate', severity: 'blocker' },
        ],
      },
      {
        name: 'called on hold, in use, and no other use is planned',
        sketch: `
          case {riskEstimate: {lower: 0, upper: 0.001}, decision: {value: hold}, contexts: {actual: D-1}}
          G1
            G2 <> {tags: [unknown-unknowns]}
          deploymentContexts D-1 {kind: closed-api, name: the public API}`,
        expect: [{ at: ['G2'], message: 'weak', severity: 'blocker' }],
      },
      {
        name: 'a risk of nothing at all',
        sketch: `
          case {systemUnderTest: S-5, riskEstimate: {lower: 0, upper: 0}, decision: {value: deploy}}
          G1
            G2 {tags: [unknown-unknowns], declaredStrength: 2, strengthReason: three independent sources}
              Sn1 -> E-1
          evidence E-1 {title: blind audit, evalType: understanding, result: pass, date: '2026-05-01', systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: [], message: 'nonsense', severity: 'blocker' }],
      },
      {
        name: 'weak, and restricted deployment is deployment',
        sketch: `
          case {riskEstimate: {lower: 0, upper: 0.001}, decision: {value: deploy-restricted}}
          G1
            G2 <> {tags: [unknown-unknowns], declaredStrength: 1}`,
        expect: [{ at: ['G2'], message: 'weak', severity: 'blocker' }],
      },
      {
        name: 'declared moderate, but nothing supports it; the decision is left out',
        sketch: `
          case {riskEstimate: {lower: 0, upper: 0.001}}
          G1
            G2 {tags: [unknown-unknowns], declaredStrength: 3, strengthReason: we looked hard}
              Sn1 -> E-1
          evidence E-1 {title: search, evalType: understanding, result: inconclusive}`,
        expect: [{ at: ['G2'], message: 'weak' }],
      },
      {
        name: 'no estimate, and a lower end alone is none',
        sketch: `
          case {systemUnderTest: S-5, riskEstimate: {lower: 0}, decision: {value: continue-scaling}}
          G1
            G2 {tags: [unknown-unknowns], declaredStrength: 2, strengthReason: three independent sources}
              Sn1 -> E-1
          evidence E-1 {title: blind audit, evalType: understanding, result: pass, date: '2026-05-01', systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [{ at: [], message: 'estimate', severity: 'blocker' }],
      },
      {
        name: 'an estimate below zero',
        sketch: `
          case {riskEstimate: {lower: 0, upper: -1}, decision: {value: deploy}}
          G1`,
        expect: [{ at: [], message: 'nonsense', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const value = c.meta.decision?.value;
    const used = inUse(c);
    if (!GOES_ON.has(value) && used === undefined) return;
    const said = value === undefined ? 'the decision is missing' : `the decision is ${value}`;
    const decision = GOES_ON.has(value) ? said : `${said}, but ${used} is in use`;
    for (const goal of unknownUnknownsGoals(index, reasoning)) {
      const { value: strength, declared } = reasoning.strength(goal);
      if (strength >= MODERATE) continue;
      const data = { goal, strength, declared, moderate: MODERATE, decision };
      report({ at: [goal], message: 'weak', data });
    }
    const { lower = 0, upper } = c.meta.riskEstimate ?? {};
    if (
      index.nodes.size === 0 ||
      (upper !== undefined && upper > 0 && lower >= 0 && upper >= lower)
    )
      return;
    const message = upper === undefined ? 'estimate' : 'nonsense';
    const data = { decision, lower, upper: upper ?? '' };
    report({ at: [], message, data, path: ['meta', 'riskEstimate'] });
  },
});

/** What the case is to decide on, where it is in use already: as planned, or where no other use is planned. */
function inUse(c: Case): string | undefined {
  const { planned, actual } = c.meta.contexts ?? {};
  if (actual === undefined || (planned !== undefined && actual !== planned)) return undefined;
  return c.deploymentContexts.get(actual)?.name ?? actual;
}
