// Registers as CSV (RFC 4180), a file each, to be read and to be changed in a spreadsheet and pasted
// back: what is exported is read as it was.
import type { CaseIndex } from '../../model/index.ts';
import { cellsText } from '../../registers/csv.ts';
import type { Column, Register, RegisterRow } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { rowsOf } from '../../registers/rows.ts';
import type { ExportedFiles } from '../importer.ts';

/** A register as CSV: all rows by name, with the columns that say something, where not told others. */
export function registerCsv(
  index: CaseIndex,
  register: Register,
  rows?: readonly RegisterRow[],
  columns?: readonly Column[],
): string {
  return cellsText(index, register, { ...(rows ? { rows } : {}), ...(columns ? { columns } : {}) });
}

/** Every register that has rows, under its id: `evidence.csv`. */
export function exportCsvFiles(index: CaseIndex): ExportedFiles {
  const used = REGISTERS.filter((register) => rowsOf(index, register).length > 0);
  const files = used.map((register) => ({
    name: `${register.id}.csv`,
    text: registerCsv(index, register),
  }));
  return { files, losses: [] };
}
