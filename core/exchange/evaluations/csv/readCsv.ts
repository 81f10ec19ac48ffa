// A table to runs, one a row, by a mapping of its columns. A row with a cell that cannot be what it is
// mapped to is a problem of its own; the others are read.
import { decodeText } from '../../../format/decodeText.ts';
import { didYouMean } from '../../../format/nearest.ts';
import { joined } from '../bytes.ts';
import { LogFault, MAX_HEADER_BYTES } from '../fault.ts';
import { idOf } from '../told.ts';
import type { CsvMapping, EvaluationRun } from '../types.ts';
import { without } from '../without.ts';
import { cellValue } from './cell.ts';
import { CSV_FIELDS, guessMapping } from './fields.ts';
import { type CsvTable, readTable } from './readTable.ts';

/** Field path to its value. */
type Told = ReadonlyMap<string, unknown>;

export interface CsvRuns {
  readonly runs: readonly EvaluationRun[];
  readonly problems: readonly string[];
}

/** Throws LogFault where it is no table, or the mapping is none of it. */
export function readCsv(parts: readonly Uint8Array[], mapping: CsvMapping | undefined): CsvRuns {
  const table = tableOf(
    joined(
      parts,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  );
  const columns = mapping?.columns ?? guessMapping(table.titles);
  const places = placesOf(columns, table.titles);
  if (!places.some(([field]) => field === 'title' || field === 'log.task')) {
    throw new LogFault(
      `No column says what was evaluated (the columns are ${table.titles.join(', ')}); map one to "title" or "log.task".`,
    );
  }
  const runs: EvaluationRun[] = [];
  const problems: string[] = [];
  for (const { line, cells } of table.rows) {
    const told = new Map<string, unknown>();
    const wrong: string[] = [];
    for (const [field, column, at] of places) {
      const form = CSV_FIELDS.get(field);
      const found = form && cellValue(cells[at] ?? '', form);
      if (found && 'wrong' in found) wrong.push(`in column "${column}", ${found.wrong}`);
      else if (found) told.set(field, found.value);
    }
    const [first] = wrong;
    if (first !== undefined) problems.push(`Line ${line}: ${first}; mend the cell.`);
    else if (told.has('title') || told.has('log.task')) {
      runs.push(runOf(told, line, columns.value));
    } else problems.push(`Line ${line}: it does not say what was evaluated; fill in its title.`);
  }
  if (runs.length === 0 && problems.length === 0) throw new LogFault('The table has no rows.');
  return { runs, problems };
}

/** The table that the bytes of a file hold. Throws LogFault. */
export function tableOf(bytes: Uint8Array): CsvTable {
  const decoded = decodeText(bytes, MAX_HEADER_BYTES);
  if (!decoded.ok) throw new LogFault(decoded.problem.message);
  return readTable(decoded.text);
}

function placesOf(columns: Readonly<Record<string, string>>, titles: readonly string[]) {
  return Object.entries(columns).map(([field, column]): [string, string, number] => {
    if (!CSV_FIELDS.has(field)) {
      const meant = didYouMean(field, [...CSV_FIELDS.keys()]) || '; leave it out.';
      throw new LogFault(`The mapping names "${field}", which no column can be${meant}`);
    }
    const at = titles.indexOf(column);
    if (at >= 0) return [field, column, at];
    const meant = didYouMean(column, titles) || `; they are ${titles.join(', ')}.`;
    throw new LogFault(`The mapping names the column "${column}", which the table has not${meant}`);
  });
}

const OWN = new Set(['value', 'metric', 'date', 'evalId', 'runId', 'taskId', 'n']);

function runOf(told: Told, row: number, valueColumn: string | undefined): EvaluationRun {
  const get = <T>(field: string) => told.get(field) as T | undefined;
  const value = get<number>('value');
  const n = get<number>('n');
  const metric = get<string>('metric') ?? valueColumn;
  const fields: Record<string, unknown> = {};
  for (const [path, one] of told) {
    if (!path.startsWith('log.') && !OWN.has(path)) setPath(fields, path.split('.'), one);
  }
  return without({
    tool: 'csv' as const,
    evalId: idOf(get('evalId')),
    runId: idOf(get('runId')),
    taskId: idOf(get('taskId')),
    task: get<string>('log.task'),
    model: get<string>('log.model'),
    modelRoles: {},
    date: get<string>('date'),
    status: get<EvaluationRun['status']>('log.status'),
    total: get<number>('log.total'),
    completed: get<number>('log.completed') ?? n,
    epochs: get<number>('log.epochs'),
    limit: get<string>('log.limit'),
    tags: [],
    datasets: [],
    graders: [],
    metrics:
      metric === undefined
        ? []
        : [
            without({
              key: metric,
              name: metric,
              value,
              stderr: get<number>('log.stderr'),
              samples: n,
              proportion: false,
            }),
          ],
    row,
    fields,
    remarks: [],
  });
}

function setPath(fields: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) fields[first] = value;
  else {
    const inner = (fields[first] ?? {}) as Record<string, unknown>;
    fields[first] = inner;
    setPath(inner, rest, value);
  }
}
