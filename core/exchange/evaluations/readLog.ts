// A file of logs to what it tells, or one sentence on why not. Told by its first bytes and its
// members, not by its name. Never throws for what a file holds.
import { readCsv } from './csv/readCsv.ts';
import { DigestedRead } from './digest.ts';
import { LogFault } from './fault.ts';
import { inspectRun } from './inspect/inspectRun.ts';
import { readEval } from './inspect/readEval.ts';
import { looseJson } from './json/looseJson.ts';
import { TopMembers } from './json/members.ts';
import { lmEvalRuns } from './lmEval/lmEvalRuns.ts';
import type { ByteSource, EvaluationRun, LogReading, ReadOptions } from './types.ts';

/** What is kept of a JSON log; samples and reductions are walked over. */
const INSPECT = 'version status eval results stats error invalidated tags'.split(' ');
const LM_EVAL =
  'results configs config versions n-samples group_subtasks date git_hash model_name lm_eval_version'.split(
    ' ',
  );
const WANTED = new Set([...INSPECT, ...LM_EVAL]);

/** Reads one file. A 500 MB archive costs its directory, its header and the digest. */
export async function readLog(source: ByteSource, options: ReadOptions = {}): Promise<LogReading> {
  const { name } = source;
  try {
    return await reading(source, options);
  } catch (error) {
    if (error instanceof LogFault) return { name, problem: error.message };
    if (error instanceof RangeError) {
      return { name, problem: 'The file is built so that it cannot be read within bounds.' };
    }
    return { name, problem: `The file cannot be read (${String(error)}); try it again.` };
  }
}

async function reading(source: ByteSource, options: ReadOptions): Promise<LogReading> {
  const { name } = source;
  const pause = () => {
    if (options.cancelled?.()) throw new LogFault('cancelled');
  };
  const format = await formatOf(source, options);
  const read = new DigestedRead(source, options.digest === undefined);
  const members = format === 'json' ? new TopMembers(WANTED) : undefined;
  const runs = format === 'eval' ? [await readEval(source)] : [];
  const csv: Uint8Array[] = [];
  if (format === 'csv') refuseLargeTable(source);
  const visit = (chunk: Uint8Array) => {
    members?.push(chunk);
    if (format === 'csv') csv.push(chunk.slice());
  };
  // With the host's own digest an archive need not be read by us at all.
  if (format !== 'eval' || !options.digest) await read.eachChunk(visit, pause);
  const told = members ? jsonRuns(members.end(), options) : undefined;
  const digest = options.digest ? await options.digest(source) : read.digest();
  pause();
  if (format === 'csv') return { name, digest, format, ...readCsv(csv, options.mapping) };
  if (!told) return { name, digest, format: 'inspect', runs, problems: [] };
  return { name, digest, ...told, problems: [] };
}

const CSV_NAME = /\.(?:csv|tsv)$/i;

async function formatOf(
  source: ByteSource,
  { from }: ReadOptions,
): Promise<'eval' | 'json' | 'csv'> {
  if (source.size === 0) throw new LogFault('The file is empty; choose another.');
  if (from === 'csv') return 'csv';
  const head = await source.read(0, Math.min(4, source.size));
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (isZip && from !== 'lm-eval') return 'eval';
  if (from === undefined && CSV_NAME.test(source.name)) return 'csv';
  if (/\.eval$/i.test(source.name) && from !== 'lm-eval') return 'eval';
  return 'json';
}

const MAX_TABLE_BYTES = 64 * 1024 * 1024;

function refuseLargeTable({ size }: ByteSource): void {
  if (size > MAX_TABLE_BYTES) {
    throw new LogFault('The table is larger than 64 MB, the most that is read; split it.');
  }
}

function jsonRuns(
  members: ReadonlyMap<string, Uint8Array>,
  { from }: ReadOptions,
): { readonly format: 'inspect' | 'lm-eval'; readonly runs: readonly EvaluationRun[] } {
  const parsed = (keys: readonly string[]) => {
    const entries = keys.flatMap((key) => {
      const bytes = members.get(key);
      return bytes ? [[key, looseJson(bytes, key)] as const] : [];
    });
    return Object.fromEntries(entries);
  };
  if (members.has('eval') && from !== 'lm-eval') {
    return { format: 'inspect', runs: [inspectRun(parsed(INSPECT), 'json')] };
  }
  const isLmEval = members.has('results') && (members.has('configs') || members.has('versions'));
  if (from === 'lm-eval' || (isLmEval && from === undefined)) {
    return { format: 'lm-eval', runs: lmEvalRuns(parsed(LM_EVAL)) };
  }
  throw new LogFault(
    from === 'inspect'
      ? 'The file is no log of Inspect: it has no "eval", which says what was run.'
      : 'The file is no evaluation log: it has neither "eval", as logs of Inspect have, nor "results" with "configs" or "versions", as results of lm-evaluation-harness have.',
  );
}
