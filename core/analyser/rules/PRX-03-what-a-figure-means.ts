// PRX-03: a measured figure is mapped to a level of risk. Asked of concrete criteria that evidence or a
// claim is measured by, or that trigger a level which the case cites (`harmMapping`), and of judged
// capability and uplift results that name no criterion: a figure of these has no meaning of its own. A
// rate that the claim itself bounds has one.
import type { Criterion, EvalType, Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { recordIn } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { measured } from '../ask/alerts.ts';
import { figure, plainName } from '../ask/fields.ts';
import { citedLevels } from '../ask/levels.ts';
import { usedCriteria } from '../ask/placeholders.ts';
import { goalsAt } from '../ask/structure.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const CAPABILITY = new Set<EvalType | undefined>([
  'capability',
  'capability-noCoT',
  'uplift-study',
]);

export default defineRule({
  id: 'PRX-03',
  title: 'It is said what a measured figure means in harm.',
  kind: 'completeness',
  basis: ['#56', 'T-11', 'Clymer et al. 2025'],
  why: 'A solve rate of 37 % is neither safe nor dangerous until somebody says what an attacker does with it. Without that the threshold is a number that was convenient, and passing it reassures nobody who asks.',
  whenNotToUse:
    'For criteria of process, where the harm mapping may say in a word what they guard.',
  messages: {
    criterion:
      'Criterion {name:criterion} has the threshold {threshold}, and its mapping to harm is missing: what an attacker, or the system, can do at that value is not said.',
    evidence:
      '{name:evidence} measured {value} ({metric}), and no criterion judges it: what that value means in harm is not said.',
  },
  remedy:
    'Write at the criterion what a value at the threshold lets happen (who can then do what, how often, with which damage), and judge each capability result by a criterion.',
  examples: {
    good: [
      {
        name: 'the threshold is mapped to a harm, and judges the result',
        sketch: `
          G1
            Sn1 -> E-1
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, definedness: concrete, harmMapping: 'At one in five, a group of ten can take down a regional grid.'}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.04}`,
      },
      {
        name: 'a rate that the claim bounds; a criterion still to be made; no figure; a figure that is no capability',
        sketch: `
          G1
            G2 {quantifier: 'rate<=p', rate: 0.01, about: [K-2]}
              Sn2 -> E-2
            G3
              Sn3 -> E-3 E-4
          criteria K-2 {intent: shows that no bypass exists, definedness: intent-only}
          evidence E-2 {title: unaided range, evalType: capability, k: 0, n: 400}
          evidence E-3 {title: notes of experts, evalType: uplift-study}
          evidence E-4 {title: drill, evalType: field-monitoring, value: 31}`,
      },
      {
        name: 'an imported log that nobody has judged is SUP-08’s',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, metric: accuracy, value: 0.2, result: not-judged}`,
      },
    ],
    bad: [
      {
        name: 'a bare threshold, and a bare figure',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          criteria K-1 {metric: solve rate, operator: '<', value: 0.2, definedness: concrete, harmMapping: TBD}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.04}
          evidence E-2 {title: uplift study, evalType: uplift-study, metric: difference in milestones, value: 0.37}`,
        expect: [
          { at: ['E-2'], message: 'evidence', severity: 'warning' },
          { at: ['K-1'], message: 'criterion', severity: 'warning' },
        ],
      },
      {
        name: 'a criterion of which nobody says whether it is concrete, one of a level, and counts without a word',
        sketch: `
          G1 {about: [K-1, L-2]}
            Sn1 -> E-1
          safetyLevels L-2 {name: FL-2, criteria: [K-2]}
          criteria K-2 {metric: entry range, operator: '>=', value: 0.5, definedness: concrete}
          criteria K-1 {metric: exploit chains, operator: '>=', value: 2}
          evidence E-1 {title: autonomy tasks, evalType: capability, k: 3, n: 40}`,
        expect: [
          { at: ['E-1'], message: 'evidence' },
          { at: ['K-1'], message: 'criterion' },
          { at: ['K-2'], message: 'criterion' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const id of criteriaInUse(index)) {
      const criterion = recordIn(c, 'criteria', id);
      if (!criterion || !hasThreshold(criterion) || !saysNothing(criterion.harmMapping)) continue;
      const { operator = '', value, unit = '' } = criterion;
      const threshold = `${operator} ${value} ${unit}`.trim();
      const path = ['criteria', id, 'harmMapping'];
      report({ at: [id], message: 'criterion', data: { criterion: id, threshold }, path });
    }
    const metrics = new Set([...c.criteria.values()].map(({ metric }) => plainName(metric ?? '')));
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      const value = figureOf(evidence);
      if (value === undefined || evidence.criterion !== undefined) continue;
      if (evidence.result === 'not-judged') continue; // SUP-08 asks for its judgement
      if (evidence.metric !== undefined && metrics.has(plainName(evidence.metric))) continue;
      if (isOfBounds(index, citedBy)) continue;
      const data = { evidence: id, value, metric: evidence.metric ?? 'no metric stated' };
      report({ at: [id], message: 'evidence', data, path: ['evidence', id, 'criterion'] });
    }
  },
});

/** Every goal at these solutions, of which there is one, says itself by which rate it holds. */
function isOfBounds(index: CaseIndex, citedBy: readonly string[]): boolean {
  let some = false;
  for (const by of citedBy) {
    const solution = index.nodes.get(by);
    for (const goal of solution ? goalsAt(solution) : []) {
      if (!isBound(goal)) return false;
      some = true;
    }
  }
  return some;
}

function isBound({ node }: NodeEntry): boolean {
  return node.kind === 'goal' && node.quantifier === 'rate<=p';
}

/** What evidence or a claim is measured by, and what triggers a level that the case cites. */
function criteriaInUse(index: CaseIndex): readonly string[] {
  const triggers = citedLevels(index).flatMap(({ level }) => level.criteria ?? []);
  return [...new Set([...usedCriteria(index).keys(), ...triggers])].sort(compareIdentifiers);
}

/** Intent-only and withdrawn criteria are told by other rules. */
function hasThreshold({ value, definedness }: Criterion): boolean {
  return value !== undefined && (definedness ?? 'concrete') === 'concrete';
}

function figureOf(evidence: Evidence): string | undefined {
  if (!CAPABILITY.has(evidence.evalType)) return undefined;
  const value = measured(evidence);
  if (value === undefined) return undefined;
  const { k, n } = evidence;
  return evidence.value === undefined && k !== undefined ? `${k} of ${n}` : figure(value, 3);
}
