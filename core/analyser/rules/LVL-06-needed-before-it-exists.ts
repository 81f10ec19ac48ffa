// LVL-06: what is needed by a day exists by then. A gate: the two days of a criterion; where the second is
// missing, an approved gate is there already. A capability: the mitigations below a goal that is needed by
// a day (the earliest such goal above each), and the day on which a blank goal itself is due.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import { placeholderWords } from '../ask/placeholders.ts';
import { structureOf, supportGraph } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-06',
  title: 'Gates and measures exist by the day they are needed.',
  kind: 'consistency',
  basis: ['#81'],
  why: 'An evaluation that is promised for the autumn decides nothing about a release in the spring. Whoever needs it first and builds it later has in fact decided to go without it.',
  whenNotToUse: 'For dates that nobody has committed to; leave them out until somebody does.',
  messages: {
    gate: 'The gate {name:criterion} is needed by {needed} and available on {available} only: until then it cannot be passed, so the answer is to hold.',
    missing:
      'The gate {name:criterion} is needed by {needed} and not approved yet, and the day it is available by is missing.',
    measure:
      '{name:goal} is needed by {needed}, and {mitigation} below it is available on {available} only.',
    blank: '{name:goal} is needed by {needed}, is {state}, and is due on {available} only.',
  },
  remedy:
    'Hold what needs it until it is there, or bring it forward: record the day it is available by, and move the release, not the day it is needed.',
  examples: {
    good: [
      {
        name: 'available a month before',
        sketch: `
          G1
          criteria K-1 {metric: planted goals found, operator: '>=', value: 0.9, neededBy: '2026-11-01', availableBy: '2026-10-01'}`,
      },
      {
        name: 'approved already, and a measure that is in place',
        sketch: `
          G1 {neededBy: '2026-07-01'}
            Sn1 -> M-1
          criteria K-1 {metric: planted goals found, definedness: concrete, neededBy: '2026-05-01'}
          mitigations M-1 {text: bioweapons classifier, availableOn: '2026-05-01'}`,
      },
      {
        name: 'a plan whose measure nothing needs by a day',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: hardware key store, availableOn: '2027-05-01'}`,
      },
    ],
    bad: [
      {
        name: 'the understanding evaluation comes five months after the release that needs it',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, metric: planted goals found, operator: '>=', value: 0.9, definedness: intent-only, neededBy: '2026-07-01', availableBy: '2026-12-01'}`,
        expect: [{ at: ['K-1'], message: 'gate', severity: 'error' }],
      },
      {
        name: 'an intent, and nobody says when there will be a test',
        sketch: `
          G1
          criteria K-1 {name: understanding gate, intent: we would know if it schemed, definedness: intent-only, neededBy: '2026-07-01'}`,
        expect: [{ at: ['K-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'the monitor comes after the first day of use, below a sub-goal that says nothing of it',
        sketch: `
          G1 "Agents are contained from the first day of internal use" {neededBy: '2026-06-15'}
            S1
              G2
                Sn1 -> M-1
          mitigations M-1 {text: trusted monitor, availableOn: '2026-09-01'}`,
        expect: [{ at: ['M-1', 'G1'], message: 'measure' }],
      },
      {
        name: 'a blank that is due after it is needed',
        sketch: `
          G1
            G2 <> {neededBy: '2026-07-01', due: '2026-08-01'}`,
        expect: [{ at: ['G2'], message: 'blank' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const id of [...c.criteria.keys()].sort(compareIdentifiers)) {
      const { neededBy, availableBy, definedness } = c.criteria.get(id) ?? {};
      if (neededBy === undefined || definedness === 'withdrawn') continue;
      const data = { criterion: id, needed: neededBy, available: availableBy ?? '' };
      if (dayNumber(availableBy) === undefined) {
        if (!reasoning.criterionApproved(id).yes) report({ at: [id], message: 'missing', data });
      } else if (isLate(neededBy, availableBy)) report({ at: [id], message: 'gate', data });
    }
    const goals = neededGoals(index);
    for (const { id, needed, entry } of goals) {
      const state = placeholderWords(index, entry);
      const { due } = entry.node;
      if (state === undefined || !isLate(needed, due)) continue;
      const data = { goal: id, needed, available: due ?? '', state };
      report({ at: [id], message: 'blank', data });
    }
    for (const { mitigation, goal, needed } of neededMitigations(index, goals)) {
      const available = c.mitigations.get(mitigation)?.availableOn;
      if (!isLate(needed, available)) continue;
      const data = { mitigation, goal, needed, available: available ?? '' };
      report({ at: [mitigation, goal], message: 'measure', data });
    }
  },
});

/** A day that is in no calendar is needed at once. */
function isLate(needed: string, available: string | undefined): boolean {
  const day = dayNumber(available);
  return day !== undefined && day > (dayNumber(needed) ?? Number.NEGATIVE_INFINITY);
}

interface NeededGoal {
  readonly id: string;
  readonly needed: string;
  readonly entry: NodeEntry;
}

/** The soonest first. */
function neededGoals(index: CaseIndex): readonly NeededGoal[] {
  const found: NeededGoal[] = [];
  for (const entry of index.nodes.values()) {
    const needed = entry.node.kind === 'goal' ? entry.node.neededBy : undefined;
    if (needed !== undefined) found.push({ id: entry.id, needed, entry });
  }
  return found.sort(
    (a, b) => compareIdentifiers(a.needed, b.needed) || compareIdentifiers(a.id, b.id),
  );
}

/** Each mitigation cited below one of them, with the one that needs it soonest. Linear in the case. */
function neededMitigations(index: CaseIndex, goals: readonly NeededGoal[]) {
  const found = new Map<string, { mitigation: string; goal: string; needed: string }>();
  const structure = structureOf(index);
  const graph = supportGraph(index);
  const seen = new Set<number>();
  for (const { id, needed } of goals) {
    const stack = [structure.number(id)];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const node = structure.entry(at)?.node;
      for (const one of node?.kind === 'solution' ? (node.cites ?? []) : []) {
        if (!index.case.mitigations.has(one) || found.has(one)) continue;
        found.set(one, { mitigation: one, goal: id, needed });
      }
      eachSuccessor(graph, at, (below) => stack.push(below));
    }
  }
  return [...found.values()].sort((a, b) => compareIdentifiers(a.mitigation, b.mitigation));
}
