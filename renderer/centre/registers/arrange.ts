// The rows of a register as they are shown: filtered, sorted, in groups. Pure; what a cell says is
// asked of its cells.
import type { Column, RegisterRow, SortKey } from '../../../core/registers/register.ts';
import { compareCells, matchesFilter } from '../../../core/registers/sorting.ts';
import type { Cells } from './cells.ts';
import type { Sort } from './look.ts';

export type GridItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** '' where the value is missing. */
      readonly label: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: RegisterRow };

export interface Arrangement {
  readonly rows: readonly RegisterRow[];
  readonly cells: Cells;
  /** The columns that the search looks into. */
  readonly shown: readonly Column[];
  readonly query: string;
  readonly filters: readonly (readonly [Column, readonly string[]])[];
  readonly sort?: (Sort & { readonly by: Column }) | undefined;
  readonly group?: Column | undefined;
  /** Keys of groups whose rows are not shown. */
  readonly closed: ReadonlySet<string>;
  /** Rows that were just made: no filter hides them. */
  readonly kept: ReadonlySet<string>;
}

export interface Arranged {
  readonly items: readonly GridItem[];
  /** Rows that pass the filters, those of closed groups too. */
  readonly rows: readonly RegisterRow[];
}

export function arrange(what: Arrangement): Arranged {
  const { cells, sort, group, closed } = what;
  const rows = [...filtered(what)];
  if (sort) {
    const keys = new Map(rows.map((row) => [row.key, cells.sortKey(row, sort.by)]));
    rows.sort((a, b) => compareCells(keys.get(a.key), keys.get(b.key), sort.descending));
  }
  if (!group) {
    return { items: rows.map((row) => ({ kind: 'row', key: row.key, row })), rows };
  }
  const items: GridItem[] = [];
  for (const [label, own] of groupsOf(rows, group, cells)) {
    const key = `group ${label}`;
    const open = !closed.has(key);
    items.push({ kind: 'group', key, label, count: own.length, open });
    if (open) for (const row of own) items.push({ kind: 'row', key: row.key, row });
  }
  return { items, rows };
}

function filtered(what: Arrangement): readonly RegisterRow[] {
  const { rows, cells, shown, filters, kept } = what;
  const query = what.query.trim();
  if (query === '' && filters.length === 0) return rows;
  return rows.filter((row) => {
    if (kept.has(row.key)) return true;
    for (const [column, wanted] of filters) {
      const parts = cells.parts(row, column);
      const has = (word: string) => (word === '' ? parts.length === 0 : parts.includes(word));
      if (!wanted.some(has)) return false;
    }
    if (query === '') return true;
    return matchesFilter(
      shown.map((column) => cells.text(row, column)),
      query,
    );
  });
}

/** By the cell's text, in the column's order; the missing last. Rows keep their order. */
function groupsOf(
  rows: readonly RegisterRow[],
  column: Column,
  cells: Cells,
): readonly (readonly [string, readonly RegisterRow[]])[] {
  const groups = new Map<string, { readonly key: SortKey; readonly rows: RegisterRow[] }>();
  for (const row of rows) {
    const label = cells.text(row, column);
    const group = groups.get(label);
    if (group) group.rows.push(row);
    else groups.set(label, { key: cells.sortKey(row, column), rows: [row] });
  }
  return [...groups]
    .sort(([, a], [, b]) => compareCells(a.key, b.key))
    .map(([label, group]) => [label, group.rows]);
}
