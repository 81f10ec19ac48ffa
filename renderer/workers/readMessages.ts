// What the reading worker answers: a case, or why there is none. It is asked with the bytes.

import type { Failure } from '../../core/format/problem.ts';
import type { ReadCase } from '../../core/format/readCase.ts';

export type Read = Omit<ReadCase, 'text'> | Failure;

/** The worker, or what stands for one in a test. */
export interface ReaderPort {
  postMessage(bytes: Uint8Array): void;
  terminate(): void;
  listen(heard: (read: Read) => void, stopped: () => void): void;
}
