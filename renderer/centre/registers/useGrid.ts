// Where the keys are in the grid, which rows are selected, and which cell is being edited. Kept by key
// and column, so that sorting, filtering and undo take it along.
import { useEffect, useRef, useState } from 'react';
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import { showRow } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import type { GridItem } from './arrange.ts';
import { HEAD, rowsThrough, type Spot } from './moves.ts';
import type { Table } from './useTable.ts';

export interface EditedCell {
  readonly row: RegisterRow;
  readonly column: Column;
  /** The character that began it: it replaces what is there. */
  readonly typed?: string;
}

export interface Grid {
  readonly spot: Spot;
  /** What is at the spot; undefined in the head. */
  readonly item: GridItem | undefined;
  readonly column: Column | undefined;
  goTo(spot: Spot): void;
  readonly selected: ReadonlySet<string>;
  /** The selected rows in the order that is shown. */
  readonly chosen: readonly RegisterRow[];
  select(keys: readonly string[]): void;
  /** Goes there and selects all rows from where this began; going back takes them out again. */
  extendTo(spot: Spot): void;
  /** One row in or out; `through` takes all from the last one chosen. */
  toggle(key: string, through?: boolean): void;
  readonly editing: EditedCell | undefined;
  edit(cell: EditedCell | undefined): void;
}

interface Place {
  /** Of the item; undefined for the head. */
  readonly key: string | undefined;
  readonly column: string | undefined;
}

/** A selection that grows and shrinks by Shift, until the keys go anywhere without it. */
interface Run {
  readonly from: string | undefined;
  /** What was selected before. */
  readonly base: ReadonlySet<string>;
}

/** The keys may run through many rows: the inspector follows when they rest. */
const REST = 80;

export function useGrid(table: Table): Grid {
  const editor = useEditor();
  const { items, places, columns, rows } = table;
  const shown = useUi(({ record, selection }) => record?.id ?? selection?.id);
  const [place, setPlace] = useState<Place>(() => ({
    key: shown !== undefined && places.has(shown) ? shown : items[0]?.key,
    column: columns[0]?.id,
  }));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string>();
  const [run, setRun] = useState<Run>();
  const [editing, edit] = useState<EditedCell>();
  const last = useRef(0);
  const found = place.key === undefined ? HEAD : places.get(place.key);
  // What is gone leaves the keys where it was.
  const row = found ?? Math.min(last.current, items.length - 1);
  last.current = Math.max(0, row);
  const at = columns.findIndex(({ id }) => id === place.column);
  const spot = { row, column: Math.max(0, at) };
  const item = items[row];
  const chosen = selected.size === 0 ? [] : rows.filter(({ key }) => selected.has(key));

  const follow = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(follow.current), []);
  const move = (to: Spot) => {
    const next = to.row === HEAD ? undefined : items[to.row];
    setPlace({ key: next?.key, column: columns[to.column]?.id });
    clearTimeout(follow.current);
    if (next?.kind !== 'row') return;
    follow.current = setTimeout(() => showRow(editor, next.row), REST);
  };
  const goTo = (to: Spot) => {
    setRun(undefined);
    move(to);
  };

  // What is chosen elsewhere, in the tree or the palette, is gone to.
  const seen = useRef(shown);
  useEffect(() => {
    if (shown === seen.current) return;
    seen.current = shown;
    if (shown === undefined || shown === place.key || !places.has(shown)) return;
    setRun(undefined);
    setPlace((now) => ({ ...now, key: shown }));
  }, [shown, places, place.key]);
  const select = (keys: readonly string[]) => {
    setRun(undefined);
    setSelected(new Set(keys));
    setAnchor(keys.at(-1));
  };
  const extendTo = (to: Spot) => {
    const began = run ?? { from: item?.key, base: selected };
    const from = (began.from === undefined ? undefined : places.get(began.from)) ?? to.row;
    setRun(began);
    setSelected(new Set([...began.base, ...rowsThrough(items, from, to.row)]));
    setAnchor(items[to.row]?.key);
    move(to);
  };
  const toggle = (key: string, through = false) => {
    const next = new Set(selected);
    const [a, b] = [anchor === undefined ? undefined : places.get(anchor), places.get(key)];
    if (through && a !== undefined && b !== undefined) {
      for (const one of rowsThrough(items, a, b)) next.add(one);
    } else if (!next.delete(key)) next.add(key);
    setRun(undefined);
    setSelected(next);
    setAnchor(key);
  };
  return {
    spot,
    item,
    column: columns[spot.column],
    goTo,
    selected,
    chosen,
    select,
    extendTo,
    toggle,
    editing,
    edit,
  };
}
