// EVI-08: what a result says of its criterion is not a matter of chance. Asked of used evidence that passed
// by a criterion with operator and value. Its interval is the reasoning's (as stated, else Wilson's from
// the counts); a value without one, or of too low a level, cannot be decided. Not told here: a value within
// one standard error (LVL-05), counts that do not bound the rate that a goal claims (EVI-13), and a
// judgement that no longer holds (SUP-08). A human baseline needs at least ten people.
import type { Criterion, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { recordOf } from '../../model/trackedRecords.ts';
import { boundsOf } from '../../reasoning/bounds.ts';
import { isMet } from '../../reasoning/comparison.ts';
import { amount } from '../../reasoning/sentences.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { clopperPearsonUpper } from '../../statistics/binomial.ts';
import { measured } from '../ask/alerts.ts';
import { figure, percent } from '../ask/fields.ts';
import { goalsAt } from '../ask/structure.ts';
import { type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-08',
  title: 'What a result says of its criterion is statistically decided.',
  kind: 'consistency',
  yieldsTo: ['LVL-05'],
  basis: ['LF.5', 'T-06'],
  why: 'Twenty attempts can land on either side of a threshold by luck. A pass that another run of the same evaluation would not repeat shows that somebody stopped at the right moment.',
  whenNotToUse: 'For results that are no samples of anything, such as a proof or a complete count.',
  options: {
    people: {
      default: 10,
      min: 1,
      max: 10_000,
      whole: true,
      weaker: 'lower',
      about: 'The fewest people that make a human baseline.',
    },
    confidence: {
      default: 0.95,
      min: 0.5,
      max: 0.9999,
      weaker: 'lower',
      about: 'Level of the bound by which EVI-13 tells instead.',
    },
  },
  messages: {
    straddles:
      '{evidence} measured {value}, between {low} and {high} ({level}, {method}), and {name:criterion} lies at {threshold}: on which side the truth lies is undecided.',
    undecidable:
      '{evidence} is judged by {name:criterion} ({threshold}), and that cannot be decided statistically: {why}.',
    baseline: 'The human baseline of {evidence} rests on {n} people; at least {least} are asked.',
    people:
      'The human baseline of {evidence} is {value}, and the number of people that it rests on is missing.',
  },
  remedy:
    'Collect more trials until the interval lies on one side of the threshold, or record the interval and its level; measure more people for the baseline, or say that it does not apply.',
  examples: {
    good: [
      {
        name: 'the whole interval lies below the threshold',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.04, k: 8, n: 200, result: pass, humanBaseline: {value: 0.46, n: 24}}`,
      },
      {
        name: 'nothing to compare with; a proof; a run that failed',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: uplift study, evalType: uplift-study, value: 0.06, result: pass}
          evidence E-2 {title: proof, evalType: formal, criterion: K-1, value: 0, result: pass}
          evidence E-3 {title: second range, evalType: capability, criterion: K-1, value: 0.3, result: fail}`,
      },
      {
        name: 'a stated interval of 95 % on one side',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2, setOn: '2026-01-15'}
          evidence E-1 {title: uplift, evalType: uplift-study, criterion: K-1, value: 0.02, interval: {low: 0, high: 0.1, level: 0.95}, result: pass, date: '2026-05-10'}`,
      },
    ],
    bad: [
      {
        name: 'an interval that nothing of 10 does not give: Wilson’s reaches 28 %',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: defection rate, operator: '<', value: 0.01}
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, criterion: K-1, value: 0, k: 0, n: 10, interval: {low: 0, high: 0.001, level: 0.95, method: Wilson}, result: pass}`,
        expect: [{ at: ['E-1', 'K-1'], message: 'undecidable', severity: 'warning' }],
      },
      {
        name: '3 of 25 against 20 %: Wilson’s interval reaches 30 %',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.12, k: 3, n: 25, result: pass}`,
        expect: [{ at: ['E-1', 'K-1'], message: 'straddles', severity: 'warning' }],
      },
      {
        name: 'the counts alone, without a value',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, k: 3, n: 25, result: pass}`,
        expect: [{ at: ['E-1', 'K-1'], message: 'straddles' }],
      },
      {
        name: 'a bare number, an interval of 50 %, and no number at all',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          criteria K-1 {metric: range solve rate, operator: '<', value: 0.2}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.12, result: pass}
          evidence E-2 {title: second range, evalType: capability, criterion: K-1, value: 0.1, interval: {low: 0.09, high: 0.11, level: 0.5}, result: pass}
          evidence E-3 {title: third range, evalType: capability, criterion: K-1, result: pass}`,
        expect: [
          { at: ['E-1', 'K-1'], message: 'undecidable', severity: 'warning' },
          { at: ['E-2', 'K-1'], message: 'undecidable' },
          { at: ['E-3', 'K-1'], message: 'undecidable' },
        ],
      },
      {
        name: 'four experts, and nobody says how many',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, value: 0.04, humanBaseline: {value: 0.5, n: 4}, result: pass}
          evidence E-2 {title: second range, evalType: capability, value: 0.04, humanBaseline: {value: 0.5}, result: pass}`,
        expect: [
          { at: ['E-1'], message: 'baseline', severity: 'warning' },
          { at: ['E-2'], message: 'people' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, options, report }) {
    for (const used of usedEvidence(index)) {
      const { id, evidence } = used;
      const { humanBaseline } = evidence;
      if (humanBaseline !== undefined && humanBaseline !== 'na') {
        const { n, value } = humanBaseline;
        const least = Number(options.people);
        const data = { evidence: id, n: n ?? '', least, value: value ?? 'stated without a figure' };
        const path = ['evidence', id, 'humanBaseline'];
        if (n === undefined && value !== undefined) {
          report({ at: [id], message: 'people', data, path });
        } else if (n !== undefined && n < least) {
          report({ at: [id], message: 'baseline', data, path });
        }
      }
      const { criterion: k } = evidence;
      const criterion = c.criteria.get(k ?? '');
      if (k === undefined || !criterion || !isAsked(used, criterion, reasoning)) continue;
      if (isToldByRate(index, used, Number(options.confidence))) continue;
      const found = undecided(evidence, criterion, reasoning.settings.parameters.confFloor);
      if (!found) continue;
      const { operator = '=', value: threshold = 0 } = criterion;
      const said = `${operator} ${amount(threshold)}`;
      const more = { ...found.data, evidence: id, criterion: k, threshold: said };
      report({ at: [id, k], message: found.message, data: more });
    }
  },
});

/** A pass by a criterion that can be decided, which still holds, of what was sampled. */
function isAsked({ id, evidence }: UsedEvidence, criterion: Criterion, reasoning: Reasoning) {
  if (evidence.result !== 'pass' || evidence.evalType === 'formal') return false;
  if (criterion.operator === undefined || criterion.value === undefined) return false; // LVL-03
  return !reasoning.usable(id).reasons.some(({ code }) => code === 'judgement'); // SUP-08
}

/** A goal that claims a rate is told that these counts do not bound it (EVI-13). */
function isToldByRate(index: CaseIndex, { evidence, citedBy }: UsedEvidence, confidence: number) {
  const { k, n } = evidence;
  if (k === undefined || n === undefined) return false;
  return citedBy.some((solution) => {
    const entry = index.nodes.get(solution);
    return (entry ? goalsAt(entry) : []).some(({ node }) => {
      if (node.kind !== 'goal' || node.quantifier !== 'rate<=p') return false;
      return node.rate !== undefined && clopperPearsonUpper(k, n, confidence) > node.rate;
    });
  });
}

interface Doubt {
  readonly message: 'straddles' | 'undecidable';
  readonly data: Readonly<Record<string, string>>;
}

function undecided(
  evidence: Evidence,
  { operator, value: threshold }: Criterion,
  floor: number,
): Doubt | undefined {
  const value = evidence.value ?? shareOf(evidence, threshold);
  if (value === undefined) {
    return { message: 'undecidable', data: { why: 'its value is missing' } };
  }
  const bounds = boundsOf({ ...recordOf(evidence), value }, floor);
  if ('problem' in bounds) return { message: 'undecidable', data: { why: bounds.problem } };
  const { between, unsure } = bounds;
  if (!between) {
    const none = 'it has neither an interval nor the counts of which its value was made';
    return { message: 'undecidable', data: { why: unsure ?? none } };
  }
  if (operator === undefined || threshold === undefined) return undefined;
  if (isMet(operator, threshold, value, bounds) !== undefined) return undefined;
  const { low, high, level, method } = between;
  return {
    message: 'straddles',
    data: {
      value: figure(value, 3),
      low: figure(low, 3),
      high: figure(high, 3),
      level: level === undefined ? 'no level' : percent(level),
      method: method ?? 'no stated method',
    },
  };
}

/** Where the threshold is a share, the share of the events stands in for a value. */
function shareOf(evidence: Evidence, threshold: number | undefined): number | undefined {
  return threshold !== undefined && threshold > 0 && threshold < 1 ? measured(evidence) : undefined;
}
