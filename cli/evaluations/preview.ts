// The rows of an import as text: what each would do, with its figures, doubts and gaps.
import type { FieldChange, ImportRow } from '../../core/exchange/evaluations/types.ts';
import { oneLine } from '../../core/format/problem.ts';

const LONGEST = 200;
const INDENT = ' '.repeat(10);

/** All rows and a last line that counts them. */
export function previewOf(rows: readonly ImportRow[]): string {
  const count = (status: ImportRow['status']) => rows.filter((row) => row.status === status).length;
  const sum = (['new', 'update', 'unchanged', 'problem'] as const)
    .map((status) => `${count(status)} ${WORDS[status]}`)
    .join(', ');
  return `${[...rows.flatMap(linesOf), sum].map(oneLine).join('\n')}\n`;
}

const WORDS: Readonly<Record<ImportRow['status'], string>> = {
  new: 'new',
  update: 'updated',
  unchanged: 'unchanged',
  problem: 'not imported',
};

function linesOf(row: ImportRow): string[] {
  const name = [row.id, row.title].filter((part) => part !== undefined).join('  ');
  const lines = [`${row.status.padEnd(INDENT.length)}${name}`];
  const add = (text: string) => lines.push(`${INDENT}${text}`);
  if (row.source !== row.title) add(`from ${row.source}`);
  if (row.problem !== undefined) add(row.problem);
  const figures = figuresOf(row);
  if (figures !== '') add(figures);
  for (const change of row.changes) add(changeOf(change));
  for (const remark of row.remarks) add(remark);
  if (row.untold.length > 0) add(`Not told: ${row.untold.join('; ')}.`);
  return lines;
}

/** "accuracy 0.66, 95 % interval 0.2 to 0.9 (computed), n 3, 2025-05-12". */
function figuresOf({ status, fields }: ImportRow): string {
  if (status !== 'new') return '';
  const { metric, value, interval, n, date } = fields;
  const parts: string[] = [];
  if (typeof value === 'number') parts.push(`${String(metric ?? 'value')} ${value}`);
  const { low, high, level, computed } = (interval ?? {}) as Record<string, unknown>;
  if (typeof low === 'number' && typeof high === 'number') {
    const percent = typeof level === 'number' ? `${Number((level * 100).toFixed(6))} % ` : '';
    const how = computed === true ? ' (computed)' : '';
    parts.push(`${percent}interval ${low.toFixed(4)} to ${high.toFixed(4)}${how}`);
  }
  if (n !== undefined) parts.push(`n ${String(n)}`);
  if (date !== undefined) parts.push(String(date));
  return parts.join(', ');
}

function changeOf({ field, before, after }: FieldChange): string {
  const shown = (value: unknown) => {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return `${field}: ${shown(before)} -> ${shown(after)}`;
}
