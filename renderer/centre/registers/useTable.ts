// A register as it is shown now: its rows arranged, its columns, and how the user changes either.
import { useDeferredValue, useMemo, useState } from 'react';
import type { RegisterLook } from '../../../core/generated/settings.types.ts';
import type { Column, Register } from '../../../core/registers/register.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import { useReasoning } from '../../store/reasoning.ts';
import { changeSettings } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { type Arranged, arrange, type GridItem } from './arrange.ts';
import { type Cells, cellsOf, FINDINGS_COLUMN } from './cells.ts';
import { computedColumn } from './computedColumns.ts';
import { proposedColumns, shownColumns, widthOf, withLook } from './look.ts';

type Changes = { readonly [name in keyof RegisterLook]?: RegisterLook[name] | undefined };

export interface Table {
  readonly register: Register;
  readonly cells: Cells;
  /** All, those of the window too. */
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  /** Where each column begins, in pixels; the last is the width of all. */
  readonly lefts: readonly number[];
  readonly items: readonly GridItem[];
  /** Index among the items, by key. */
  readonly places: ReadonlyMap<string, number>;
  /** Those that pass the filters. */
  readonly rows: Arranged['rows'];
  /** Those without filters, too. */
  readonly everyRow: Arranged['rows'];
  readonly total: number;
  readonly look: RegisterLook;
  changeLook(change: Changes): void;
  readonly query: string;
  setQuery(query: string): void;
  /** Opens or closes a group; all where no key is given. */
  setOpen(key: string, open: boolean): void;
  /** No filter hides this row, which was just made. */
  keep(key: string): void;
}

const NO_LOOK: RegisterLook = {};

export function useTable(register: Register): Table {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const byId = useUi((state) => state.checked.byId);
  const reasoning = useReasoning();
  const look = useUi(({ settings }) => settings.registers[register.id]) ?? NO_LOOK;
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const asked = useDeferredValue(query);

  const all = useMemo(() => {
    const [id, ...others] = register.columns;
    const computed = computedColumn(register);
    return id ? [id, FINDINGS_COLUMN, ...(computed ? [computed.column] : []), ...others] : [];
  }, [register]);
  const columns = useMemo(
    () => shownColumns(all, proposedColumns(register), look),
    [all, register, look],
  );
  const lefts = useMemo(() => {
    const ends = [0];
    for (const column of columns) ends.push((ends.at(-1) ?? 0) + widthOf(look, column));
    return ends;
  }, [columns, look]);
  // The index is the same object for ever; the version says when it speaks of something else.
  const cells = useMemo(
    () => cellsOf(editor.document.index, register, version < 0 ? new Map() : byId, reasoning),
    [editor, register, version, byId, reasoning],
  );
  const rows = useMemo(
    () => (version < 0 ? [] : rowsOf(editor.document.index, register)),
    [editor, register, version],
  );
  const arranged = useMemo(() => {
    const byName = (name: string | undefined) => all.find(({ id }) => id === name);
    const by = byName(look.sort?.column);
    const filters = Object.entries(look.filters ?? {}).flatMap(([id, words]) => {
      const column = byName(id);
      return column ? [[column, words] as const] : [];
    });
    const sort = look.sort && by ? { ...look.sort, by } : undefined;
    const shown = columns;
    const group = byName(look.group);
    return arrange({ rows, cells, shown, query: asked, filters, sort, group, closed, kept });
  }, [rows, cells, all, columns, look, asked, closed, kept]);
  const places = useMemo(() => new Map(arranged.items.map(({ key }, i) => [key, i])), [arranged]);

  const changeLook = (change: Changes) => {
    const { registers } = editor.store.getState().settings;
    const now = registers[register.id] ?? NO_LOOK;
    changeSettings(editor, {
      registers: { ...registers, [register.id]: withLook(now, change) },
    });
    if ('filters' in change) setKept(new Set());
  };
  return {
    register,
    cells,
    all,
    columns,
    lefts,
    ...arranged,
    places,
    everyRow: rows,
    total: rows.length,
    look,
    changeLook,
    query,
    setQuery: (next) => {
      setQuery(next);
      setKept(new Set());
    },
    setOpen: (key, open) => {
      const next = new Set(closed);
      if (open) next.delete(key);
      else next.add(key);
      setClosed(next);
    },
    keep: (key) => setKept(new Set([...kept, key])),
  };
}
