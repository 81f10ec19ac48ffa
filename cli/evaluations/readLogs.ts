// The logs of a call: files as they are given, folders walked for what looks like a log.
import { join, resolve } from 'node:path';
import {
  type CsvMapping,
  LOG_FORMATS,
  type LogFormat,
  type LogReading,
} from '../../core/exchange/evaluations/types.ts';
import { parseJson } from '../../core/format/checkJson.ts';
import { decodeText } from '../../core/format/decodeText.ts';
import type { Arguments, OptionSpec } from '../command.ts';
import { readBytes } from '../files.ts';
import { fileProblem, shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';
import { readFileOfLogs } from './sources.ts';

const MOST_FILES = 10_000;
const MOST_LEVELS = 50;
const MAX_MAPPING_BYTES = 1024 * 1024;

export const MAPPING_OPTION: OptionSpec = {
  type: 'string',
  value: 'FILE',
  about:
    'How the columns of a CSV become evidence: JSON, { "columns": { "value": "Accuracy", "log.task": "Benchmark" } }; guessed from the titles where absent.',
};

/** Whether `--from` names a kind of log. */
export function isLogFormat(from: string | undefined): from is LogFormat {
  return LOG_FORMATS.some((format) => format === from);
}

/** Every file read, or told why not. Throws Unusable where a name leads to nothing. */
export async function readLogs(
  world: World,
  given: readonly string[],
  args: Arguments,
): Promise<LogReading[]> {
  const from = args.one('from');
  const mapping = await mappingOf(world, args.one('mapping'));
  const options = {
    ...(isLogFormat(from) ? { from } : {}),
    ...(mapping ? { mapping } : {}),
  };
  const files: string[] = [];
  for (const file of given) files.push(...(await filesAt(world, file, options.from)));
  if (files.length > MOST_FILES) {
    throw new Unusable(`More than ${MOST_FILES} files; import fewer at a time.`);
  }
  const readings: LogReading[] = [];
  for (const file of new Set(files)) readings.push(await readFileOfLogs(world, file, options));
  return readings;
}

/** The file itself, or the logs of a folder and those below it, by name. Links are not followed. */
async function filesAt(world: World, file: string, from: LogFormat | undefined): Promise<string[]> {
  if (file === '-') return [file];
  const table = /\.(?:csv|tsv)$/i;
  const ending = from === 'csv' ? table : /\.(?:eval|json)$/i;
  let passedOver = 0;
  const found: string[] = [];
  const walk = async (folder: string, level: number): Promise<void> => {
    const entries = await world.fs.readdir(resolve(world.cwd, folder), { withFileTypes: true });
    const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of sorted) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && level < MOST_LEVELS) await walk(path, level + 1);
      else if (!entry.isFile()) continue;
      else if (ending.test(entry.name)) found.push(path);
      else if (table.test(entry.name)) passedOver += 1;
      if (found.length > MOST_FILES) return;
    }
  };
  try {
    const stat = await world.fs.stat(resolve(world.cwd, file));
    if (!stat.isDirectory()) return [file];
    await walk(file, 1);
  } catch (error) {
    throw fileProblem(file, error);
  }
  if (passedOver > 0) {
    const tables = `${passedOver} ${passedOver === 1 ? 'table' : 'tables'} (.csv, .tsv)`;
    world.stderr.write(
      `warrant: ${shown(file)}: ${tables} passed over; name them, or give --from csv.\n`,
    );
  }
  if (found.length > 0) return found;
  const endings = from === 'csv' ? '.csv' : '.eval or .json';
  throw new Unusable(`${file}: the folder has no file that ends in ${endings}; name another.`);
}

async function mappingOf(world: World, file: string | undefined): Promise<CsvMapping | undefined> {
  if (file === undefined) return undefined;
  const decoded = decodeText(await readBytes(world, file, MAX_MAPPING_BYTES), MAX_MAPPING_BYTES);
  const parsed = decoded.ok ? parseJson(decoded.text) : decoded;
  if (!parsed.ok) throw new Unusable(`${file}: ${parsed.problem.message}`);
  const columns = (parsed.value as { columns?: unknown } | null)?.columns;
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (typeof columns !== 'object' || columns === null || !Object.values(columns).every(isText)) {
    throw new Unusable(
      `${file}: At /columns: a mapping names a column for each field; write { "columns": { "value": "Accuracy" } }.`,
    );
  }
  return { columns: columns as Readonly<Record<string, string>> };
}
