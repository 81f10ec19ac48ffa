// Chosen files to what they tell, read in a worker that asks for the parts it needs. What the worker
// does not answer any more is told as a problem of the file that it was at.
import type { CsvMapping, LogReading } from '../../core/exchange/evaluations/types.ts';
import { type HostFile, MAX_PART } from '../../core/hostFiles.ts';
import type { FromLogReader, LogReaderPort } from '../workers/logMessages.ts';

export interface LogFile {
  readonly file: HostFile;
  /** Of a table. */
  readonly mapping?: CsvMapping;
}

export interface LogProgress {
  /** Files that are read. */
  readonly done: number;
  readonly total: number;
  /** Of all their bytes, 0 to 1: one log may be larger than all others. */
  readonly part: number;
  /** The file that is being read. */
  readonly name: string;
}

export interface LogWork {
  readonly tell: (progress: LogProgress) => void;
  readonly signal: AbortSignal;
}

/** What every file tells, in their order; undefined when it was called off. */
export async function readLogs(
  start: () => LogReaderPort,
  logs: readonly LogFile[],
  { tell, signal }: LogWork,
): Promise<readonly LogReading[] | undefined> {
  const readings: LogReading[] = [];
  const sizes = logs.map(({ file }) => file.size);
  const all = sum(sizes);
  let shown = -1;
  /** A hundred times is often enough. */
  const show = (done: number, bytes: number) => {
    const read = sum(sizes.slice(0, done)) + Math.min(bytes, sizes[done] ?? 0);
    const part = all === 0 ? 1 : read / all;
    if (bytes > 0 && part - shown < 0.01) return;
    shown = part;
    tell({ done, total: logs.length, part, name: logs[done]?.file.name ?? '' });
  };
  // A file that kills the worker is a problem of its own; the next ones get another worker.
  while (readings.length < logs.length) {
    if (signal.aborted) return undefined;
    const first = readings.length;
    const some = await readSome(start(), logs.slice(first), {
      signal,
      tell: (at, bytes) => show(first + at, bytes),
    });
    if (!some) return undefined;
    readings.push(...some);
    const at = logs[readings.length];
    if (at) readings.push({ name: at.file.name, problem: stopped(at.file.name) });
  }
  return readings;
}

/** The readings until the worker stopped: all of them where it did not. */
function readSome(
  worker: LogReaderPort,
  logs: readonly LogFile[],
  { tell, signal }: { tell: (at: number, bytes: number) => void; signal: AbortSignal },
): Promise<readonly LogReading[] | undefined> {
  const readings: LogReading[] = [];
  /** Of the log that is being read; some bytes are asked for twice. */
  let given = 0;
  return new Promise<readonly LogReading[] | undefined>((end) => {
    signal.addEventListener('abort', () => end(undefined), { once: true });
    const hear = (message: FromLogReader) => {
      if (message.kind === 'want') {
        given += message.to - message.from;
        tell(readings.length, given);
        void give(worker, logs, message);
      } else if (message.kind === 'wantDigest') {
        void give(worker, logs, message);
      } else if (message.kind === 'done') end(readings);
      else {
        readings.push(message.reading);
        given = 0;
        tell(readings.length, 0);
      }
    };
    worker.listen(hear, () => end(readings));
    tell(0, 0);
    worker.postMessage({
      kind: 'read',
      logs: logs.map(({ file: { name, size, digest }, mapping }) => ({
        name,
        size,
        digests: digest !== undefined,
        ...(mapping ? { mapping } : {}),
      })),
    });
  }).finally(() => worker.terminate());
}

async function give(
  worker: LogReaderPort,
  logs: readonly LogFile[],
  wanted: Extract<FromLogReader, { kind: 'want' | 'wantDigest' }>,
): Promise<void> {
  const { request, log } = wanted;
  const file = logs[log]?.file;
  try {
    if (wanted.kind === 'want') {
      const bytes = await readPart(file, wanted.from, wanted.to);
      worker.postMessage({ kind: 'part', request, bytes });
    } else {
      const digest = await file?.digest?.();
      if (digest === undefined) throw new Error('The digest of this file is not known.');
      worker.postMessage({ kind: 'digest', request, digest });
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    worker.postMessage({ kind: 'noPart', request, why });
  }
}

/** Hosts give no more than MAX_PART at once. */
async function readPart(file: HostFile | undefined, from: number, to: number): Promise<Uint8Array> {
  if (!file) throw new Error('This file was not chosen.');
  if (to - from <= MAX_PART) return file.read(from, to);
  const whole = new Uint8Array(to - from);
  for (let at = from; at < to; at += MAX_PART) {
    whole.set(await file.read(at, Math.min(at + MAX_PART, to)), at - from);
  }
  return whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function stopped(name: string): string {
  return `${name}: reading it stopped, perhaps because it needs more memory than there is. The other logs are read.`;
}
