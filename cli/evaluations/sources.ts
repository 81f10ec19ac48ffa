// Files of logs as the readers want them: bytes by range, so that what is not needed is not read.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { resolve } from 'node:path';
import { CHUNK_BYTES } from '../../core/exchange/evaluations/fault.ts';
import { readLog } from '../../core/exchange/evaluations/readLog.ts';
import type { ByteSource, LogReading, ReadOptions } from '../../core/exchange/evaluations/types.ts';
import { problemOf } from '../../core/files/fileProblem.ts';
import { MAX_IMPORT_BYTES } from '../../core/format/limits.ts';
import { readBytes } from '../files.ts';
import { shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const STANDARD_INPUT = '-';
/** A pipe that nobody writes to is not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What a file tells; one that cannot be opened is a problem like one that cannot be read. */
export async function readFileOfLogs(
  world: World,
  file: string,
  options: ReadOptions,
): Promise<LogReading> {
  const digested = { ...options, digest: digestOf };
  if (file === STANDARD_INPUT) {
    const bytes = await readBytes(world, file, MAX_IMPORT_BYTES);
    const name = shown(file);
    const read = async (from: number, to: number) => bytes.subarray(from, to);
    return readLog({ name, size: bytes.length, read }, digested);
  }
  try {
    const handle = await world.fs.open(resolve(world.cwd, file), FLAGS);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return { name: file, problem: 'It is no file, but a device or a pipe.' };
      const read = async (from: number, to: number) => {
        const buffer = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(buffer, 0, to - from, from);
        return buffer.subarray(0, bytesRead);
      };
      return await readLog({ name: file, size: stat.size, read }, digested);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Unusable) throw error;
    return { name: file, problem: `${problemOf(error).why}.` };
  }
}

/** Node's own SHA-256 is several times as fast as one in JavaScript. */
async function digestOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    hash.update(await source.read(at, Math.min(source.size, at + CHUNK_BYTES)));
  }
  return hash.digest('hex');
}
