// A register in the place of the canvas: which one, its tools, its grid.
import { useEffect, useRef, useState } from 'react';
import type { Register } from '../../../core/registers/register.ts';
import { addRow, shownRegister } from '../../store/registers.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { BulkBar } from './BulkBar.tsx';
import { EmptyRegister } from './EmptyRegister.tsx';
import { GridView } from './GridView.tsx';
import { RegisterChoice } from './RegisterChoice.tsx';
import { RegisterHead } from './RegisterHead.tsx';
import { useGrid } from './useGrid.ts';
import { useTable } from './useTable.ts';

export function RegisterView() {
  const register = useUi(shownRegister);
  if (!register) return null;
  return (
    <div className="register-view">
      <RegisterChoice register={register} />
      <RegisterTable key={register.id} register={register} />
    </div>
  );
}

function RegisterTable({ register }: { readonly register: Register }) {
  const editor = useEditor();
  const table = useTable(register);
  const grid = useGrid(table);
  const root = useRef<HTMLDivElement>(null);
  /** A row that was just made: its first cell is edited when it is there. */
  const [fresh, setFresh] = useState<string>();
  const focusGrid = () => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const add = () => {
    const key = addRow(editor, register);
    if (key === undefined) return;
    table.keep(key);
    setFresh(key);
  };
  useEffect(() => {
    const at = fresh === undefined ? undefined : table.places.get(fresh);
    const item = at === undefined ? undefined : table.items[at];
    if (at === undefined || item?.kind !== 'row') return;
    setFresh(undefined);
    const first = table.columns.findIndex(({ fixed }) => fixed === undefined);
    const column = table.columns[first];
    if (!column) return;
    grid.goTo({ row: at, column: first });
    grid.edit({ row: item.row, column });
  }, [fresh, table, grid]);
  return (
    <div className="register-table-place" ref={root}>
      <RegisterHead table={table} onAdd={add} />
      {grid.chosen.length > 0 && <BulkBar table={table} grid={grid} onDone={focusGrid} />}
      {table.total === 0 ? (
        <EmptyRegister register={register} onAdd={add} />
      ) : (
        <GridView table={table} grid={grid} />
      )}
    </div>
  );
}
