// A register as the text of a spreadsheet: for files, and between tabs for the clipboard.
import type { CaseIndex } from '../model/index.ts';
import type { Column, Register, RegisterRow } from './register.ts';
import { rowsOf } from './rows.ts';
import { type Delimiter, writeCells } from './spreadsheet.ts';
import { cellText } from './text.ts';

export interface CellsOptions {
  /** All by name where absent. */
  readonly rows?: readonly RegisterRow[];
  /** Those of exportColumns where absent. */
  readonly columns?: readonly Column[];
  /** Comma where absent; a tab for the clipboard. */
  readonly delimiter?: Delimiter;
  /** A first row of the columns' titles; there is one where absent. */
  readonly head?: boolean;
}

/** Rows of a register as text. What would be a formula is written with an apostrophe before it. */
export function cellsText(
  index: CaseIndex,
  register: Register,
  options: CellsOptions = {},
): string {
  const { rows = rowsOf(index, register), delimiter = ',', head = true } = options;
  const { columns = exportColumns(index, register, rows) } = options;
  const cells = rows.map((row) => columns.map((column) => cellText(index, row, column)));
  return writeCells(head ? [columns.map(({ title }) => title), ...cells] : cells, delimiter);
}

/** The columns that are shown at first, and all others in which a row has something, in their order. */
export function exportColumns(
  index: CaseIndex,
  register: Register,
  rows: readonly RegisterRow[] = rowsOf(index, register),
): readonly Column[] {
  const { columns, shown } = register;
  const first = shown.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const more = columns.filter(
    (column) =>
      !shown.includes(column.id) && rows.some((row) => cellText(index, row, column) !== ''),
  );
  return [...first, ...more];
}
