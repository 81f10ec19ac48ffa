// Monitors (safety performance indicators): what they watch, and whether the field has left their bounds.
import type { Monitor } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
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

/**
 * How the last value stands to the bound. Operator and threshold say where the claim holds: "<= 2" is
 * left by 3. `unknown` where one of the three is missing.
 */
export function readingOf({
  operator,
  threshold,
  lastValue,
}: Monitor): 'within' | 'beyond' | 'unknown' {
  if (operator === undefined || threshold === undefined || lastValue === undefined)
    return 'unknown';
  return holds(lastValue, operator, threshold) ? 'within' : 'beyond';
}
