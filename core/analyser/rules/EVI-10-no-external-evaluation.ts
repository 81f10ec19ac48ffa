// EVI-10: every critical pathway has an evaluation by somebody outside. Outside: the evaluator is external
// or government, and independent; what is not said is not so. An evaluation tests what the system can or
// would do: a review of documents is none. Exempt (EU App. 3.5): a continuity record meeting all five
// criteria leads to the system, or a justification with the tag no-external-evaluator in the scope of the
// pathway tells of the search. A pathway without any evidence is SUP-01's. Once per pathway.
import { compareIdentifiers } from '../../model/order.ts';
import { okVersions } from '../../reasoning/measure.ts';
import { EVALUATIONS } from '../ask/evaluations.ts';
import { pathwayElements, pathwayEvidence } from '../ask/pathwayEvidence.ts';
import { inScopeOf } from '../ask/taggedArguments.ts';
import { defineRule } from '../rule.ts';

const TAG = 'no-external-evaluator';

export default defineRule({
  id: 'EVI-10',
  title: 'Every catastrophic pathway has an independent external evaluation.',
  kind: 'completeness',
  basis: ['#51', 'EU GPAI Code S&S, Appendix 3.5'],
  why: 'Whoever gains by a release looks less hard for what would stop it, in good faith too. An evaluator from outside, who gains nothing, is the plainest remedy, and the one that readers outside can trust.',
  whenNotToUse:
    'Where the model is similarly safe as one that was evaluated (a continuity record), or where nobody qualified could be found; say so in a justification with the tag no-external-evaluator.',
  messages: {
    none: 'No independent external evaluation speaks about {pathway}: its evaluations ({evidence}) were made {by}.',
    untested:
      'No independent external evaluation speaks about {pathway}: none of its evidence ({evidence}) is an evaluation.',
  },
  remedy:
    'Have the pathway evaluated by an external or government team that is independent, and record who it was; or attach a justification with the tag no-external-evaluator that tells of the search and why it failed.',
  examples: {
    good: [
      {
        name: 'a government institute evaluated it',
        sketch: `
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: own range, evalType: capability, evaluator: {org: Lab, kind: internal}, result: pass}
          evidence E-2 {title: institute range, evalType: capability, evaluator: {org: AISI, kind: government, independent: true}, result: pass}`,
      },
      {
        name: 'the pathway is not critical; the other has no evidence at all',
        sketch: `
          G1
            G2 {about: [P-1]}
              Sn1 -> E-1
            G3 {about: [P-2]}
          pathways P-1 {name: spam, severity: minor}
          pathways P-2 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: own test, evalType: capability, evaluator: {kind: internal}}`,
      },
      {
        name: 'similarly safe as a model that was evaluated; and nobody qualified was found',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {about: [P-1]}
            ~ J1 "Six institutes were asked from January on; none has the clearance (annex 4)" {tags: [no-external-evaluator]}
            Sn1 -> E-1
          pathways P-1 {name: nuclear design, severity: catastrophic}
          evidence E-1 {title: own test, evalType: capability, evaluator: {kind: internal}}
          systemVersions SV-5 {name: Quartz 5}`,
      },
    ],
    bad: [
      {
        name: 'all evaluations are the developer’s own',
        sketch: `
          G1 {about: [P-1]}
            Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-1 {title: own range, evalType: capability, evaluator: {org: Lab, kind: internal}, result: pass}
          evidence E-2 {title: own honeypots, evalType: alignment-behavioural, evaluator: {org: Lab, kind: internal, independent: true}, result: pass}`,
        expect: [{ at: ['P-1', 'E-1', 'E-2'], message: 'none', severity: 'warning' }],
      },
      {
        name: 'external, but nobody says that they are independent; and the outside panel evaluated nothing',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse}
          evidence E-1 {title: range, evalType: capability, evaluator: {org: Contractor, kind: external}, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, evaluator: {org: Audit House, kind: external, independent: true}, result: pass}`,
        expect: [{ at: ['P-1', 'E-1'], message: 'none' }],
      },
      {
        name: 'nothing but a panel',
        sketch: `
          G1 {about: [P-1]}
            Sn2 -> E-2
          pathways P-1 {name: cyber misuse, severity: catastrophic}
          evidence E-2 {title: panel, evalType: expert-elicitation, evaluator: {org: Audit House, kind: external, independent: true}, result: pass}`,
        expect: [{ at: ['P-1', 'E-2'], message: 'untested' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (okVersions(c).size > 1) return;
    for (const id of [...c.pathways.keys()].sort(compareIdentifiers)) {
      if (!reasoning.pathwayCritical(id)) continue;
      const exempt = inScopeOf(index, TAG);
      if (pathwayElements(index, reasoning, id).some((element) => exempt.has(element))) continue;
      const all = pathwayEvidence(index, reasoning, id);
      if (all.length === 0) continue;
      const evaluations = all.filter(([, { evalType }]) => EVALUATIONS.has(evalType));
      const outside = evaluations.some(([, { evaluator = {} }]) => {
        const { kind, independent } = evaluator;
        return independent === true && (kind === 'external' || kind === 'government');
      });
      if (outside) continue;
      const told = (evaluations.length > 0 ? evaluations : all).map(([one]) => one);
      const isStated = evaluations.every(([, { evaluator }]) => evaluator?.kind !== undefined);
      const unstated =
        'by evaluators of whom it is not stated that they are external and independent';
      report({
        at: [id, ...told],
        message: evaluations.length > 0 ? 'none' : 'untested',
        data: {
          pathway: c.pathways.get(id)?.name ?? id,
          evidence: told,
          by: isStated && isInternal() ? 'inside the developer' : unstated,
        },
        path: ['pathways', id],
      });

      function isInternal(): boolean {
        return evaluations.every(([, { evaluator }]) => evaluator?.kind === 'internal');
      }
    }
  },
});
