// RSP-05: an action was drilled, or done in earnest, within a year. A day to come is no drill yet. What
// has no action is RSP-01's.
import { dayNumber } from '../../reasoning/days.ts';
import { triggerWords } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'RSP-05',
  title: 'Each action was exercised within the last year.',
  kind: 'freshness',
  basis: ['#118'],
  why: 'Whether thousands of people and a running cluster can be stopped in two days is not known until it has been tried. The first attempt fails on things that nobody wrote down: a key, a contract, a customer.',
  whenNotToUse: 'For an action that cannot be tried without doing the harm that it is to avert.',
  options: {
    maxDays: {
      default: 365,
      about: 'Days after which an exercise no longer counts.',
      min: 1,
      weaker: 'higher',
    },
  },
  messages: {
    never: 'If-then commitment {ifThen}{trigger} has never been exercised: no day is stated.',
    future:
      'If-then commitment {ifThen}{trigger} is exercised on {date}, which is after today, {today}; until then it is not drilled.',
    old: 'If-then commitment {ifThen}{trigger} was last exercised on {date}, {days} days ago; the limit is {limit} days.',
  },
  remedy:
    'Rehearse the action from the trigger to its effect, with the people who would do it, and record the day.',
  examples: {
    good: [
      {
        name: 'drilled this spring, and done in earnest',
        sketch: `
          G1
          ifThens I-1 {action: stop, exercisedOn: '2026-03-15'}
          ifThens I-2 {action: restrict, exercisedOn: '2024-05-01', executedOn: '2026-01-20'}`,
      },
      {
        name: 'a year ago to the day; and one without an action, which RSP-01 tells',
        sketch: `
          G1
          ifThens I-1 {action: pause, exercisedOn: '2025-06-01'}
          ifThens I-2 {owner: head of safety}`,
      },
    ],
    bad: [
      {
        name: 'never, and a year and a day ago',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop}
          ifThens I-2 {trigger: K-1, action: report, exercisedOn: '2025-05-31'}`,
        expect: [
          { at: ['I-1'], message: 'never', severity: 'warning' },
          { at: ['I-2'], message: 'old', severity: 'warning' },
        ],
      },
      {
        name: 'a drill that is planned',
        sketch: `
          G1
          ifThens I-1 {action: stop, exercisedOn: '2026-09-01'}`,
        expect: [{ at: ['I-1'], message: 'future', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, today, options, report }) {
    const now = dayNumber(today) ?? 0;
    const limit = Number(options.maxDays);
    for (const [id, ifThen] of c.ifThens) {
      if (ifThen.action === undefined) continue;
      const done = [ifThen.exercisedOn, ifThen.executedOn]
        .flatMap((date) => {
          const day = dayNumber(date);
          return day === undefined || date === undefined ? [] : [{ date, day }];
        })
        .sort((a, b) => b.day - a.day);
      const last = done.find(({ day }) => day <= now);
      if (last && now - last.day <= limit) continue;
      const [planned] = done;
      const message = last ? 'old' : planned ? 'future' : 'never';
      const date = (last ?? planned)?.date ?? '';
      const days = last ? now - last.day : 0;
      const data = { ifThen: id, trigger: triggerWords(ifThen), date, days, limit, today };
      report({ at: [id], message, data, path: ['ifThens', id, 'exercisedOn'] });
    }
  },
});
