// Where the arrow keys lead in the grid. The head is a row of its own, above the first. Pure.

import type { GridItem } from './arrange.ts';

/** The head row. */
export const HEAD = -1;

export interface Spot {
  /** Index among the items, or HEAD. */
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

/** The spot that a key leads to; undefined for keys that lead nowhere. */
export function moveTo(
  from: Spot,
  key: string,
  ctrl: boolean,
  { rows, columns, page }: Extent,
): Spot | undefined {
  const to = target(from, key, ctrl, { rows, columns, page });
  if (!to) return undefined;
  return {
    row: clamp(to.row, HEAD, rows - 1),
    column: clamp(to.column, 0, Math.max(0, columns - 1)),
  };
}

function target({ row, column }: Spot, key: string, ctrl: boolean, of: Extent): Spot | undefined {
  const [top, bottom] = [Math.min(0, of.rows - 1), of.rows - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? top : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? bottom : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? of.columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrl ? top : row, column: 0 };
    case 'End':
      return { row: ctrl ? bottom : row, column: of.columns - 1 };
    case 'PageUp':
      return { row: Math.max(top, row - of.page), column };
    case 'PageDown':
      return { row: Math.min(bottom, Math.max(top, row) + of.page), column };
    default:
      return undefined;
  }
}

/** The spot after a cell was edited: down by Enter, to the next column by Tab, round to the next row. */
export function afterEdit(
  { row, column }: Spot,
  way: 'down' | 'up' | 'right' | 'left',
  { rows, columns }: Pick<Extent, 'rows' | 'columns'>,
): Spot {
  if (way === 'down' || way === 'up') {
    return { row: clamp(row + (way === 'down' ? 1 : -1), 0, rows - 1), column };
  }
  const at = row * columns + column + (way === 'right' ? 1 : -1);
  const to = clamp(at, 0, rows * columns - 1);
  return { row: Math.floor(to / columns), column: to % columns };
}

/** Keys of the rows from one to another, both included, whichever comes first; groups are no rows. */
export function rowsThrough(items: readonly GridItem[], a: number, b: number): readonly string[] {
  const between = items.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1);
  return between.flatMap(({ kind, key }) => (kind === 'row' ? [key] : []));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
