// What has changed of a list, so that not the whole of it need be sent: what was taken out and put in,
// at places of the list before. The list that comes of it is the one after, in its order.

/** From `at` in the list before, `drop` things are gone, and `put` stands there. */
export interface ListChange<T> {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly T[];
}

export interface Likeness<T> {
  /** Things that are alike have the same. */
  readonly keyOf: (one: T) => string;
  /** Whether one can stand for the other. */
  readonly alike: (a: T, b: T) => boolean;
}

/**
 * In order of place. What is the same object costs next to nothing; of the others those with one key are
 * compared. The fewest changes, where what stays has kept its order.
 */
export function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  { keyOf, alike }: Likeness<T>,
): readonly ListChange<T>[] {
  const stays = (a: T | undefined, b: T | undefined) =>
    a === b || (a !== undefined && b !== undefined && keyOf(a) === keyOf(b) && alike(a, b));
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && stays(before[start], after[start])) start += 1;
  let end = 0;
  while (end < least - start && stays(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return changesAt(placesOf(old, now, { keyOf, alike }), old, now, start);
}

/** The list that comes of the changes. */
export function changedList<T>(before: readonly T[], changes: readonly ListChange<T>[]): T[] {
  const after: T[] = [];
  let from = 0;
  for (const { at, drop, put } of changes) {
    for (const one of before.slice(from, at)) after.push(one);
    for (const one of put) after.push(one);
    from = at + drop;
  }
  for (const one of before.slice(from)) after.push(one);
  return after;
}

const NOWHERE = -1;

/** For each of `now`, where in `old` it stood; each place at most once. */
function placesOf<T>(
  old: readonly T[],
  now: readonly T[],
  { keyOf, alike }: Likeness<T>,
): Int32Array {
  const left = new Map(old.map((one, i) => [one, i]));
  const places = Int32Array.from(now, (one) => {
    const at = left.get(one) ?? NOWHERE;
    left.delete(one);
    return at;
  });
  if (left.size === 0) return places;
  const byKey = new Map<string, number[]>();
  for (const [one, at] of left) {
    const key = keyOf(one);
    const others = byKey.get(key);
    if (others) others.push(at);
    else byKey.set(key, [at]);
  }
  for (const [i, one] of now.entries()) {
    if (places[i] !== NOWHERE) continue;
    const others = byKey.get(keyOf(one)) ?? [];
    const found = others.findIndex((at) => {
      const other = old[at];
      return other !== undefined && alike(other, one);
    });
    if (found >= 0) places[i] = others.splice(found, 1)[0] ?? NOWHERE;
  }
  return places;
}

function changesAt<T>(
  places: Int32Array,
  old: readonly T[],
  now: readonly T[],
  start: number,
): readonly ListChange<T>[] {
  const changes: ListChange<T>[] = [];
  let from = 0;
  let put: T[] = [];
  const close = (to: number) => {
    if (put.length > 0 || to > from) changes.push({ at: start + from, drop: to - from, put });
    put = [];
    from = to + 1;
  };
  for (const [i, one] of now.entries()) {
    const at = places[i] ?? NOWHERE;
    // New, or no longer in the order of the others.
    if (at < from) put.push(one);
    else close(at);
  }
  close(old.length);
  return changes;
}
