// The words of the preview: what happens to a row, and its figures as people read them.
import type {
  EvaluationRun,
  ImportRow,
  RunMetric,
} from '../../../core/exchange/evaluations/types.ts';
import type { Case, Evidence } from '../../../core/model/case.ts';
import { inWords } from '../../../core/presentation/fieldValues.ts';

export function isImportable({ status }: ImportRow): boolean {
  return status === 'new' || status === 'update';
}

export function statusWord({ status, run }: ImportRow): string {
  switch (status) {
    case 'new':
      return 'New';
    case 'update':
      return 'Update';
    case 'unchanged':
      return 'Unchanged';
    default:
      return run ? 'Refused' : 'Unreadable';
  }
}

/** "12 runs: 9 new, 2 updates, 1 unchanged. 1 cannot be imported." */
export function summary(rows: readonly ImportRow[]): string {
  const count = (status: ImportRow['status']) => rows.filter((row) => row.status === status).length;
  const [fresh, updates, same, bad] = [
    count('new'),
    count('update'),
    count('unchanged'),
    count('problem'),
  ];
  const parts = [
    `${fresh} new`,
    ...(updates > 0 ? [`${updates} ${updates === 1 ? 'update' : 'updates'}`] : []),
    ...(same > 0 ? [`${same} unchanged`] : []),
    ...(bad > 0 ? [`${bad} cannot be imported`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** The record as it would be. */
export function recordAfter(c: Case, { id, status, fields }: ImportRow): Partial<Evidence> {
  const before = status === 'new' || id === undefined ? {} : (c.evidence.get(id) ?? {});
  const after: Record<string, unknown> = { ...before, ...fields };
  for (const [field, value] of Object.entries(fields)) if (value === null) delete after[field];
  return after as Partial<Evidence>;
}

/** "The run was cancelled after 3 of 10 samples. It bears nothing until a person accepts it." */
export function doubtWords(doubts: readonly string[]): string {
  const all = doubts.join('; ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}. It bears nothing until a person accepts it.`;
}

/** At most six significant digits; the whole number is in the details. */
export function figure(value: number | undefined): string {
  if (value === undefined) return 'no value';
  return String(Number(value.toPrecision(6)));
}

/** "0.31 to 0.55 (95%)". */
export function intervalWords(interval: Evidence['interval']): string | undefined {
  if (interval?.low === undefined || interval.high === undefined) return undefined;
  const level = interval.level === undefined ? '' : ` (${figure(interval.level * 100)}%)`;
  return `${bound(interval.low)} to ${bound(interval.high)}${level}`;
}

/** Three digits are what an interval tells; the record keeps them all. */
function bound(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** "accuracy (match)". */
export function metricName({ name, scorer }: RunMetric): string {
  return scorer === undefined ? name : `${name} (${scorer})`;
}

/** "3 of 10". */
export function samplesWords({ completed, total }: EvaluationRun): string | undefined {
  if (completed === undefined && total === undefined) return undefined;
  return `${completed ?? '?'} of ${total ?? '?'}`;
}

/** Any value of a record, in one line. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'not stated';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  const parts = Object.entries(value).map(([key, inner]) => `${inWords(key)} ${shown(inner)}`);
  return parts.join(', ');
}
