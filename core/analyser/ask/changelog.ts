// The changelog of a case: its newest entry is the day of the report that is drawn from it.
import type { Case } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';

/** The newest day of the changelog that is not after today; undefined where there is none. */
export function lastChange(
  c: Case,
  today: string,
): { readonly date: string; readonly day: number } | undefined {
  const now = dayNumber(today) ?? Number.POSITIVE_INFINITY;
  let last: { date: string; day: number } | undefined;
  for (const { date } of c.meta.changelog ?? []) {
    const day = dayNumber(date);
    if (date === undefined || day === undefined || day > now) continue;
    if (!last || day > last.day) last = { date, day };
  }
  return last;
}
