// What importing a log again changes in the record that it made: shown before it is done, and never
// more than the log knows.
import type { Evidence } from '../../model/case.ts';
import type { FieldChange } from './types.ts';

type Log = NonNullable<Evidence['log']>;
type Fields = Record<string, unknown>;

/** What a log tells, in the order in which changes are listed. */
const TOLD = [
  'evalId',
  'runId',
  'taskId',
  'logDigest',
  'date',
  'metric',
  'value',
  'n',
  'interval',
] as const;

/** What a judgement rests on, figures and what they are of: others need another one. */
const JUDGED_ON: ReadonlySet<string> = new Set([
  'metric',
  'value',
  'n',
  'interval',
  'graders',
  'datasets',
  'log.task',
  'log.taskVersion',
  'log.model',
  'log.modelRoles',
  'log.status',
  'log.invalidated',
  'log.completed',
  'log.total',
]);

/** What an acceptance of a run is about. */
const ACCEPTED_ON: ReadonlySet<string> = new Set([...JUDGED_ON, 'log.error', 'log.errors']);

export interface Update {
  /** Fields to set; null removes one. */
  readonly fields: Readonly<Fields>;
  readonly changes: readonly FieldChange[];
  readonly remarks: readonly string[];
}

/** How the record becomes what the log tells. What a person said and no log knows is left alone. */
export function updateOf(record: Evidence, told: Evidence, stated: Partial<Evidence>): Update {
  const fields: Fields = {};
  const changes: FieldChange[] = [];
  const remarks: string[] = [];
  const set = (field: string, after: unknown) => {
    const before = record[field as keyof Evidence];
    if (same(before, after)) return;
    fields[field] = after ?? null;
    changes.push({ field, before, after });
  };
  for (const field of TOLD) {
    if (field === 'interval' && keepsInterval(record, told)) continue;
    // An identity that the log has lost is still the record's.
    if (told[field] === undefined && /Id$|^date$/.test(field)) continue;
    // A figure that no log told is a person's.
    if (told[field] === undefined && !wasTold(record, field)) continue;
    set(field, told[field]);
  }
  for (const field of ['graders', 'datasets'] as const) {
    if (told[field]) set(field, [...new Set([...(record[field] ?? []), ...told[field]])]);
  }
  for (const [field, value] of Object.entries(stated)) set(field, value);
  updateLog(record.log, told.log, { fields, changes, remarks });
  unjudge(record, { fields, changes, remarks });
  return { fields, changes, remarks };
}

/** Whether the import before made the figure, as far as its log still tells. */
function wasTold({ log, value, n, interval }: Evidence, field: string): boolean {
  const told = log?.metrics ?? [];
  const valueTold = told.some((one) => one.value === value);
  if (field === 'value') return valueTold;
  if (field === 'interval') return interval?.computed === true || valueTold;
  if (field === 'n') return n === log?.completed || told.some((one) => one.n === n);
  return log?.headline !== undefined;
}

interface Writing {
  readonly fields: Fields;
  readonly changes: FieldChange[];
  readonly remarks: string[];
}

function updateLog(before: Log | undefined, told: Log | undefined, out: Writing): void {
  const { accepted, ...own } = before ?? {};
  const keys = [...new Set([...Object.keys(own), ...Object.keys(told ?? {})])].sort();
  for (const key of keys as (keyof Log)[]) {
    if (same(own[key as keyof typeof own], told?.[key])) continue;
    out.changes.push({
      field: `log.${key}`,
      before: own[key as keyof typeof own],
      after: told?.[key],
    });
  }
  const stands = accepted && !out.changes.some(({ field }) => ACCEPTED_ON.has(field));
  if (accepted && !stands) {
    out.changes.push({ field: 'log.accepted', before: accepted, after: undefined });
    out.remarks.push(
      `The run was accepted by ${accepted.by ?? 'somebody'} on other figures; that no longer holds.`,
    );
  }
  if (out.changes.some(({ field }) => field.startsWith('log.'))) {
    out.fields.log = { ...told, ...(stands ? { accepted } : {}) };
  }
}

function unjudge(record: Evidence, out: Writing): void {
  if (!out.changes.some(({ field }) => JUDGED_ON.has(field))) return;
  const { result, judged, k } = record;
  if (result !== undefined && result !== 'not-judged') {
    out.fields.result = 'not-judged';
    out.changes.push({ field: 'result', before: result, after: 'not-judged' });
    out.remarks.push(
      `It was judged "${result}" on other figures; it is not judged until it is judged again.`,
    );
  }
  if (judged) {
    out.fields.judged = null;
    out.changes.push({ field: 'judged', before: judged, after: undefined });
  }
  if (k !== undefined) {
    out.remarks.push(`k = ${k} was entered for other figures; check it, no log tells it.`);
  }
}

/** An interval that a person entered stays while what it is about does. */
function keepsInterval(record: Evidence, told: Evidence): boolean {
  const { interval } = record;
  if (!interval || interval.computed === true) return false;
  if (told.interval && told.interval.computed !== true) return false; // a table states another
  return same(record.value, told.value) && same(record.n, told.n);
}

/** The same JSON, whatever the order of its keys. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
