// ASM-04: an assumption that is violated, or whose review is overdue. A violated one is told here, and
// not at the goals that lack support for nothing else (SUP-01 yields). The load-bearing ones of which
// nobody says that they hold, or by when that is looked at again, are listed in one finding: going
// through them is one act, and without a day, or with one that nobody will live to see, no assumption
// would ever expire. External ones that are not in place are ASM-07's; what a sustained challenge does to
// an assumption is SUP-01's.
import type { Assumption } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { inOrder } from '../ask/assumptionBacking.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { externalsNotInPlace } from '../ask/externals.ts';
import { farOff, MOST_DAYS } from '../ask/farOff.ts';
import { faults } from '../ask/faults.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ASM-04',
  title: 'Assumptions hold, and are looked at again in time.',
  kind: 'freshness',
  basis: ['#37', '#113', '#147', 'SCCG SU.10'],
  why: 'What is assumed was true of a model and a world that both change. A case that goes on resting on it after it broke, or after the day on which somebody was to look, is a case about the past.',
  whenNotToUse: 'Library stock, and in a draft parts that are not instantiated, are left out.',
  cases: {
    loadBearing: 'a needed claim rests on the assumption that is violated or overdue',
    unstated: 'load-bearing assumptions do not say whether they hold, or by when that is reviewed',
  },
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'A review that is further away than this is none (three years).',
    },
  },
  messages: {
    violated: 'Assumption {name:assumption} is violated{rests}.',
    overdue:
      'The review of assumption {name:assumption} was due on {reviewBy}, and today is {today}.',
    unstated:
      'It is not stated of assumptions that carry weight whether they hold, or by when that is reviewed: {lacking}.',
  },
  remedy:
    'Review the assumption, record whether it holds and the day of the next review; if it is violated, argue the claim without it or withdraw the claim.',
  examples: {
    good: [
      {
        name: 'holds, and is reviewed next month; the last day counts',
        sketch: `
          G1
            ~ A1 {status: holds, reviewBy: '2026-07-01'}
            ~ A2 {status: holds, reviewBy: '2026-06-01'}`,
      },
      {
        name: 'what nothing rests on need not say; nor stock',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 <>
                ~ A3
          G7 {tags: [library]}
            ~ A7 {tags: [library], status: violated}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'violated: told with the claim that falls for it',
        sketch: `
          G1
            G2 "Trusted users do no harm"
              ~ A1 "Trusted users are not subverted" {status: violated, reviewBy: '2026-09-01'}
              Sn1 -> E-1
          evidence E-1 {title: panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['A1', 'G2'], message: 'violated', severity: 'blocker' }],
      },
      {
        name: 'violated, and the claim has nothing below it besides: that is SUP-01',
        sketch: `
          G1
            G2
              ~ A1 {status: violated}
              Sn1`,
        expect: [{ at: ['A1'], message: 'violated', severity: 'blocker' }],
      },
      {
        name: 'overdue since yesterday, where it carries weight and where not',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                ~ A2 {status: holds, reviewBy: '2026-05-31'}
                Sn1 -> E-1
              G3 <>
                ~ A3 {status: holds, reviewBy: '2026-05-31'}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [
          { at: ['A2'], message: 'overdue', severity: 'blocker' },
          { at: ['A3'], message: 'overdue', severity: 'warning' },
        ],
      },
      {
        name: 'nobody says: no status, no day, or a day that is none',
        sketch: `
          G1
            ~ A1 {reviewBy: '2026-09-01'}
            ~ A2 {status: unknown}
            ~ A3 {status: holds, reviewBy: '2026-02-30'}
            ~ A4 {status: holds, reviewBy: '2026-09-01'}`,
        expect: [{ at: ['A1', 'A2', 'A3'], message: 'unstated', severity: 'warning' }],
      },
      {
        name: 'a review that nobody will live to see',
        sketch: `
          G1
            ~ A1 {status: holds, reviewBy: '9999-12-31'}
            ~ A2 {status: holds, reviewBy: '2029-06-03'}`,
        expect: [{ at: ['A1'], message: 'unstated', severity: 'warning' }],
      },
      {
        name: 'in a draft, quietly',
        profile: 'draft',
        sketch: `
          G1
            ~ A1 "Staff are vetted"`,
        expect: [{ at: ['A1'], message: 'unstated', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, options, report }) {
    const most = Number(options.mostDays);
    const fallen = fallenGoals(index, reasoning);
    const others = new Set(externalsNotInPlace(index, reasoning).map(({ id }) => id));
    const now = dayNumber(today) ?? 0;
    const unstated = new Map<string, string>();
    for (const { id, node } of assumptionsOf(index)) {
      const weight = () => (reasoning.loadBearing(id) ? { case: 'loadBearing' } : {});
      const review = dayNumber(node.reviewBy);
      const data = { assumption: id, reviewBy: node.reviewBy ?? '', today };
      if (node.status === 'violated') {
        const goals = fallen.get(id) ?? [];
        const names = listOf(goals.map((goal) => c.nodes.get(goal)?.identifier ?? goal));
        const rests = goals.length > 0 ? `, and what rests on it has no support: ${names}` : '';
        const path = ['nodes', id, 'status'];
        report({
          at: [id, ...goals],
          message: 'violated',
          data: { ...data, rests },
          path,
          ...weight(),
        });
      } else if (review !== undefined && review < now) {
        const path = ['nodes', id, 'reviewBy'];
        report({ at: [id], message: 'overdue', data, path, ...weight() });
      } else {
        const lacks = lackingIn(node, farOff(node.reviewBy, today, most), most);
        if (lacks.length === 0 || others.has(id) || !reasoning.loadBearing(id)) continue;
        unstated.set(id, listOf(lacks));
      }
    }
    if (unstated.size === 0) return;
    const at = inOrder(c, [...unstated.keys()]);
    const lacking = at.map((id) => `${c.nodes.get(id)?.identifier} (${unstated.get(id)})`);
    report({ at, message: 'unstated', case: 'unstated', data: { lacking } });
  },
});

function lackingIn(
  { status, reviewBy }: Assumption,
  days: number | undefined,
  most: number,
): string[] {
  return [
    ...(status === undefined ? ['status is missing'] : []),
    ...(status === 'unknown' ? ['status is unknown'] : []),
    ...(dayNumber(reviewBy) === undefined ? ['review date is missing'] : []),
    ...(days === undefined
      ? []
      : [`a review on ${reviewBy}, in ${days} days, is none: at most ${most} days`]),
  ];
}

/** By violated assumption, the goals that lack support for violated assumptions and nothing else. */
function fallenGoals(
  index: CaseIndex,
  reasoning: Reasoning,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (![...index.case.nodes.values()].some(isViolated)) return found;
  for (const { goal, reasons } of faults(index, reasoning)) {
    const causes = reasons.flatMap(({ code, at }) => (code === 'violatedAssumption' ? at : ['']));
    const origins = causes.map((id) => {
      const entry = index.nodes.get(id);
      return entry && originOf(index, entry);
    });
    if (!origins.every((one) => one !== undefined && isViolated(one.node))) continue;
    for (const one of new Set(origins)) if (one) addTo(found, one.id, goal.id);
  }
  return found;
}

function isViolated(node: { readonly kind: string; readonly status?: string }): boolean {
  return node.kind === 'assumption' && node.status === 'violated';
}
