// The browser's clipboard events while the grid has the focus: the selected rows, or the one cell, as
// text for a spreadsheet; a text from one is shown before anything is done with it.
import { type RefObject, useEffect, useRef } from 'react';
import { type CellsOptions, cellsText } from '../../../core/registers/csv.ts';
import { whyNotEdit } from '../../store/mode.ts';
import { useEditor } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';
import type { Grid } from './useGrid.ts';
import type { Table } from './useTable.ts';

export function useGridClipboard(
  root: RefObject<HTMLElement | null>,
  table: Table,
  grid: Grid,
): void {
  const editor = useEditor();
  const now = { table, grid };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const isOurs = () => document.activeElement !== null && document.activeElement === root.current;
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      const { chosen, item, column } = latest.current.grid;
      const { register, columns: shown } = latest.current.table;
      const { index } = editor.document;
      const write = (options: CellsOptions) =>
        event.clipboardData?.setData(
          'text/plain',
          cellsText(index, register, { ...options, delimiter: '\t' }),
        );
      if (chosen.length > 0) {
        const columns = shown.filter((one) => register.columns.includes(one));
        write({ rows: chosen, columns });
        editor.notify('done', `${counted(chosen.length, 'row')} copied.`);
      } else if (item?.kind === 'row' && column) {
        write({ rows: [item.row], columns: [column], head: false });
      }
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      event.preventDefault();
      const why = whyNotEdit(editor, 'case');
      if (why !== undefined) return editor.notify('refused', why);
      const { item, column } = latest.current.grid;
      const { register, columns, rows } = latest.current.table;
      const text = event.clipboardData.getData('text/plain');
      editor.open({
        kind: 'pasteRows',
        register: register.id,
        text,
        columns: columns.map(({ id }) => id),
        rows: rows.map(({ key }) => key),
        ...(item?.kind === 'row' && column ? { at: { row: item.key, column: column.id } } : {}),
      });
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, root]);
}
