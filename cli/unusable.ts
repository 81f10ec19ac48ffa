// The input or the call cannot be used: one line on standard error, exit status 2.
import { problemOf } from '../core/files/fileProblem.ts';
import { oneLine } from '../core/format/problem.ts';

export class Unusable extends Error {
  constructor(message: string) {
    super(oneLine(message));
  }
}

/** A file's name for people. */
export function shown(file: string): string {
  if (file === '') return '""';
  return file === '-' ? 'standard input' : file;
}

/** What the system says of a file, as one sentence. */
export function fileProblem(file: string, error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  return new Unusable(`${shown(file)}: ${problemOf(error).why}.`);
}
