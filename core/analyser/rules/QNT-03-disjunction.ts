// QNT-03: the confidence declared for a claim that alternatives carry ("any of", two lines) is no more
// than its best alternative has; more only where the alternatives are independent. For two lines that is
// the reasoning core's answer; for "any of" a justification that its quorum approved, and no evidence
// under two of them. An alternative that states no confidence adds none.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { alternativesOf, declaredConfidences, ROUNDING, supportersOf } from '../ask/confidences.ts';
import { figure } from '../ask/fields.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'QNT-03',
  title: 'Confidence from alternatives is that of the best one, unless they are independent.',
  kind: 'consistency',
  basis: ['#20', '#4', 'Frechet bounds', 'Littlewood & Wright 2007'],
  why: 'Two reasons at 90 % each are 99 % together only if they never fail for the same cause. A correlation of a quarter already triples the doubt that is left, and the figure at the top does not show it.',
  whenNotToUse: 'Where no confidence is declared in numbers, which is the better default.',
  messages: {
    assumed:
      '{name:goal} declares at least {declared}, and the best of its alternatives, {name:best}, has {bound}; more would take independence, and {why}.',
    exceeded:
      '{name:goal} declares at least {declared}, and its alternatives ({name:stated}) warrant {bound} even though they count as independent (one less the product of their doubts).',
    missing:
      'confidence is missing at each of the alternatives of {name:goal} ({name:lacking}), so nothing warrants that it declares at least {declared}.',
  },
  remedy:
    'Lower the declared bound to that of the best alternative, or justify the independence of the alternatives, give each evidence of its own, and have the justification approved.',
  examples: {
    good: [
      {
        name: 'as sure as the better reason',
        sketch: `
          G1 {confidence: {lower: 0.95}}
            S1 {combinator: any}
              G2 "Quartz 5 could not exfiltrate its weights" {confidence: {lower: 0.4}}
              G3 "It would not try" {confidence: {b: 0.95, d: 0.02, u: 0.03}}
              G4 "It would be caught"`,
      },
      {
        name: 'independent by an approved justification: 1 - 0.1 x 0.2 = 0.98',
        sketch: `
          G1 {confidence: {lower: 0.98}}
            S1 {combinator: any}
              ~ J1 "Different teams, data and methods" {tags: [independence]}
              G2 {confidence: {lower: 0.9}}
                Sn2 -> E-2
              G3 {confidence: {lower: 0.8}}
                Sn3 -> E-3
          evidence E-2 {title: containment red team}
          evidence E-3 {title: honeypots}
          approvals Q-1 {subject: J1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
      },
      {
        name: 'among other parts it is one part of the conjunction (QNT-02)',
        sketch: `
          G1 {confidence: {lower: 0.85}}
            S1 {combinator: any}
              G2 {confidence: {lower: 0.4}}
              G3 {confidence: {lower: 0.95}}
            G4 {confidence: {lower: 0.9}}`,
      },
    ],
    bad: [
      {
        name: 'two reasons at 0.9 made into 0.99',
        sketch: `
          G1 {confidence: {lower: 0.99}}
            S1 {combinator: any}
              G2 {confidence: {lower: 0.9}}
              G3 {confidence: {lower: 0.9}}`,
        expect: [{ at: ['G1', 'S1', 'G2', 'G3'], message: 'assumed', severity: 'error' }],
      },
      {
        name: 'approved as independent, and both cite one honeypot run',
        sketch: `
          G1 {confidence: {lower: 0.98}}
            S1 {combinator: any}
              ~ J1 "Different teams, data and methods" {tags: [independence]}
              G2 {confidence: {lower: 0.9}}
                Sn2 -> E-1
              G3 {confidence: {lower: 0.8}}
                Sn3 -> E-1
          evidence E-1 {title: honeypots}
          approvals Q-1 {subject: J1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['G1', 'S1', 'G2', 'G3'], message: 'assumed', severity: 'error' }],
      },
      {
        name: 'more than even independence gives',
        sketch: `
          G1 {confidence: {lower: 0.999}}
            S1 {combinator: any}
              ~ J1 "Different teams, data and methods" {tags: [independence]}
              G2 {confidence: {lower: 0.9}}
              G3 {confidence: {lower: 0.8}}
          approvals Q-1 {subject: J1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['G1', 'S1', 'G2', 'G3'], message: 'exceeded', severity: 'error' }],
      },
      {
        name: 'two lines of defence whose independence nobody argued, and two without a number',
        sketch: `
          G0
            G1 {confidence: {lower: 0.99}}
              S1 {combinator: twoLines, pathway: P-1}
                G2 {lineOfDefence: control, confidence: {lower: 0.9}}
                G3 {lineOfDefence: propensity, confidence: {lower: 0.9}}
            G4 {confidence: {lower: 0.9}}
              S2 {combinator: twoLines, pathway: P-2}
                G5 {lineOfDefence: control}
                G6 {lineOfDefence: propensity}
          pathways P-1 {name: exfiltration}
          pathways P-2 {name: sabotage}`,
        expect: [
          { at: ['G1', 'S1', 'G2', 'G3'], message: 'assumed', severity: 'error' },
          { at: ['G4', 'S2', 'G5', 'G6'], message: 'missing', severity: 'error' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { entry, bounds } of declaredConfidences(index)) {
      const found = checkAlternatives(index, reasoning, entry, bounds.lower);
      if (found) report(found);
    }
  },
});

function checkAlternatives(
  index: CaseIndex,
  reasoning: Reasoning,
  goal: NodeEntry,
  declared: number,
): Report | undefined {
  const { alternatives: strategy } = supportersOf(index, reasoning, goal);
  if (!strategy) return undefined;
  const { stated, all, bound, dependent } = alternativesOf(index, reasoning, strategy, [goal]);
  const data = { goal: goal.id, declared: figure(declared, 4), bound: figure(bound, 4) };
  const [best] = stated;
  if (!best) {
    const at = [goal.id, strategy.id, ...all];
    const lacking = all.length > 0 ? all : [strategy.id];
    return { at, message: 'missing', data: { ...data, lacking } };
  }
  if (declared <= bound + ROUNDING) return undefined;
  const ids = stated.map(({ id }) => id);
  const at = [goal.id, strategy.id, ...[...ids].sort()];
  if (dependent === undefined) {
    return { at, message: 'exceeded', data: { ...data, stated: ids } };
  }
  return { at, message: 'assumed', data: { ...data, best: best.id, why: dependent } };
}
