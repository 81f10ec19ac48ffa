// What several readers make of words in a log.
import { dayNumber } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { textOf } from './json/values.ts';

/** The schema's longest line. */
const LONGEST_LINE = 200;

/** As a line of a record keeps it: its begin, where it is too long. */
export function lineOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST_LINE) return text;
  return `${text.slice(0, LONGEST_LINE - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Names in a log; "..." and other stand-ins name nothing. */
export function nameIn(value: unknown): string | undefined {
  const text = textOf(value)?.trim();
  return text === undefined || saysNothing(text) ? undefined : text;
}

/** Identifiers of a log, of a length that a record takes; half of one identifies nothing. */
export function idOf(value: unknown): string | undefined {
  const name = nameIn(value);
  return name === undefined || name.length > 200 ? undefined : name;
}

/** The day of a time as the log's own clock showed it. */
export function dayOfTime(value: unknown): string | undefined {
  const day = textOf(value)?.slice(0, 10);
  return day !== undefined && dayNumber(day) !== undefined ? day : undefined;
}

/** The day of seconds since 1970, UTC. */
export function dayOfSeconds(seconds: number | undefined): string | undefined {
  if (seconds === undefined || Math.abs(seconds) > 1e11) return undefined;
  return dayOfTime(new Date(seconds * 1000).toISOString());
}
