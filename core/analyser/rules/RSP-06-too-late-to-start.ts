// RSP-06: what has to be done takes no longer than the time that is left. Sharpened: for each forecast of
// a criterion, or of a level, that is not reached yet, the lead times of all if-then commitments that it
// triggers, one after the other, against the day before which it is reached with 10 %: the forecast's
// own, or the day by which it gives at least 10 %. Of several forecasts of one thing the newest counts.
import type { Case, Forecast } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber, dayText, isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { addTo, figure } from '../ask/fields.ts';
import { reachedLevels } from '../ask/levels.ts';
import { triggerStates } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

/** The quantile of the forecast that the catalogue asks for. */
const EARLY = 0.1;

export default defineRule({
  id: 'RSP-06',
  title: 'The time to act is shorter than the time until it may be needed.',
  kind: 'consistency',
  basis: ['#117', '#81'],
  why: 'Halting at the last moment means starting before it. If sealing the weights takes six months and the threshold may be crossed in three, the day to start lies in the past.',
  whenNotToUse: 'Where the lead times run beside each other; record them as one commitment then.',
  messages: {
    late: 'What {name:about} triggers takes {sum} days to put in place ({actions}), and {forecast} gives at least 10 % that it is reached by {date}, in {left} days: the day to start was {start}, {ago} days ago.',
    toCome:
      'Forecast {forecast} of when {name:about} is reached is made on {on}, after {today}, the day of this analysis: it has not been made yet, and does not count.',
    missing:
      'Lead time in days is missing for {actions}, so that nobody can tell whether it can be in place by {date}, when {forecast} gives at least 10 % that {name:about} is reached.',
  },
  remedy:
    'Start now, or hold until what is needed is in place; shorten the lead time by preparing the action ahead.',
  examples: {
    good: [
      {
        name: 'ready long before',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop, leadTimeDays: 2}
          ifThens I-2 {trigger: K-1, action: restrict, leadTimeDays: 30}
          forecasts F-1 {question: Is K-1 met?, about: K-1, on: '2026-05-01', intervalDates: {p10: '2026-07-03', p50: '2027-01-01'}}`,
      },
      {
        name: 'unlikely by the day asked about, an older forecast, and one that has been resolved',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1]}
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop, leadTimeDays: 90}
          forecasts F-1 {question: Is ASL-4 reached within 60 days?, about: L-4, on: '2026-05-20', p: 0.03, resolveBy: '2026-07-19'}
          forecasts F-2 {question: Is ASL-4 reached?, about: L-4, on: '2025-01-20', intervalDates: {p10: '2026-06-10'}}
          forecasts F-3 {question: Is K-1 met?, about: K-1, intervalDates: {p10: '2026-05-10'}, outcome: not met by May}`,
      },
    ],
    bad: [
      {
        name: 'ninety and forty days of work, and a hundred days left',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop, leadTimeDays: 90}
          ifThens I-2 {trigger: K-1, action: mitigate, leadTimeDays: 40}
          forecasts F-1 {question: Is K-1 met?, about: K-1, on: '2026-05-01', intervalDates: {p10: '2026-09-09', p50: '2027-01-01'}}`,
        expect: [{ at: ['F-1', 'K-1', 'I-1', 'I-2'], message: 'late', severity: 'error' }],
      },
      {
        name: 'one in five that the level is reached in a month, and two months to seal the weights',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, criteria: [K-1]}
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop, leadTimeDays: 60}
          forecasts F-1 {question: Is ASL-4 reached by July?, about: L-4, on: '2026-05-20', p: 0.2, resolveBy: '2026-07-01'}`,
        expect: [{ at: ['F-1', 'L-4', 'I-1'], message: 'late', severity: 'error' }],
      },
      {
        name: 'a later forecast says otherwise, and will be made next year',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop, leadTimeDays: 130}
          forecasts F-1 {question: Is K-1 met?, about: K-1, on: '2026-05-01', intervalDates: {p10: '2026-09-09', p50: '2027-01-01'}}
          forecasts F-2 {question: Is K-1 met?, about: K-1, on: '2099-01-01', intervalDates: {p10: '2199-09-09'}}`,
        expect: [
          { at: ['F-1', 'K-1', 'I-1'], message: 'late', severity: 'error' },
          { at: ['F-2', 'K-1'], message: 'toCome', severity: 'error' },
        ],
      },
      {
        name: 'the lead time is left out',
        sketch: `
          G1
          criteria K-1 {metric: replication steps completed}
          ifThens I-1 {trigger: K-1, action: stop}
          forecasts F-1 {question: Is K-1 met?, about: K-1, intervalDates: {p10: '2027-09-09'}}`,
        expect: [{ at: ['F-1', 'K-1', 'I-1'], message: 'missing', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const now = dayNumber(today) ?? 0;
    const states = triggerStates(index, today);
    const reached = new Set(reachedLevels(index).map(({ id }) => id));
    const byTrigger = new Map<string, string[]>();
    for (const [id, { trigger }] of c.ifThens) {
      if (trigger !== undefined && states.get(trigger)?.red !== true) addTo(byTrigger, trigger, id);
    }
    for (const [id, { about, on }] of c.forecasts) {
      if (about === undefined || !isAfter(on, today)) continue;
      if (!c.criteria.has(about) && !c.safetyLevels.has(about)) continue;
      const data = { forecast: id, about, on: on ?? '', today };
      report({ at: [id, about], message: 'toCome', data, path: ['forecasts', id, 'on'] });
    }
    for (const [about, forecasts] of newestForecasts(c, today)) {
      if (reached.has(about)) continue;
      const criteria = c.safetyLevels.get(about)?.criteria ?? [about];
      const ifThens = criteria.flatMap((id) => byTrigger.get(id) ?? []).sort(compareIdentifiers);
      if (ifThens.length === 0) continue;
      for (const [forecast, record] of forecasts) {
        const date = earlyDay(record);
        const day = dayNumber(date);
        if (date === undefined || day === undefined) continue;
        const leads = ifThens.map((id) => ({ id, days: c.ifThens.get(id)?.leadTimeDays }));
        const lacking = leads.filter(({ days }) => days === undefined).map(({ id }) => id);
        const at = [forecast, about, ...ifThens];
        if (lacking.length > 0) {
          const data = { about, forecast, date, actions: lacking.join(', ') };
          report({ at, message: 'missing', data });
          continue;
        }
        const sum = leads.reduce((total, { days = 0 }) => total + days, 0);
        const ago = sum - (day - now);
        if (ago <= 0) continue;
        const actions = leads.map(({ id, days = 0 }) => `${id} ${figure(days, 4)}`).join(', ');
        const start = dayText(Math.floor(day - sum)) ?? 'long past';
        const data = { about, forecast, date, actions, sum, left: day - now, start, ago };
        report({ at, message: 'late', data });
      }
    }
  },
});

/** Unresolved forecasts by what they are about, the newest of each that has been made; an undated one counts as new. */
function newestForecasts(
  c: Case,
  today: string,
): ReadonlyMap<string, readonly [string, Forecast][]> {
  const byAbout = new Map<string, [string, Forecast][]>();
  for (const [id, forecast] of c.forecasts) {
    const { about, outcome } = forecast;
    if (about === undefined || !saysNothing(outcome) || isAfter(forecast.on, today)) continue;
    if (c.criteria.has(about) || c.safetyLevels.has(about)) addTo(byAbout, about, [id, forecast]);
  }
  for (const [about, forecasts] of byAbout) {
    const newest = forecasts.reduce(
      (last, [, { on }]) => Math.max(last, dayNumber(on) ?? last),
      Number.NEGATIVE_INFINITY,
    );
    byAbout.set(
      about,
      forecasts.filter(([, { on }]) => (dayNumber(on) ?? newest) === newest),
    );
  }
  return byAbout;
}

/** The day by which the forecast gives at least 10 %. */
function earlyDay({ intervalDates, p, resolveBy }: Forecast): string | undefined {
  return intervalDates?.p10 ?? (p !== undefined && p >= EARLY ? resolveBy : undefined);
}
