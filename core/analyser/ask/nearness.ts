// How near the system is to the next safety level: by its compute buffer or by forecasts (LVL-02).
import type { Case, Forecast, SafetyLevel } from '../../model/case.ts';
import { daysBetween, isAfter } from '../../reasoning/days.ts';
import { amount } from '../../reasoning/sentences.ts';
import { figure, percent } from './fields.ts';

/** From this probability on a forecast calls the next level near (LVL-02). */
export const NEAR_PROBABILITY = 0.1;

export interface Nearness {
  readonly answer: 'near' | 'far' | 'undecided';
  /** Half a sentence with the values compared. */
  readonly why: string;
}

/** Whether the level above is near. `next` is its id, where there is one. */
export function nearness(
  c: Case,
  level: SafetyLevel,
  next: string | undefined,
  today: string,
  leadDays: number,
): Nearness {
  const buffer = withinBuffer(c, level);
  if (buffer !== undefined) return { answer: 'near', why: buffer };
  const answers = forecastsAbout(c, next).map((one) => byForecast(one, today, leadDays));
  return (
    answers.find(({ answer }) => answer === 'near') ??
    answers.find(({ answer }) => answer === 'far') ??
    answers[0] ?? { answer: 'undecided', why: 'a forecast of when it is reached is missing' }
  );
}

/** Effective compute times the buffer reaches the level's upper bound; undefined: it does not, or nobody says. */
function withinBuffer(c: Case, { buffer, upperEffCompute }: SafetyLevel): string | undefined {
  const system = c.systemVersions.get(c.meta.systemUnderTest ?? '');
  const compute = system?.effCompute;
  if (compute === undefined || buffer === undefined || upperEffCompute === undefined)
    return undefined;
  if (compute * buffer < upperEffCompute) return undefined;
  return `the system is at ${amount(compute)} FLOP and the level ends at ${amount(upperEffCompute)} FLOP, ${figure(upperEffCompute / compute)} times that, within the buffer of ${amount(buffer)} times`;
}

/** Unresolved forecasts about the level or one of its criteria. */
function forecastsAbout(c: Case, next: string | undefined): readonly [string, Forecast][] {
  if (next === undefined) return [];
  const criteria = c.safetyLevels.get(next)?.criteria ?? [];
  const subjects = new Set([next, ...criteria]);
  return [...c.forecasts]
    .filter(([, { about, outcome }]) => subjects.has(about ?? '') && outcome === undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A forecast of a day to come has not been made. A probability by a day beyond the lead time bounds that within it from above, one by an earlier day
 * from below; what neither bounds is taken as near if it may be, else as undecided.
 */
function byForecast([id, forecast]: [string, Forecast], today: string, lead: number): Nearness {
  if (isAfter(forecast.on, today)) {
    const why = `forecast ${id} is made on ${forecast.on}, after today, ${today}`;
    return { answer: 'undecided', why };
  }
  const p10 = daysBetween(today, forecast.intervalDates?.p10);
  if (p10 !== undefined) {
    const why = `forecast ${id} gives 10 % by ${forecast.intervalDates?.p10}, in ${p10} days, and the lead time is ${lead} days`;
    return { answer: p10 <= lead ? 'near' : 'far', why };
  }
  const { p, resolveBy } = forecast;
  if (p === undefined)
    return { answer: 'undecided', why: `the probability of forecast ${id} is missing` };
  const days = daysBetween(today, resolveBy);
  const said = `forecast ${id} gives ${percent(p)} by ${resolveBy ?? 'no stated day'}`;
  if (days !== undefined && days < 0) {
    return { answer: 'undecided', why: `${said}, which has passed` };
  }
  if (p >= NEAR_PROBABILITY) {
    return { answer: 'near', why: `${said} (the lead time is ${lead} days)` };
  }
  if (days === undefined)
    return { answer: 'undecided', why: `the day by which forecast ${id} resolves is missing` };
  if (days < lead) {
    return { answer: 'undecided', why: `${said}, sooner than the lead time of ${lead} days` };
  }
  return { answer: 'far', why: said };
}
