// How much a file may hold. Beyond them it is refused with a sentence.

const MEGABYTE = 1024 * 1024;

/** A case file, in bytes. */
export const MAX_CASE_BYTES = 64 * MEGABYTE;

/** Any other file that is imported, in bytes. */
export const MAX_IMPORT_BYTES = 256 * MEGABYTE;

/** Modules, nodes, links and records of a case together. */
export const MAX_RECORDS = 100_000;

/** Objects and lists inside each other; the outermost is the first. */
export const MAX_DEPTH = 100;

/** One text, in code points, as JSON Schema's maxLength counts. */
export const MAX_TEXT = 100_000;

/** "64 MB". */
export function megabytes(bytes: number): string {
  return `${bytes / MEGABYTE} MB`;
}

/** Whether a text is longer than one may be. */
export function isTooLong(text: string): boolean {
  if (text.length <= MAX_TEXT) return false;
  let points = 0;
  for (let i = 0; i < text.length; points += 1) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
  return points > MAX_TEXT;
}
