// Whether the run that an imported log records ended as planned. One that did not, or of which it is
// not known, bears nothing until a person accepts it: by name, on a day, for a reason.
import type { Evidence } from '../model/case.ts';
import { dayNumber, daysBetween, isAfter } from './days.ts';
import { reasonOf } from './sentences.ts';
import type { Reason } from './types.ts';
import { saysNothing } from './words.ts';

type Log = NonNullable<Evidence['log']>;

export interface Doubt {
  readonly message: string;
  /** The absent field, where that is what is in doubt. */
  readonly missing?: string;
}

const ENDED: Readonly<Record<Exclude<Log['status'], undefined | 'success'>, string>> = {
  started: 'the run did not end',
  cancelled: 'the run was cancelled',
  error: 'the run ended with an error',
};

/** What is in doubt about the run, accepted or not; nothing where there is no log. */
export function runDoubts(log: Log | undefined): Doubt[] {
  if (!log) return [];
  const { status, invalidated, completed, total } = log;
  const doubts: Doubt[] = [];
  const counts =
    completed === undefined || total === undefined ? '' : ` after ${completed} of ${total} samples`;
  if (status !== undefined && status !== 'success') {
    doubts.push({ message: `${ENDED[status]}${counts}` });
  } else if (completed !== undefined && total !== undefined && completed < total) {
    doubts.push({ message: `the run completed ${completed} of ${total} samples` });
  } else if (completed === 0) {
    doubts.push({ message: 'the run completed no sample' });
  } else if (completed !== undefined && total !== undefined && completed > total) {
    const than = `than the ${total} that it planned`;
    doubts.push({ message: `the log tells of more samples, ${completed}, ${than}` });
  } else if (status !== undefined && (completed === undefined || total === undefined)) {
    // Only tools that tell a status tell these, too.
    const missing = completed === undefined ? 'completed' : 'total';
    doubts.push({
      message: `the log does not tell how many samples were ${missing === 'total' ? 'planned' : 'completed'}`,
      missing: `log.${missing}`,
    });
  }
  if (invalidated === true) doubts.push({ message: 'samples of the run were invalidated' });
  return doubts;
}

/** Why the run does not count (code `run`); nothing where all is well, or a person accepted it. */
export function runReasons(evidence: Evidence, id: string, today: string): Reason[] {
  const { log } = evidence;
  const doubts = runDoubts(log);
  if (doubts.length === 0 || isAccepted(log, today)) return [];
  const how = howNotAccepted(log, today);
  return doubts.map(({ message, missing }) => reasonOf('run', `${message}, ${how}`, [id], missing));
}

function howNotAccepted(log: Log | undefined, today: string): string {
  const on = log?.accepted?.on;
  return isAfter(on, today)
    ? `and its acceptance is dated ${on}, after today, ${today}`
    : 'and nobody has accepted the run by name, on a day and for a reason';
}

/**
 * The day, as a number, on which the log says that the run was made, where the record is dated otherwise:
 * `created` is a time of the calendar, or seconds since 1970. A day's difference may be the time zone's.
 */
export function otherDayOfLog({ log, date }: Evidence): number | undefined {
  const created = log?.created;
  if (created === undefined) return undefined;
  const said = dayNumber(date);
  const made = /^\d+(\.\d+)?$/.test(created)
    ? Math.floor(Number(created) / 86_400)
    : dayNumber(created.slice(0, 10));
  if (said === undefined || made === undefined || Math.abs(said - made) <= 1) return undefined;
  return made;
}

/** By somebody, not after today, and for a reason that says something. */
function isAccepted(log: Log | undefined, today: string): boolean {
  const { by, on, reason } = log?.accepted ?? {};
  const days = daysBetween(on, today);
  return !saysNothing(by) && !saysNothing(reason) && days !== undefined && days >= 0;
}
