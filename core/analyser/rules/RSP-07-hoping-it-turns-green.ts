// RSP-07: who waits for red to turn green says by which change it will. Red is what "Red since" says, and
// a halt that is in force while its trigger is red. Once for an if-then commitment; a trigger that was
// pulled and not acted on is RSP-08's. Cancelling and withdrawing wait for nothing.
import type { IfThen } from '../../model/case.ts';
import { dayNumber, dayText } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { GREEN, HALTS, type TriggerState, triggerStates, triggerWords } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'RSP-07',
  title: 'What stays red has a plan that would alter the result.',
  kind: 'completeness',
  basis: ['#133', '#134'],
  why: 'A red result does not become unconcerning because weeks go by. Without a change that would alter it the system is stuck, and a dangerous system that nobody can fix is deployed in the end because it is there.',
  whenNotToUse: 'Where the answer to red is final; say cancel or withdraw.',
  options: {
    dwellDays: {
      default: 30,
      about: 'Days that something may stay red without a causal plan.',
      min: 0,
      weaker: 'higher',
    },
  },
  messages: {
    stuck:
      'If-then commitment {ifThen}{trigger} has been red since {since}, {days} days (allowed without a plan: {limit}), and the plan is missing by which the result would change.',
    undated:
      'If-then commitment {ifThen}{trigger} is red since an unknown day ({since}), and the plan is missing by which the result would change.',
  },
  remedy:
    'Record the causal plan: which change to the system, its safeguards or its use would alter the result, and by when; or end it (cancel, withdraw).',
  examples: {
    good: [
      {
        name: 'red for thirty days, and red for long with a plan',
        sketch: `
          G1
          ifThens I-1 {action: pause, redSince: '2026-05-02'}
          ifThens I-2 {action: pause, redSince: '2025-12-01', causalPlan: unlearning of the exploit data before the next run halved the rate on the twin}`,
      },
      {
        name: 'access stays restricted, which is the answer; a model was withdrawn; a halt is over',
        sketch: `
          G1
          safetyLevels L-2 {name: ASL-2, criteria: [K-1]}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {trigger: K-1, action: restrict, executedOn: '2026-01-10'}
          ifThens I-2 {trigger: K-1, action: withdraw, executedOn: '2026-01-10', redSince: '2026-01-08'}
          ifThens I-3 {trigger: K-1, action: pause, executedOn: '2026-01-10', resumedOn: '2026-03-01'}
          evidence E-1 {title: range, criterion: K-1, value: 0.3, result: fail, date: '2026-01-08'}`,
      },
    ],
    bad: [
      {
        name: 'red for a month and a day; a stand-in for a plan',
        sketch: `
          G1
          criteria K-1 {metric: range solve rate}
          ifThens I-1 {trigger: K-1, action: pause, redSince: '2026-05-01'}
          ifThens I-2 {trigger: K-1, action: mitigate, redSince: '2026-01-01', causalPlan: TBD}`,
        expect: [
          { at: ['I-1'], message: 'stuck', severity: 'error' },
          { at: ['I-2'], message: 'stuck', severity: 'error' },
        ],
      },
      {
        name: 'nobody wrote that it is red: it was stopped in January and still meets the criterion',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1]}
          criteria K-1 {metric: replication steps, operator: '>=', value: 4}
          ifThens I-1 {trigger: K-1, action: stop, executedOn: '2026-01-10', resumption: {criterion: K-1}}
          evidence E-1 {title: replication suite, criterion: K-1, value: 4, result: pass, date: '2026-01-08'}`,
        expect: [{ at: ['I-1', 'E-1'], message: 'stuck', severity: 'error' }],
      },
      {
        name: 'a day that does not exist, and one that is still to come',
        sketch: `
          G1
          ifThens I-1 {action: pause, redSince: '2026-02-30'}
          ifThens I-2 {action: pause, redSince: '2099-01-01'}`,
        expect: [
          { at: ['I-1'], message: 'undated', severity: 'error' },
          { at: ['I-2'], message: 'undated', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, today, options, report }) {
    const now = dayNumber(today) ?? 0;
    const limit = Number(options.dwellDays);
    const states = triggerStates(index, today);
    for (const [id, ifThen] of c.ifThens) {
      if (!saysNothing(ifThen.causalPlan)) continue;
      const { redSince } = ifThen;
      const red = redOf(ifThen, states.get(ifThen.trigger ?? '') ?? GREEN, now);
      if (!red) continue;
      const data = { ifThen: id, trigger: triggerWords(ifThen), limit };
      const path = ['ifThens', id, 'causalPlan'];
      const at = [id, ...red.shownBy];
      if (red.day === undefined) {
        report({ at, message: 'undated', data: { ...data, since: redSince ?? '' }, path });
      } else if (now - red.day > limit) {
        const since = dayText(red.day) ?? '';
        report({ at, message: 'stuck', data: { ...data, since, days: now - red.day }, path });
      }
    }
  },
});

/** Since when it is red, and what shows it; undefined where it is not. */
function redOf(
  { action, redSince, executedOn, resumedOn }: IfThen,
  state: TriggerState,
  now: number,
): { readonly day: number | undefined; readonly shownBy: readonly string[] } | undefined {
  const done = dayNumber(executedOn);
  const isDone = done !== undefined && done <= now;
  const isOver = (dayNumber(resumedOn) ?? Number.POSITIVE_INFINITY) <= now;
  if (isDone && (action === 'cancel' || action === 'withdraw')) return undefined;
  const halted = isDone && !isOver && HALTS.has(action) && state.red ? done : undefined;
  const shownBy = halted === undefined ? [] : state.pulls.map(({ evidence }) => evidence);
  if (redSince === undefined) return halted === undefined ? undefined : { day: halted, shownBy };
  const said = dayNumber(redSince);
  // On a day to come nothing has turned red: since when it is, nobody knows.
  if (said === undefined || said > now) return { day: halted, shownBy };
  return { day: Math.min(said, halted ?? said), shownBy };
}
