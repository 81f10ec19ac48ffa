// Files that a host reads in parts, when asked: evaluation logs of any size, and the artefacts that a
// case names. Types and bounds.
import type { ArtefactFile } from './artefacts/types.ts';

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
  /**
   * SHA-256 of the whole file, lower-case hexadecimal, where the host has a way that is many times
   * faster than reading it all. Rejects as `read` does.
   */
  readonly digest?: () => Promise<string>;
}

/** What is at a path in a folder: the file, or why there is none to read. */
export type Found<File = HostFile> =
  | { readonly kind: 'file'; readonly file: File }
  | Exclude<ArtefactFile, { kind: 'file' }>;

/** A folder of which single files are read by their path within it. */
export interface HostFolder {
  readonly name: string;
  /** Never rejects. Of a path that leads out of the folder, links followed, nothing is opened. */
  file(path: string): Promise<Found>;
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

/** Whether a part lies within a file of this size, and may be read at once. */
export function isPart(from: number, to: number, size: number): boolean {
  const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  return whole && from >= 0 && from <= to && to <= size && to - from <= MAX_PART;
}

export const notPart = (name: string): string =>
  `${name}: a part was asked for that the file does not have.`;
export const tooManyFiles = `More than ${MAX_FILES} logs were chosen. Choose a folder with fewer.`;
export const noLogs = (folder: string): string =>
  `${folder}: there is no .eval, .json or .csv file in this folder. Choose the one with the logs.`;
