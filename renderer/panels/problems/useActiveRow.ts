// Which row of the problems the keys are at.
import { useEffect, useRef } from 'react';
import type { ProblemRow } from './problemRows.ts';

/**
 * The row of the problem chosen last. Where an edit has mended that, what took its place: nobody is to
 * begin at the top again.
 * @param view the same until somebody asks for other rows
 */
export function useActiveRow(
  rows: readonly ProblemRow[],
  problem: string | undefined,
  view: object,
): number {
  const last = useRef<{ readonly view: object; readonly problem: string | undefined; at: number }>(
    undefined,
  );
  const before = last.current;
  const was = before?.view === view && before.problem === problem ? before.at : undefined;
  const at = activeRow(rows, problem, was);
  useEffect(() => {
    last.current = { view, problem, at };
  }, [view, problem, at]);
  return at;
}

/** @param was where the problem was; the first below a heading where it was nowhere */
export function activeRow(
  rows: readonly ProblemRow[],
  problem: string | undefined,
  was?: number,
): number {
  const at = problem === undefined ? -1 : rows.findIndex(({ key }) => key === problem);
  if (at >= 0) return at;
  if (problem !== undefined && was !== undefined) {
    const place = Math.min(was, rows.length - 1);
    // It was the last of its group.
    return rows[place]?.kind === 'group' ? Math.max(place - 1, 0) : Math.max(place, 0);
  }
  const first = rows.findIndex(({ kind }) => kind !== 'group');
  return Math.max(first, 0);
}
