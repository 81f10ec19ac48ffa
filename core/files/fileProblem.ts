// What a file system says, in the user's words.

/** `denied`: no permission, read-only. `gone`: file or folder is not there. `failed`: anything else. */
export type FileRefusal = 'denied' | 'gone' | 'failed';

export interface FileProblem {
  readonly because: FileRefusal;
  /** What is wrong and what to do, to stand after the file's name and a colon, without a full stop. */
  readonly why: string;
}

const PROBLEMS: Readonly<Record<string, readonly [FileRefusal, string]>> = {
  ENOENT: ['gone', 'there is no such file or folder; check the name'],
  EISDIR: ['failed', 'this is a folder, not a file; name a file in it'],
  ENOTDIR: ['failed', 'a part of the path is a file, not a folder; check the path'],
  EACCES: ['denied', 'there is no permission; change it, or choose another place'],
  EPERM: ['denied', 'this is not permitted; choose another place'],
  EROFS: ['denied', 'this place is read-only; choose another'],
  EBUSY: ['failed', 'another program holds the file; close it there, or choose another place'],
  ENOSPC: ['failed', 'the disk is full; make room'],
  EDQUOT: ['failed', 'the disk quota is used up; make room'],
  ELOOP: ['failed', 'the links lead round in a circle; name the file itself'],
  ENAMETOOLONG: ['failed', 'the name is too long; choose a shorter one'],
  EMFILE: ['failed', 'too many files are open; close some programs'],
};

/** @param error as a file system throws it */
export function problemOf(error: unknown): FileProblem {
  const code = codeOf(error);
  const known = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
  if (known) return { because: known[0], why: known[1] };
  const message = error instanceof Error ? error.message : String(error);
  return { because: 'failed', why: `${message}; try again` };
}

/** The system's code of an error, as "ENOENT"; empty where it has none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
}
