// Files that a host reads in parts, when asked: evaluation logs of any size, and the artefacts that a
// case names. Types, bounds, and the rule which names a folder is searched for.
import type { HostResult } from './host.ts';

/** A file that the user chose, or that lies beside the case. Nothing of it is read before `read`. */
export interface HostFile {
  /** For people: with the folders below the one that was chosen, `runs/a.eval`. No path. */
  readonly name: string;
  readonly size: number;
  /**
   * The bytes from `from` to before `to`, at most MAX_PART. Rejects with a sentence for people where
   * that is not within the file, or where the file is gone or no longer what it was.
   */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** A folder of which single files are read by their path within it. */
export interface HostFolder {
  readonly name: string;
  /**
   * `gone`: there is no such file. `denied`: the path, links followed, leads out of the folder; the file
   * was not opened. `failed`: anything else, such as a folder of that name.
   */
  file(path: string): Promise<HostResult<HostFile>>;
}

/** Files that one choice may hold. */
export const MAX_FILES = 10_000;
/** Bytes that are read at once. */
export const MAX_PART = 16 * 1024 * 1024;
/** Folders within folders that are looked into. */
export const MAX_DEPTH = 32;

/** What a folder is searched for; a file chosen by itself may have any name. */
export const LOG_ENDINGS = ['.eval', '.json', '.csv'] as const;

/** Whether a file found in a folder may be an evaluation log, by its name. Cases are none. */
export function mayBeLog(name: string): boolean {
  const lower = name.toLowerCase();
  return LOG_ENDINGS.some((ending) => lower.endsWith(ending)) && !lower.endsWith('.case.json');
}

/** The steps of a path within a folder; undefined where it may lead out of it, on any system. */
export function stepsWithin(path: string): readonly string[] | undefined {
  if (path === '' || path.includes('\0') || /^[/\\]|^[A-Za-z]:/.test(path)) return undefined;
  const steps = path.split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  return steps.length === 0 || steps.includes('..') ? undefined : steps;
}

/** Whether a part lies within a file of this size, and may be read at once. */
export function isPart(from: number, to: number, size: number): boolean {
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return whole && from >= 0 && from <= to && to <= size && to - from <= MAX_PART;
}

export const notPart = (name: string): string =>
  `${name}: a part was asked for that the file does not have.`;
export const tooManyFiles = `More than ${MAX_FILES} logs were chosen. Choose a folder with fewer.`;
export const leadsOut = (path: string): string =>
  `${path} leads out of the folder and was not opened. Keep artefacts in the case’s folder or below it.`;
export const notThere = (path: string): string => `${path} is not in the folder.`;
