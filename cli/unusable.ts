// The input or the call cannot be used: one line on standard error, exit status 2.
import { oneLine } from '../core/format/problem.ts';

export class Unusable extends Error {
  constructor(message: string) {
    super(oneLine(message));
  }
}

/** A file's name for people. */
export function shown(file: string): string {
  return file === '-' ? 'standard input' : file;
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the name',
  EISDIR: 'this is a folder, not a file; name a file in it',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  EACCES: 'there is no permission; change it, or choose another place',
  EPERM: 'this is not permitted; choose another place',
  EROFS: 'this place is read-only; choose another',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the disk quota is used up; make room',
  ELOOP: 'the links lead round in a circle; name the file itself',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EMFILE: 'too many files are open; close some programs',
};

/** What the system says of a file, as one sentence. */
export function fileProblem(file: string, error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new Unusable(`${shown(file)}: ${WHY[code ?? ''] ?? `${message}; try again`}.`);
}
