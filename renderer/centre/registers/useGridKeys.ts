// The keys of the grid while no cell is being edited.
import type { KeyboardEvent } from 'react';
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import { deleteRows, putCells, whyNotPlaces } from '../../store/registers.ts';
import { useEditor } from '../../store/useEditor.ts';
import { nextSort, widthOf } from './look.ts';
import { HEAD, moveTo } from './moves.ts';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

/** Pixels by which a key makes a column wider or narrower. */
const STEP = 16;

export interface GridActions {
  /** Opens the list of what uses the row. */
  readonly showUsers: (row: RegisterRow) => void;
  /** Shows the worst finding of the row among the problems. */
  readonly showFinding: (row: RegisterRow) => void;
}

export function useGridKeys(table: Table, grid: Grid, page: () => number, actions: GridActions) {
  const editor = useEditor();
  const { columns, items, look, changeLook } = table;

  /** Begins to edit a cell, or says why it cannot be edited. */
  const begin = (row: RegisterRow, column: Column, typed?: string) => {
    if (column.id === 'usedBy') return actions.showUsers(row);
    if (column.id === 'findings') return actions.showFinding(row);
    const why = column.fixed ?? whyNotPlaces(editor.store.getState(), [row.at]);
    if (why !== undefined) return editor.notify('refused', why);
    grid.edit({ row, column, ...(typed === undefined ? {} : { typed }) });
  };

  const clear = (row: RegisterRow, column: Column) => {
    const why = column.fixed ?? whyNotPlaces(editor.store.getState(), [row.at]);
    if (why !== undefined) return editor.notify('refused', why);
    if (table.cells.value(row, column) === undefined) return;
    const done = putCells(editor, [{ at: row.at, field: column.id, value: null }]);
    if (!done.allowed) editor.notify('refused', done.message);
  };

  const remove = (rows: readonly RegisterRow[]) => {
    const why = whyNotPlaces(
      editor.store.getState(),
      rows.map(({ at }) => at),
    );
    if (why === undefined) deleteRows(editor, table.register, rows);
    else editor.notify('refused', why);
  };

  const onHead = (event: KeyboardEvent, column: Column): boolean => {
    if (event.key === 'Enter' || event.key === ' ') {
      changeLook({ sort: nextSort(look.sort, column.id) });
      return true;
    }
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (by === 0 || !event.shiftKey) return false;
    changeLook({ widths: { ...look.widths, [column.id]: widthOf(look, column) + by } });
    return true;
  };

  const onGroup = ({ key }: KeyboardEvent, group: string, open: boolean): boolean => {
    if (key === 'Enter' || key === ' ') table.setOpen(group, !open);
    else if (key === 'ArrowRight' && !open) table.setOpen(group, true);
    else if (key === 'ArrowLeft' && open) table.setOpen(group, false);
    else return false;
    return true;
  };

  const onRow = (event: KeyboardEvent, row: RegisterRow, column: Column): boolean => {
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'Enter' || key === 'F2') begin(row, column);
    else if (key === ' ') grid.toggle(row.key, shiftKey);
    else if (key === 'Delete' && grid.chosen.length > 0) remove(grid.chosen);
    else if (key === 'Delete' || key === 'Backspace') clear(row, column);
    else if (key.length === 1 && !ctrl && !event.altKey) begin(row, column, key);
    else return false;
    return true;
  };

  /** Shift with a key that leads up or down selects as far as it leads. */
  const extend = (event: KeyboardEvent, ctrl: boolean): boolean => {
    const to = moveTo(grid.spot, event.key, ctrl, extent());
    if (!to || to.row === grid.spot.row) return false;
    grid.extendTo({ row: Math.max(0, to.row), column: grid.spot.column });
    return true;
  };

  const extent = () => ({ rows: items.length, columns: columns.length, page: page() });

  const onKeyDown = (event: KeyboardEvent) => {
    const { spot, item, column } = grid;
    if (event.target !== event.currentTarget || !column) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (handled()) event.preventDefault();

    function handled(): boolean {
      if (!column) return false;
      if (ctrl && event.key.toLowerCase() === 'a') {
        grid.select(table.rows.map(({ key }) => key));
        return true;
      }
      if (event.key === 'Escape' && grid.selected.size > 0) {
        grid.select([]);
        return true;
      }
      if (event.altKey) return false;
      if (spot.row === HEAD && onHead(event, column)) return true;
      if (spot.row !== HEAD && event.shiftKey && extend(event, ctrl)) return true;
      if (item?.kind === 'group' && onGroup(event, item.key, item.open)) return true;
      if (item?.kind === 'row' && onRow(event, item.row, column)) return true;
      const to = moveTo(spot, event.key, ctrl, extent());
      if (to) grid.goTo(to);
      return to !== undefined;
    }
  };
  return { onKeyDown, begin, remove };
}
