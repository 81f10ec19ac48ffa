// QNT-02: the confidence declared for a claim is no more than its supporters warrant together. The
// supporters, and what a strategy of alternatives counts for, are in ask/confidences.ts; a claim that
// alternatives alone carry is QNT-03's. Bounds: Adams 1975 (sum of doubts), Frechet; the product only
// with an approved independence justification.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { allIfIndependent, bySumOfDoubts } from '../../statistics/confidence.ts';
import {
  declaredConfidences,
  hasApprovedIndependence,
  ROUNDING,
  supportersOf,
} from '../ask/confidences.ts';
import { figure } from '../ask/fields.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'QNT-02',
  title: 'Confidence in a conjunction is no more than its parts warrant.',
  kind: 'consistency',
  basis: ['#122', 'Adams 1975', 'Frechet bounds', 'Assurance 2.0'],
  why: 'Ten claims at 95 % each leave one half for all of them together, and less than nothing is known about their dependence. A top figure that ignores this makes a long chain look as safe as one link.',
  whenNotToUse: 'Where no confidence is declared in numbers, which is the better default.',
  messages: {
    impossible:
      '{name:goal} declares at least {declared}, and {name:weakest}, which it needs, is at most {upper}: impossible.',
    notWarranted:
      '{name:goal} declares at least {declared}, and its {count} supporters ({name:supporters}) warrant {bound} by {method}: not warranted.',
    missing:
      'confidence is missing at {name:lacking}, so nothing warrants that {name:goal} declares at least {declared}.',
  },
  remedy:
    'Lower the declared bound to what is warranted, raise the supporters, or justify their independence and have the justification approved.',
  examples: {
    good: [
      {
        name: 'five at 0.95 warrant 0.75',
        sketch: `
          G1 {confidence: {lower: 0.75}}
            S1
              G2 {confidence: {lower: 0.95}}
              G3 {confidence: {lower: 0.95}}
              G4 {confidence: {lower: 0.95}}
              G5 {confidence: {lower: 0.95}}
              G6 {confidence: {lower: 0.95}}`,
      },
      {
        name: 'independent by an approved justification: the product, 0.81',
        sketch: `
          G1 {confidence: {lower: 0.81}}
            S1
              ~ J1 "Different teams, data and methods" {tags: [independence]}
              G2 {confidence: {lower: 0.9}}
              G3 {confidence: {lower: 0.9}}
          approvals Q-1 {subject: J1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
      },
      {
        name: 'an alternative counts as its best child; evidence states no confidence',
        sketch: `
          G1 {confidence: {b: 0.85, d: 0.05, u: 0.1, a: 0.5}}
            S1 {combinator: any}
              G2 {confidence: {lower: 0.4}}
              G3 {confidence: {lower: 0.95}}
            G4 {confidence: {lower: 0.9}}
              Sn1`,
      },
    ],
    bad: [
      {
        name: 'more than the weakest part can be',
        sketch: `
          G1 {confidence: {lower: 0.9}}
            S1
              G2 {confidence: {lower: 0.5, upper: 0.8}}
              G3 {confidence: {lower: 0.99}}`,
        expect: [{ at: ['G1', 'G2'], message: 'impossible', severity: 'error' }],
      },
      {
        name: 'as much as each part, though there are two',
        sketch: `
          G1 {confidence: {lower: 0.95}}
            G2 {confidence: {lower: 0.95}}
            S1
              G3 {confidence: {lower: 0.95, upper: 1}}`,
        expect: [{ at: ['G1', 'G2', 'G3'], message: 'notWarranted', severity: 'error' }],
      },
      {
        name: 'the product, but nobody approved the independence',
        sketch: `
          G1 {confidence: {lower: 0.81}}
            S1
              ~ J1 "They are independent" {tags: [independence]}
              G2 {confidence: {lower: 0.9}}
              G3 {confidence: {lower: 0.9}}`,
        expect: [{ at: ['G1', 'G2', 'G3'], message: 'notWarranted' }],
      },
      {
        name: 'more than the product, with the approval',
        sketch: `
          G1 {confidence: {lower: 0.82}}
            S1
              ~ J1 "Different teams, data and methods" {tags: [independence]}
              G2 {confidence: {b: 0.9, d: 0, u: 0.1}}
              G3 {confidence: {lower: 0.9, upper: 1}}
          approvals Q-1 {subject: J1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['G1', 'G2', 'G3'], message: 'notWarranted' }],
      },
      {
        name: 'one hazard without any number: nothing is warranted',
        sketch: `
          G1 {confidence: {lower: 0.9}}
            S1
              G2 {confidence: {lower: 0.99}}
              G3`,
        expect: [{ at: ['G1', 'G3'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { entry, bounds } of declaredConfidences(index)) {
      const found = checkConjunction(index, reasoning, entry, bounds.lower);
      if (found) report(found);
    }
  },
});

function checkConjunction(
  index: CaseIndex,
  reasoning: Reasoning,
  goal: NodeEntry,
  declared: number,
): Report | undefined {
  const { parts, lacking, through, alternatives } = supportersOf(index, reasoning, goal);
  if (alternatives) return undefined;
  const data = { goal: goal.id, declared: figure(declared, 4) };
  if (lacking.length > 0) {
    return { at: [goal.id, ...lacking], message: 'missing', data: { ...data, lacking } };
  }
  if (parts.length === 0) return undefined;
  const weakest = parts.reduce((a, b) => (b.bounds.upper < a.bounds.upper ? b : a));
  if (declared > weakest.bounds.upper + ROUNDING) {
    return {
      at: [goal.id, weakest.id],
      message: 'impossible',
      data: { ...data, weakest: weakest.id, upper: figure(weakest.bounds.upper, 4) },
    };
  }
  const independent = hasApprovedIndependence(index, reasoning, through);
  const lowers = parts.map(({ bounds }) => bounds.lower);
  const bound = independent ? allIfIndependent(lowers) : bySumOfDoubts(lowers);
  if (declared <= bound + ROUNDING) return undefined;
  const supporters = parts.map(({ id }) => id);
  const method = independent ? 'their product (independence approved)' : 'the sum of their doubts';
  const more = { count: parts.length, supporters, bound: figure(bound, 4), method };
  return { at: [goal.id, ...supporters], message: 'notWarranted', data: { ...data, ...more } };
}
