// Ends that mean nothing: a day to look again that nobody will live to see.
import { daysBetween } from '../../reasoning/days.ts';

/** The option of rules that ask by which day something ends: three years, leap days included. */
export const MOST_DAYS = {
  default: 1098,
  min: 1,
  max: 36_500,
  whole: true,
  weaker: 'higher',
} as const;

/** In how many days it is, where that is more than the limit; undefined where it is near, past or no day. */
export function farOff(day: string | undefined, today: string, most: number): number | undefined {
  const days = daysBetween(today, day);
  return days !== undefined && days > most ? days : undefined;
}
