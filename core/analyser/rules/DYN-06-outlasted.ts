// DYN-06: a halt can be kept up for as long as it is needed. Sharpened: needed is the time until the
// stated end (the day of resumption, or the day by which its criterion can be met: "Available by"), from
// the day it was executed or from today; how long it lasts is read from its words ("18 months", "two
// years"). Words without a length, such as "until the quorum lifts it", claim no limit.
import type { Case, IfThen } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { HALTS, triggerWords } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, year: 365.25 };
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const LENGTH = new RegExp(
  `(\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}|an?|half an?)[ -](day|week|month|year)s?\\b`,
  'i',
);

export default defineRule({
  id: 'DYN-06',
  title: 'A halt can be kept up for as long as it is needed.',
  kind: 'consistency',
  basis: ['#121'],
  why: 'Hardware gets cheaper, algorithms improve, others catch up: nobody knows how to keep up a pause for more than a few years. A halt that ends before the problem is solved has only moved it.',
  whenNotToUse: 'For halts of a single release, which nothing outside can wear down.',
  messages: {
    short:
      'The {action} of if-then commitment {ifThen}{trigger} can be kept up for "{durability}", about {days} days, and is needed until {end}, {needed} days: it ends {short} days too early.',
    missing:
      'How long the {action} of if-then commitment {ifThen}{trigger} can be kept up is missing.',
  },
  remedy:
    'State what wears the halt down and for how long it can be kept up; shorten the way to its end, or choose a final action.',
  examples: {
    good: [
      {
        name: 'two years for eighteen months; no limit; final',
        sketch: `
          G1
          ifThens I-1 {action: pause, durability: about 2 years, resumption: {date: '2027-12-01'}}
          ifThens I-2 {action: stop, durability: until the quorum lifts it, resumption: {quorum: Q-1}}
          ifThens I-3 {action: cancel}`,
      },
      {
        name: 'a length, and no day by which it is to end',
        sketch: `
          G1
          criteria K-2 {metric: escapes from containment}
          ifThens I-1 {action: pause, durability: six months, resumption: {criterion: K-2}}`,
      },
    ],
    bad: [
      {
        name: 'half a year of patience, and safeguards that come in two',
        sketch: `
          G1
          criteria K-1 {metric: replication steps}
          criteria K-2 {metric: escapes from containment, availableBy: '2028-06-01'}
          ifThens I-1 {trigger: K-1, action: pause, durability: six months at most, resumption: {criterion: K-2}}
          ifThens I-2 {trigger: K-1, action: hold, durability: 1 year, executedOn: '2026-01-01', resumption: {date: '2027-02-01'}}`,
        expect: [
          { at: ['I-1'], message: 'short', severity: 'info' },
          { at: ['I-2'], message: 'short', severity: 'info' },
        ],
      },
      {
        name: 'not stated',
        sketch: `
          G1
          ifThens I-1 {action: stop, durability: TBD, resumption: {quorum: Q-1}}`,
        expect: [{ at: ['I-1'], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, today, report }) {
    const now = dayNumber(today) ?? 0;
    for (const [id, ifThen] of c.ifThens) {
      const { action, durability, executedOn, resumption } = ifThen;
      if (!HALTS.has(action) || resumption === undefined) continue;
      const data = { ifThen: id, trigger: triggerWords(ifThen), action: action ?? '' };
      const path = ['ifThens', id, 'durability'];
      if (saysNothing(durability)) {
        report({ at: [id], message: 'missing', data, path });
        continue;
      }
      const days = lengthOf(durability);
      const end = endOf(c, ifThen);
      const endDay = dayNumber(end);
      if (days === undefined || end === undefined || endDay === undefined) continue;
      const needed = endDay - (dayNumber(executedOn) ?? now);
      if (needed <= days) continue;
      const more = { durability: durability ?? '', days: Math.round(days), end, needed };
      const short = Math.ceil(needed - days);
      report({ at: [id], message: 'short', data: { ...data, ...more, short }, path });
    }
  },
});

/** The latest of the days by which it is to end. */
function endOf(c: Case, { resumption }: IfThen): string | undefined {
  const { criterion, date } = resumption ?? {};
  const days = [date, c.criteria.get(criterion ?? '')?.availableBy];
  return days
    .filter((day) => dayNumber(day) !== undefined)
    .sort()
    .at(-1);
}

/** The first length of time that a text states, in days. */
function lengthOf(text: string | undefined): number | undefined {
  const [, amount = '', unit = ''] = LENGTH.exec(text ?? '') ?? [];
  const per = DAYS_IN[unit.toLowerCase()];
  if (per === undefined) return undefined;
  const word = amount.toLowerCase();
  if (word.startsWith('half')) return per / 2;
  if (word === 'a' || word === 'an') return per;
  const spelt = NUMBERS.indexOf(word);
  return per * (spelt >= 0 ? spelt + 1 : Number(word));
}
