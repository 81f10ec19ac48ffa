// Whether two values of a file are the same. Records that were not touched since are the same object.

import { canonicalJson } from '../format/canonical.ts';

/** Equal as JSON: whatever the order of keys, undefined members as absent ones. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => sameValue(item, b[i]));
  }
  return sameMembers(a as Members, b as Members) && sameMembers(b as Members, a as Members, true);
}

type Members = Readonly<Record<string, unknown>>;

/** @param onlyNames whether `b` has the members at all is all that is asked */
function sameMembers(a: Members, b: Members, onlyNames = false): boolean {
  return Object.keys(a).every((key) => {
    if (a[key] === undefined) return true;
    if (!Object.hasOwn(b, key) || b[key] === undefined) return false;
    return onlyNames || sameValue(a[key], b[key]);
  });
}

/** The items of one list that the other does not have as often. */
export function leftOver<T>(items: readonly T[], others: readonly unknown[]): T[] {
  const count = new Map<string, number>();
  for (const other of others) {
    const key = canonicalJson(other);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return items.filter((item) => {
    const key = canonicalJson(item);
    const left = count.get(key) ?? 0;
    count.set(key, left - 1);
    return left <= 0;
  });
}
