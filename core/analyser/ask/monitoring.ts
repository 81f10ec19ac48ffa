// Monitors (safety performance indicators): what they watch, and whether the field has left their bounds.
import type { Monitor } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { daysBetween, isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { holds } from './levels.ts';

/** Ids of the goals that a monitor with a metric watches, the origin of an away goal among them. */
export function watchedGoals(index: CaseIndex): ReadonlySet<string> {
  return index.memo('ask.watchedGoals', () => {
    const watched = new Set<string>();
    for (const { claim, metric } of index.case.monitors.values()) {
      const entry = saysNothing(metric) ? undefined : index.nodes.get(claim ?? '');
      if (!entry) continue;
      watched.add(entry.id);
      const origin = originOf(index, entry);
      if (origin) watched.add(origin.id);
    }
    return watched;
  });
}

/** How the last value stands to the bound. */
export type Reading =
  | 'within'
  | 'beyond'
  /** The comparison, the bound or the value is missing. */
  | 'unknown'
  /** A value within the bound that is dated after today: nobody has read it yet. */
  | 'toCome';

/** Operator and threshold say where the claim holds: "<= 2" is left by 3, whenever that is read. */
export function readingOf(
  { operator, threshold, lastValue, lastOn }: Monitor,
  today: string,
): Reading {
  if (operator === undefined || threshold === undefined || lastValue === undefined)
    return 'unknown';
  if (!holds(lastValue, operator, threshold)) return 'beyond';
  return isAfter(lastOn, today) ? 'toCome' : 'within';
}

/** Whether it has been read: a value, on a day that has come. */
export function isRead({ lastValue, lastOn }: Monitor, today: string): boolean {
  return lastValue !== undefined && (daysBetween(lastOn, today) ?? -1) >= 0;
}
