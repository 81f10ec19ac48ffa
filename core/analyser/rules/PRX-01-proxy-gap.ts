// PRX-01: a measurement of a stand-in says nothing of the harm until somebody argues that failing the
// one implies failing the other: the goal or justification that the record names, one tagged
// proxy-validity at the step, or an assurance claim point there (ask/proxyArguments.ts). A record on a
// proxy distribution that does not say for what it stands is such a measurement too, unless it is a test
// of behaviour, of which TYP-07 tells that. Once per record.
import type { Evidence } from '../../model/case.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { proxyArguments } from '../ask/proxyArguments.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'PRX-01',
  title: 'Where a proxy is measured, it is argued that failing the proxy implies failing the harm.',
  kind: 'completeness',
  basis: ['#53', '#59', 'T-03', 'Goemans et al. 2024'],
  why: 'A model that fails the test task may succeed at the attack by an easier way that no test has. Between the proxy and the harm lies a claim, and where nobody makes it nobody has checked it.',
  whenNotToUse:
    'Where the measurement is of the harm itself, in the conditions in which it would occur.',
  messages: {
    missing:
      '{name:evidence} measures a proxy for "{harm}", and nothing argues that failing the proxy implies failing the harm.',
    unnamed:
      '{name:evidence} was measured on a proxy distribution; what it is a proxy for is missing, and nothing argues that failing it implies failing the harm.',
    weak: '{name:evidence} measures a proxy for "{harm}", and {name:argument}, which is to argue that failing the proxy implies failing the harm, is {fault}.',
  },
  remedy:
    'Add a goal or justification, tagged proxy-validity, that the proxy tasks are necessary steps and no harder than the real ones, support it, and name it at the record.',
  examples: {
    good: [
      {
        name: 'a supported goal, named by the record',
        sketch: `
          G1 "No uplift to attacks on infrastructure"
            Sn1 -> E-1
            G2 "Each tested step is necessary and no harder than in the field"
              Sn2 -> E-2
          evidence E-1 {title: cyber range, proxyFor: attack on infrastructure, proxyArgument: G2}
          evidence E-2 {title: review by three practitioners, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'a tagged justification at the claim, or an assurance claim point on the step',
        sketch: `
          G1
            G2
              ~ J2 "The tasks are necessary steps of each known attack." {tags: [proxy-validity]}
              Sn1 -> E-1
            G3
              Sn2 -> E-2
          acps A-1 {on: {link: G3-Sn2}, argument: {text: Whoever cannot do the lab step cannot do the real one.}}
          evidence E-1 {title: cyber range, proxyFor: attack on infrastructure}
          evidence E-2 {title: wet lab quiz, evalType: capability, distribution: proxy}`,
      },
      {
        name: 'no proxy; a superseded one; a test of behaviour, which TYP-07 asks',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: red team in the product, distribution: deployment}
          evidence E-2 {title: first quiz, proxyFor: synthesis, status: superseded}
          evidence E-3 {title: staged chats, evalType: alignment-behavioural, distribution: proxy}`,
      },
    ],
    bad: [
      {
        name: 'a quiz for a weapon',
        sketch: `
          G1 "No uplift in biology"
            Sn1 -> E-1 E-2
          evidence E-1 {title: multiple-choice quiz, evalType: capability, proxyFor: synthesis of an agent}
          evidence E-2 {title: toy range, evalType: capability, distribution: proxy}`,
        expect: [
          { at: ['E-1'], message: 'missing', severity: 'error' },
          { at: ['E-2'], message: 'unnamed', severity: 'error' },
        ],
      },
      {
        name: 'an argument that is itself a blank, one that was defeated, and a justification of something else',
        sketch: `
          G1
            G2
              Sn1 -> E-1
            G3
              ~ J3 "These tasks are the usual ones."
              ~ J4 "Steps are necessary" {tags: [proxy-validity], defeated: {}}
              Sn2 -> E-2
            G4 "The steps are necessary" <>
          evidence E-1 {title: cyber range, proxyFor: attack on infrastructure, proxyArgument: G4}
          evidence E-2 {title: wet lab quiz, proxyFor: synthesis}`,
        expect: [
          { at: ['E-1', 'G4'], message: 'weak', severity: 'error' },
          { at: ['E-2', 'J4'], message: 'weak' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      if (!isProxy(evidence)) continue;
      const named = evidence.proxyArgument;
      if (named !== undefined && !index.nodes.has(named)) continue; // WF-07
      const all = proxyArguments(index, reasoning, named, citedBy);
      if (all.some(({ fault }) => fault === undefined)) continue;
      const harm = evidence.proxyFor ?? '';
      const weak = all.find((one) => one.id !== undefined);
      const path = ['evidence', id, 'proxyArgument'];
      if (weak?.id !== undefined) {
        const data = { evidence: id, harm, argument: weak.id, fault: weak.fault ?? '' };
        report({ at: [id, weak.id], message: 'weak', data, path });
      } else {
        const message = saysNothing(evidence.proxyFor) ? 'unnamed' : 'missing';
        report({ at: [id], message, data: { evidence: id, harm }, path });
      }
    }
  },
});

function isProxy({ proxyFor, distribution, evalType }: Evidence): boolean {
  if (!saysNothing(proxyFor)) return true;
  return distribution === 'proxy' && evalType !== 'alignment-behavioural' && evalType !== undefined;
}
