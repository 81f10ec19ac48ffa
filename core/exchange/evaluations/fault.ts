// Why a log cannot be read, thrown inside the readers and made a row's sentence by readLog.ts.
import { oneLine } from '../../format/problem.ts';

export class LogFault extends Error {
  constructor(message: string) {
    super(oneLine(message));
  }
}

/** How much of a log is kept at once: what it says of the whole run, never its samples. */
export const MAX_HEADER_BYTES = 64 * 1024 * 1024;

/** How much is read from the host at once. */
export const CHUNK_BYTES = 4 * 1024 * 1024;
