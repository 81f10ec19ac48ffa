// Where a virtual list stands: the active row comes into view; rows that come and go by themselves leave
// what is in view where it is.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Shown<T> {
  readonly rows: readonly T[];
  readonly active: number;
  readonly steady?: unknown;
  readonly describe: (row: T, index: number) => { readonly key: string };
}

interface Before<T> {
  readonly rows: readonly T[];
  readonly tops: Float64Array;
  readonly steady: unknown;
  /** Of the active row. */
  readonly key: string | undefined;
}

/**
 * @param tops where each row begins, and, last, where all end
 * @param top where the view begins
 */
export function useKeptInView<T>(
  scroller: RefObject<HTMLElement | null>,
  { rows, active, steady, describe }: Shown<T>,
  tops: Float64Array,
  top: number,
): void {
  const before = useRef<Before<T>>(undefined);
  const keyOf = (row: T | undefined, at: number) => row && describe(row, at).key;
  const key = keyOf(rows[active], active);

  useLayoutEffect(() => {
    const element = scroller.current;
    const last = before.current;
    if (!element || !last || steady === undefined || steady !== last.steady) return;
    if (last.rows === rows) return;
    // Where the list is shorter now, the page may have moved it already.
    const isEnd = element.scrollTop >= element.scrollHeight - element.clientHeight;
    const from = isEnd ? Math.max(top, element.scrollTop) : element.scrollTop;
    if (from <= 0) return;
    const moved = movedBy(last, { rows, tops }, from, (row, at) => describe(row, at).key);
    element.scrollTop = from + moved;
  });

  useEffect(() => {
    const element = scroller.current;
    const last = before.current;
    before.current = { rows, tops, steady, key };
    const settled = steady !== undefined && last?.steady === steady;
    if (!element || active < 0 || settled || (last?.tops === tops && last.key === key)) return;
    const start = tops[active] ?? 0;
    const end = tops[active + 1] ?? start;
    if (start < element.scrollTop) element.scrollTop = start;
    else if (end > element.scrollTop + element.clientHeight) {
      element.scrollTop = end - element.clientHeight;
    }
  });
}

/** Rows that are looked at around where one was: more do not come or go by themselves at once. */
const NEAR = 1_000;

/** By how much the first row in view that is still there has moved. */
function movedBy<T>(
  last: Pick<Before<T>, 'rows' | 'tops'>,
  now: Pick<Before<T>, 'rows' | 'tops'>,
  top: number,
  keyOf: (row: T, at: number) => string,
): number {
  const first = rowAt(last.tops, top);
  const from = Math.max(0, first - NEAR);
  const near = now.rows.slice(from, first + NEAR);
  const places = new Map(near.map((row, i) => [keyOf(row, from + i), from + i]));
  for (const [i, row] of last.rows.slice(first, first + NEAR).entries()) {
    const at = places.get(keyOf(row, first + i));
    if (at !== undefined) return (now.tops[at] ?? 0) - (last.tops[first + i] ?? 0);
  }
  return 0;
}

/** The row at this height; the last where it is beyond. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
