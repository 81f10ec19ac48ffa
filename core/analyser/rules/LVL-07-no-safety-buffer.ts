// LVL-07: an alert goes off safely before a level is reached. Asked of the criteria that trigger a level
// not yet reached, whose threshold is concrete and whose policy version is not superseded; without
// operator or value there is nothing to stand off from (LVL-03). Elsewhere only an alert equal to the value
// is a fault: which side is safer is not known. Growth: what a forecast of the metric (its interval, by its
// day of resolution) makes of the latest measurement over one interval between evaluations (of the policy,
// else the allowed age); and a forecast of 10 % or more that the criterion is met within that interval.
import type { Case, Criterion, Forecast } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { amount } from '../../reasoning/sentences.ts';
import { measured, measurements } from '../ask/alerts.ts';
import { isActive } from '../ask/citedRecords.ts';
import { addTo, figure, percent, plainName } from '../ask/fields.ts';
import { reachedLevels } from '../ask/levels.ts';
import { NEAR_PROBABILITY } from '../ask/nearness.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-07',
  title: 'An alert goes off safely before a level is reached.',
  kind: 'completeness',
  basis: ['#83', '#117', 'EU GPAI Code S&S 4.1 (safety margin)'],
  why: 'A threshold without an alert before it is noticed by crossing it. Between two evaluations a model can grow past any margin that is smaller than its growth, and then the first sign is the danger itself.',
  whenNotToUse:
    'For criteria whose metric cannot take values in between, such as whether a thing was ever done; note that at the criterion.',
  messages: {
    missing:
      'The alert of {name:criterion}, which triggers {level} at {value}, is missing: nothing warns before the level is reached.',
    side: 'The alert of {name:criterion} is at {alert}, and {level} is triggered at {value}: it goes off no sooner than the level is reached.',
    same: 'The alert of {name:criterion} is at {alert}, which is the threshold itself: it warns of nothing.',
    growth:
      'By forecast {forecast}, the metric of {name:criterion} moves by {growth} in the {days} days between two evaluations, more than the {margin} between its alert ({alert}) and its threshold ({value}).',
    sudden:
      'Forecast {forecast} gives {p} that {name:criterion} is met by {by}, within the {days} days between two evaluations: its alert may never be seen.',
  },
  remedy:
    'Set an alert on the safe side of the threshold, as far from it as the forecast growth between two evaluations; or evaluate more often.',
  examples: {
    good: [
      {
        name: 'an alert at half the threshold, and slow growth',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], thresholdDefinedness: concrete}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2, alert: 0.1}
          evidence E-1 {title: cyber range, criterion: K-1, value: 0.04, result: pass, date: '2026-05-01'}
          forecasts F-1 {question: solve rate in a year?, about: K-1, interval: {low: 0.05, high: 0.2, level: 0.8}, resolveBy: '2027-05-01'}`,
      },
      {
        name: 'less is worse, and the alert lies above; the level that is reached needs no alert',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          safetyLevels L-2 {name: ASL-2, criteria: [K-2], thresholdDefinedness: concrete}
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], thresholdDefinedness: concrete}
          criteria K-1 {metric: share of sabotage caught, operator: '<', value: 0.9, alert: 0.95}
          criteria K-2 {metric: entry tasks solved, operator: '>=', value: 0.5}`,
      },
      {
        name: 'a criterion that a claim rests on needs none',
        sketch: `
          G1
          criteria K-1 {metric: jailbreaks found, operator: '<', value: 3}`,
      },
    ],
    bad: [
      {
        name: 'no alert before the level',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], thresholdDefinedness: concrete}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2}`,
        expect: [{ at: ['K-1', 'L-3'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'the alert goes off beyond the threshold, and another exactly at it',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], thresholdDefinedness: concrete}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2, alert: 0.3}
          criteria K-2 {metric: jailbreaks found, operator: '<', value: 3, alert: 3}`,
        expect: [
          { at: ['K-1', 'L-3'], message: 'side', severity: 'warning' },
          { at: ['K-2'], message: 'same' },
        ],
      },
      {
        name: 'from 4 % on 1 May to 40 % in 123 days: 26 points in 90 days, and a margin of 10',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], thresholdDefinedness: concrete}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2, alert: 0.1}
          evidence E-1 {title: cyber range, criterion: K-1, value: 0.04, result: pass, date: '2026-05-01'}
          forecasts F-1 {question: solve rate in September?, about: K-1, interval: {low: 0.1, high: 0.4, level: 0.8}, resolveBy: '2026-09-01'}`,
        expect: [{ at: ['K-1', 'L-3', 'F-1'], message: 'growth', severity: 'warning' }],
      },
      {
        name: 'a fifth that the level is reached within the 30 days that its policy leaves between evaluations',
        sketch: `
          G1
          policyVersions V-1 {policy: PO-1, version: '1', evalEveryDays: 30}
          safetyLevels L-3 {name: ASL-3, criteria: [K-1], policyVersion: V-1, thresholdDefinedness: concrete}
          criteria K-1 {metric: range solve rate, operator: '>=', value: 0.2, alert: 0.1}
          forecasts F-1 {question: ASL-3 by the end of June?, about: L-3, p: 0.2, resolveBy: '2026-06-30'}
          forecasts F-2 {question: ASL-3 in a year?, about: K-1, p: 0.4, resolveBy: '2027-06-30'}`,
        expect: [{ at: ['K-1', 'L-3', 'F-1'], message: 'sudden' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const triggers = openTriggers(index);
    const forecasts = openForecasts(c);
    const { maxAgeDays } = reasoning.settings.parameters;
    for (const id of [...c.criteria.keys()].sort(compareIdentifiers)) {
      const criterion = c.criteria.get(id) ?? {};
      const { operator, value, alert, definedness } = criterion;
      if (operator === undefined || value === undefined || definedness === 'withdrawn') continue;
      const level = triggers.get(id);
      const data = { criterion: id, value, alert: alert ?? '', level: nameOfLevel(c, level) };
      if (level === undefined) {
        if (alert === value) report({ at: [id], message: 'same', data });
        continue;
      }
      const at = [id, level];
      if (alert === undefined) report({ at, message: 'missing', data });
      else if (!isSafer(criterion, alert, value)) report({ at, message: 'side', data });
      else {
        const { policyVersion } = c.safetyLevels.get(level) ?? {};
        const days = c.policyVersions.get(policyVersion ?? '')?.evalEveryDays ?? maxAgeDays;
        const found = outrun(index, forecasts, [id, level], { today, days });
        if (found) {
          const more = { ...data, ...found.data, days };
          report({ at: [...at, found.forecast], message: found.message, data: more });
        }
      }
    }
  },
});

/** Criteria by the level that they trigger, where that can still be seen coming. */
function openTriggers(index: CaseIndex): ReadonlyMap<string, string> {
  const c = index.case;
  const reached = new Set(reachedLevels(index).map(({ id }) => id));
  const found = new Map<string, string>();
  for (const id of [...c.safetyLevels.keys()].sort(compareIdentifiers)) {
    const { criteria, policyVersion, thresholdDefinedness } = c.safetyLevels.get(id) ?? {};
    if (reached.has(id) || thresholdDefinedness !== 'concrete') continue;
    if (c.policyVersions.get(policyVersion ?? '')?.supersededBy !== undefined) continue;
    for (const one of criteria ?? []) if (!found.has(one)) found.set(one, id);
  }
  return found;
}

function nameOfLevel(c: Case, level: string | undefined): string {
  return c.safetyLevels.get(level ?? '')?.name ?? '';
}

/** On the side from which the trigger is approached. */
function isSafer({ operator }: Criterion, alert: number, value: number): boolean {
  if (operator === '=') return alert !== value;
  return operator === '<' || operator === '<=' ? alert > value : alert < value;
}

interface Interval {
  readonly today: string;
  readonly days: number;
}

type Forecasts = ReadonlyMap<string, readonly (readonly [string, Forecast])[]>;

/** Unresolved forecasts by the criterion or level that they are about. */
function openForecasts(c: Case): Forecasts {
  const found = new Map<string, (readonly [string, Forecast])[]>();
  for (const [id, forecast] of c.forecasts) {
    const { about, outcome } = forecast;
    if (about !== undefined && outcome === undefined) addTo(found, about, [id, forecast]);
  }
  return found;
}

/** The first unresolved forecast by which the metric outruns the margin between two evaluations. */
function outrun(
  index: CaseIndex,
  forecasts: Forecasts,
  [criterion, level]: readonly [string, string],
  interval: Interval,
) {
  const about = [...new Set([criterion, level])]
    .flatMap((one) => forecasts.get(one) ?? [])
    .sort(([a], [b]) => compareIdentifiers(a, b));
  for (const [id, forecast] of about) {
    const found = sudden(forecast, interval) ?? growth(index, criterion, forecast, interval);
    if (found) return { ...found, forecast: id, data: { ...found.data, forecast: id } };
  }
  return undefined;
}

function sudden({ p, resolveBy, intervalDates }: Forecast, { today, days }: Interval) {
  const within = (day: string | undefined) => {
    const left = daysBetween(today, day);
    return left !== undefined && left >= 0 && left <= days;
  };
  const { p10 } = intervalDates ?? {};
  if (within(p10)) return { message: 'sudden', data: { p: '10 %', by: p10 ?? '' } };
  if (p === undefined || p < NEAR_PROBABILITY || !within(resolveBy)) return undefined;
  return { message: 'sudden', data: { p: percent(p), by: resolveBy ?? '' } };
}

function growth(
  index: CaseIndex,
  id: string,
  { about, interval, resolveBy }: Forecast,
  { days }: Interval,
) {
  const { operator, value, alert } = index.case.criteria.get(id) ?? {};
  const falls = operator === '<' || operator === '<=';
  const end = falls ? interval?.low : interval?.high;
  const latest = latestMeasurement(index, id);
  const span = daysBetween(latest?.date, resolveBy) ?? 0;
  if (about !== id || value === undefined || alert === undefined) return undefined;
  if (end === undefined || latest === undefined || span <= 0) return undefined;
  const moved = (((falls ? -1 : 1) * (end - latest.value)) / span) * days;
  const margin = Math.abs(value - alert);
  if (moved <= margin) return undefined;
  return { message: 'growth', data: { growth: figure(moved), margin: amount(margin, 3) } };
}

interface Measurement {
  readonly value: number;
  readonly date: string;
}

/** Of what names the criterion, and what measured its metric; of one day the last on record. */
function latestMeasurement(index: CaseIndex, id: string): Measurement | undefined {
  const byName = latestMeasurements(index);
  const metric = index.case.criteria.get(id)?.metric;
  const own = byName.get(`criterion ${id}`);
  const other = metric === undefined ? undefined : byName.get(`metric ${plainName(metric)}`);
  return own && other ? laterOf(own, other) : (own ?? other);
}

function latestMeasurements(index: CaseIndex): ReadonlyMap<string, Measurement> {
  return index.memo('LVL-07.latestMeasurements', () => {
    const found = new Map<string, Measurement>();
    for (const [name, ids] of measurements(index)) {
      for (const one of ids) {
        const evidence = index.case.evidence.get(one);
        const value = evidence && isActive(evidence) ? measured(evidence) : undefined;
        if (value === undefined) continue;
        const next = { value, date: evidence?.date ?? '' };
        const known = found.get(name);
        found.set(name, known ? laterOf(known, next) : next);
      }
    }
    return found;
  });
}

/** The second where both are of one day. */
function laterOf(one: Measurement, other: Measurement): Measurement {
  return other.date < one.date ? one : other;
}
