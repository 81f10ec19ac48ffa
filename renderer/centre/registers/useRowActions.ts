// What the mouse does in the rows, as one object that stays the same from drawing to drawing.
import { useMemo, useRef } from 'react';
import type { Column, RegisterRow } from '../../../core/registers/register.ts';
import type { RowActions } from './GridRow.tsx';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

export function useRowActions(
  table: Table,
  grid: Grid,
  begin: (row: RegisterRow, column: Column) => void,
  focus: () => void,
): RowActions {
  const latest = useRef({ table, grid, begin, focus });
  latest.current = { table, grid, begin, focus };
  return useMemo(
    () => ({
      press: (key, column, { one, through }) => {
        const now = latest.current;
        const row = now.table.places.get(key);
        if (row === undefined) return;
        now.focus();
        if (through) return now.grid.extendTo({ row, column });
        now.grid.goTo({ row, column });
        if (one) now.grid.toggle(key);
      },
      toggle: (key, through) => {
        const now = latest.current;
        const row = now.table.places.get(key);
        now.focus();
        if (row === undefined) return;
        if (through) return now.grid.extendTo({ row, column: 0 });
        now.grid.goTo({ row, column: 0 });
        now.grid.toggle(key);
      },
      begin: (row, column) => latest.current.begin(row, column),
    }),
    [],
  );
}
