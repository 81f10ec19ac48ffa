// LVL-14: a highly dangerous pathway is held by two strong lines. The heuristic of the extreme-risks paper
// (#14) beside the product's own sufficiency (IND-00, #3, #4), to which it yields on the same pathway. A
// pathway that nothing argues has no strong line, unless an exclusion in order leaves it out.
import { compareIdentifiers } from '../../model/order.ts';
import { names } from '../../reasoning/sentences.ts';
import { coverageOf } from '../../select/coverage/coverage.ts';
import type { ExclusionAnswer } from '../../select/coverage/exclusions.ts';
import { exclusionsOf } from '../ask/excludedPathways.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-14',
  title: 'A highly dangerous pathway is held by two strong lines of defence.',
  kind: 'completeness',
  yieldsTo: ['IND-00'],
  basis: ['#14', 'Shevlane et al. 2023, Model evaluation for extreme risks'],
  why: 'A model whose capabilities would suffice for extreme harm is one failure away from it if only one line holds. For such a model the source asks for very strong controls against misuse and very strong assurance of alignment, not for one of them.',
  whenNotToUse:
    'For pathways whose tier is normal; there one strong line, or two moderate independent ones, suffice (IND-00).',
  messages: {
    weak: '{pathway} is of the tier highly dangerous, where both lines must be of strength 3: control is {control} ({c}), propensity is {propensity} ({p}).',
    unargued:
      '{pathway} is of the tier highly dangerous, where both lines must be of strength 3, and nothing in the argument is about it.',
  },
  remedy:
    'Bring both lines to strength 3, each with its own evidence; or restrict the deployment until the pathway is no longer highly dangerous, and say why.',
  examples: {
    good: [
      {
        name: 'both lines strong',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof of confinement}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity, declaredStrength: 3, strengthReason: theory and audit agree}
                G4 "Training gives no reason to" {tags: [theory]}
                  Sn2 -> E-2
          pathways P-1 {name: pandemic agents, severity: catastrophic, tier: highly-dangerous}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: blind audit, evalType: understanding, result: pass, systemVersion: SV-1, date: '2026-05-01'}
          systemVersions SV-1 {name: Quartz, effCompute: 1.0e+25}
          case {systemUnderTest: SV-1}`,
      },
      {
        name: 'one strong line, of a pathway of the normal tier',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof of confinement}
                Sn1 -> E-1
              G3 <> {lineOfDefence: propensity}
          pathways P-1 {name: fraud, severity: catastrophic}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'argued in another case, as an exclusion says that is in order',
        sketch: `
          G1
          riskDomains R-1 {name: weapons acquisition}
          pathways P-1 {name: pandemic agents, domain: R-1, harmMode: misuse, tier: highly-dangerous}
          exclusions X-1 {cell: {domain: R-1}, reason: argued in the case of the biology release, owner: A. Ito, reviewBy: '2027-01-01'}`,
      },
    ],
    bad: [
      {
        name: 'one strong line is enough for IND-00, and not for this tier',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof of confinement}
                Sn1 -> E-1
              G3 <> {lineOfDefence: propensity}
          pathways P-1 {name: pandemic agents, severity: catastrophic, tier: highly-dangerous}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2', 'G3'], message: 'weak', severity: 'blocker' }],
      },
      {
        name: 'called serious, not catastrophic, so that IND-00 does not ask',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 1}
                Sn1 -> E-1
          pathways P-1 {name: pandemic agents, severity: serious, tier: highly-dangerous}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['P-1', 'G2'], message: 'weak', severity: 'blocker' }],
      },
      {
        name: 'on record, and nothing is about it',
        sketch: `
          G1
          pathways P-1 {name: pandemic agents, severity: catastrophic, tier: highly-dangerous}`,
        expect: [{ at: ['P-1'], message: 'unargued', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (![...c.pathways.values()].some(({ tier }) => tier === 'highly-dangerous')) return;
    const coverage = coverageOf(index, reasoning);
    for (const [id, pathway] of [...c.pathways].sort(([a], [b]) => compareIdentifiers(a, b))) {
      if (pathway.tier !== 'highly-dangerous') continue;
      const { controlStrength, propensityStrength, ...answer } = reasoning.sufficiency(id);
      const known = coverage.pathways.get(id);
      if (!known || known.arguedBy.length === 0) {
        const isOut = known && exclusionsOf(coverage, known).some(isInOrder);
        if (!isOut) report({ at: [id], message: 'unargued', data: { pathway: pathway.name } });
        continue;
      }
      if (controlStrength === 3 && propensityStrength === 3) continue;
      const { control, propensity } = answer;
      const said = (goal: string | undefined) =>
        goal === undefined ? 'missing' : names(c, [goal]);
      report({
        at: [id, ...[control, propensity].flatMap((line) => line ?? [])],
        message: 'weak',
        data: {
          pathway: pathway.name,
          control: controlStrength,
          propensity: propensityStrength,
          c: said(control),
          p: said(propensity),
        },
        path: ['pathways', id],
      });
    }
  },
});

function isInOrder({ missing, overdue }: ExclusionAnswer): boolean {
  return missing.length === 0 && !overdue;
}
