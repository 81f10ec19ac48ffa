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

const collapse = (digits: string) => digits.replace(/^0+(?=\d)/, '');

/** Orders identifiers as people do: G2 before G10. Total and locale-free. */
export function compareIdentifiers(a: string, b: string): number {
  const as = a.match(/\d+|\D+/g) ?? [];
  const bs = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(as.length, bs.length); i += 1) {
    const order = compareParts(as[i] ?? '', bs[i] ?? '');
    if (order !== 0) return order;
  }
  return as.length - bs.length || plain(a, b);
}

function compareParts(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return plain(a, b);
  const x = collapse(a);
  const y = collapse(b);
  return x.length - y.length || plain(x, y);
}

function plain(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
