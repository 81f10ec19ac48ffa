// Which row of the register each pasted row is: the one with its id, the ones from the current cell
// down, or a new one.
import type { CaseIndex } from '../model/index.ts';
import type { Column, NewRow, Register, RegisterRow, RowPlace } from './register.ts';
import { rowName, rowsOf } from './rows.ts';

/** The row's key and the column's id of the first cell, or new rows. */
export type PasteAt = { readonly row: string; readonly column: string } | 'append';

export interface PlacedRow {
  readonly at: RowPlace | NewRow;
  readonly cells: readonly string[];
  readonly problem?: string;
}

export interface Pasted {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (Column | undefined)[];
  readonly at: PasteAt;
  /** A head's id column says which row is meant, wherever the current cell is. */
  readonly hasHead: boolean;
  /** The register's rows in the order in which they are shown. */
  readonly shown: readonly RegisterRow[];
}

/** Each of the rows with its place; what cannot be placed has a problem. */
export function placeRows(index: CaseIndex, register: Register, pasted: Pasted): PlacedRow[] {
  const { rows, columns, at, hasHead, shown } = pasted;
  const idAt = columns.findIndex((column) => column?.id === 'id');
  const from = at === 'append' ? shown.length : shown.findIndex(({ key }) => key === at.row);
  if (at !== 'append' && from < 0) {
    const problem = 'The row to paste at is gone.';
    return rows.map((cells, row) => ({ at: { kind: 'new', row }, cells, problem }));
  }
  const byName = hasHead && idAt >= 0 ? namesOf(index, register) : undefined;
  const seen = new Map<string, number>();
  return rows.map((cells, row) => {
    const id = idAt < 0 ? '' : (cells[idAt] ?? '').trim();
    const found = byName ? (byName.get(id) ?? []) : shown.slice(from + row, from + row + 1);
    const [own, other] = found;
    const fresh: NewRow = { kind: 'new', row, ...(id === '' ? {} : { id }) };
    const place = own?.at ?? fresh;
    const problem = other
      ? `${found.length} rows are called ${id}; which one is meant is not clear.`
      : takenTwice(seen, place, row);
    return { at: place, cells, ...(problem === undefined ? {} : { problem }) };
  });
}

/** Rows by their id, and by what people call them. */
function namesOf(
  index: CaseIndex,
  register: Register,
): ReadonlyMap<string, readonly RegisterRow[]> {
  const found = new Map<string, RegisterRow[]>();
  for (const row of rowsOf(index, register)) {
    for (const name of new Set([row.key, rowName(index, row.at)])) {
      const same = found.get(name);
      if (same) same.push(row);
      else found.set(name, [row]);
    }
  }
  return found;
}

function takenTwice(
  seen: Map<string, number>,
  place: RowPlace | NewRow,
  row: number,
): string | undefined {
  if (place.id === undefined) return undefined;
  const first = seen.get(place.id);
  if (first === undefined) seen.set(place.id, row);
  return first === undefined ? undefined : `${place.id} stands in an earlier row, too.`;
}
