// Fractional keys: siblings are ordered by comparing strings, so that an insertion changes one link.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A key between two others; null is the open end. Throws an Error when
 * `after >= before`, and for keys that are not of this scheme.
 */
export function orderBetween(after: string | null, before: string | null): string {
  if (after !== null && before !== null && after >= before) {
    throw new Error(`No key lies after ${after} and before ${before}.`);
  }
  return generateKeyBetween(after, before);
}

/** `count` ascending keys between two others; throws as `orderBetween` does. */
export function orderKeysBetween(
  after: string | null,
  before: string | null,
  count: number,
): string[] {
  if (after !== null && before !== null && after >= before) {
    throw new Error(`No key lies after ${after} and before ${before}.`);
  }
  return generateNKeysBetween(after, before, count);
}

/** `count` ascending keys, from the beginning. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** Orders by key, then by id, so that equal keys (after a merge) still have one order. */
export function compareOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/**
 * Orders identifiers as people do: G2 before G10. Total and locale-free. Runs of digits are compared
 * as numbers, other runs as they are written; nothing is cut out of the texts, since whole cases are
 * sorted so.
 */
export function compareIdentifiers(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [endA, endB] = [endOfRun(a, i), endOfRun(b, j)];
    const order =
      isDigit(a, i) && isDigit(b, j)
        ? compareNumbers(a, i, endA, b, j, endB)
        : compareRuns(a, i, endA, b, j, endB);
    if (order !== 0) return order;
    i = endA;
    j = endB;
  }
  if (i < a.length) return 1;
  return j < b.length ? -1 : plain(a, b);
}

function isDigit(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57;
}

/** Where the run of digits, or of anything else, that begins at `start` ends. */
function endOfRun(text: string, start: number): number {
  const digits = isDigit(text, start);
  let end = start + 1;
  while (end < text.length && isDigit(text, end) === digits) end += 1;
  return end;
}

/** By value, whatever zeros stand before it. */
function compareNumbers(
  a: string,
  startA: number,
  endA: number,
  b: string,
  startB: number,
  endB: number,
): number {
  const [i, j] = [skipZeros(a, startA, endA), skipZeros(b, startB, endB)];
  return endA - i - (endB - j) || compareRuns(a, i, endA, b, j, endB);
}

function skipZeros(text: string, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && text.charCodeAt(at) === 48) at += 1;
  return at;
}

function compareRuns(
  a: string,
  startA: number,
  endA: number,
  b: string,
  startB: number,
  endB: number,
): number {
  const [lengthA, lengthB] = [endA - startA, endB - startB];
  for (let k = 0; k < lengthA && k < lengthB; k += 1) {
    const difference = a.charCodeAt(startA + k) - b.charCodeAt(startB + k);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

function plain(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
