// Cells of registers as edits: the cells of one row are one call of the command that sets its fields,
// so that a register may do what the inspector may, and nothing else.
import type { CaseIndex } from '../../model/index.ts';
import { CONTRADICTION, changedField, contradicting } from '../../registers/fieldPath.ts';
import type { CellChange, NewRow, Register, RowPlace } from '../../registers/register.ts';
import { columnById, registerOf } from '../../registers/registers.ts';
import { rowName, subjectOf } from '../../registers/rows.ts';
import { addRecord } from '../addRecord.ts';
import { type ArgType, type Fields, isPlainObject } from '../args.ts';
import type { Call, Command, CommandContext } from '../command.ts';
import { setLinkFields } from '../setLinkFields.ts';
import { setNodeFields } from '../setNodeFields.ts';
import { setRecordFields } from '../setRecordFields.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';
import { editableTable } from './tables.ts';

export type Place = RowPlace | NewRow;
export type Cell = CellChange<Place>;

/** The cells of one row, in the order in which they came. */
export interface RowChange {
  readonly at: Place;
  readonly register: Register;
  readonly cells: readonly Cell[];
}

export const cellsOfRows: ArgType<readonly CellChange[]> = {
  expects: 'a list of cells, each with its row, field and value',
  fits: (value): value is readonly CellChange[] => isCells(value, isRowPlace),
};

export const pastedCells: ArgType<readonly Cell[]> = {
  expects: 'a list of cells, each with its row or a new one, field and value',
  fits: (value): value is readonly Cell[] => isCells(value, (at) => isRowPlace(at) || isNewRow(at)),
};

function isCells(value: unknown, isPlace: (at: Fields) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (cell) =>
        isPlainObject(cell) &&
        isPlainObject(cell.at) &&
        isPlace(cell.at) &&
        typeof cell.field === 'string',
    )
  );
}

function isRowPlace({ kind, id, table }: Fields): boolean {
  if (typeof id !== 'string') return false;
  return kind === 'node' || kind === 'link' || (kind === 'record' && editableTable.fits(table));
}

function isNewRow({ kind, row, id }: Fields): boolean {
  return kind === 'new' && typeof row === 'number' && (id === undefined || typeof id === 'string');
}

/** The cells row by row. A row that no register has is refused. */
export function rowChanges(
  index: CaseIndex,
  cells: readonly Cell[],
  into?: Register,
): readonly RowChange[] | Verdict {
  const rows = new Map<string, { at: Place; register: Register; cells: Cell[] }>();
  for (const cell of cells) {
    const { at } = cell;
    const key = at.kind === 'new' ? `new ${at.row}` : `${at.kind} ${at.id}`;
    const row = rows.get(key);
    if (row) {
      row.cells.push(cell);
      continue;
    }
    const register = at.kind === 'new' ? into : registerOf(index, at);
    if (!register || (into && register !== into)) {
      const name = at.kind === 'new' ? `row ${at.row}` : at.id;
      const where = into ? `the register ${into.title}` : 'a register';
      return refused('no-such-row', `There is no row “${name}” in ${where}.`);
    }
    rows.set(key, { at, register, cells: [cell] });
  }
  return [...rows.values()];
}

interface Edit {
  readonly command: Command;
  readonly args: Call['args'];
}

/** What sets the cells of the row, as one call. */
export function editOf({ index }: CommandContext, { at, register, cells }: RowChange): Edit {
  const now = at.kind === 'new' ? {} : (subjectOf(index, at) ?? {});
  const fields: Record<string, unknown> = {};
  for (const { field, value } of cells) {
    const [name, next] = changedField({ ...now, ...fields }, field, value ?? null);
    fields[name] = next;
  }
  switch (at.kind) {
    case 'node':
      return { command: setNodeFields, args: { node: at.id, fields } };
    case 'link':
      return { command: setLinkFields, args: { link: at.id, fields } };
    case 'record':
      return { command: setRecordFields, args: { table: at.table, id: at.id, fields } };
    case 'new': {
      const { source } = register;
      const table = source.kind === 'table' ? source.table : undefined;
      return { command: addRecord, args: { table, fields, ...(at.id ? { id: at.id } : {}) } };
    }
  }
}

/** Whether the row may become this; the refusal names the row and, where one is to blame, the column. */
export function mayChangeRow(context: CommandContext, change: RowChange): Verdict {
  const { verdict, field } = checkRow(context, change);
  if (verdict.allowed) return verdict;
  const { at, register } = change;

  const name =
    at.kind === 'new' ? `New row ${at.id ?? at.row}` : `Row ${rowName(context.index, at)}`;
  const column = field === undefined ? undefined : columnById(register, field);
  const where = column ? `${name}, “${column.title}”` : name;
  return refused(verdict.because, `${where}: ${verdict.message}`);
}

export interface Checked {
  readonly verdict: Verdict;
  /** The column of the cell that is to blame for a refusal. */
  readonly field?: string;
}

/** The same with the plain sentence, and the column apart. */
export function checkRow(context: CommandContext, change: RowChange): Checked {
  const { at, register, cells } = change;
  if (at.kind === 'new' && register.source.kind !== 'table') {
    const why = `A new ${register.one} is made in the argument, where it belongs.`;
    return { verdict: refused('new-row', why) };
  }
  for (const { field } of cells) {
    const column = columnById(register, field);
    const why = `${register.title} has no column “${field}”.`;
    if (!column) return { verdict: refused('no-such-column', why) };
    if (column.fixed !== undefined) return { verdict: refused('fixed-field', column.fixed), field };
  }
  const [twice] = contradicting(cells);
  if (twice !== undefined) {
    return { verdict: refused('contradiction', CONTRADICTION), field: twice };
  }
  const verdict = mayRun(context, change);
  if (verdict.allowed) return { verdict };
  const blamed = blamedCell(context, change);
  return blamed ? { verdict: blamed.verdict, field: blamed.cell.field } : { verdict };
}

/** Whether all rows may become this: the first refusal, else the first warning. */
export function mayChangeRows(context: CommandContext, changes: readonly RowChange[]): Verdict {
  let answer: Verdict = ALLOWED;
  for (const change of changes) {
    const verdict = mayChangeRow(context, change);
    if (!verdict.allowed) return verdict;
    if (answer === ALLOWED) answer = verdict;
  }
  return answer;
}

function mayRun(context: CommandContext, change: RowChange): Verdict {
  const { command, args } = editOf(context, change);
  return command.may(context, args);
}

/**
 * The cell that is to blame: of a row that is there the first that is refused by itself, of a new one
 * the one without which the rest may stay.
 */
function blamedCell(
  context: CommandContext,
  change: RowChange,
): { readonly cell: Cell; readonly verdict: Verdict } | undefined {
  const { at, cells } = change;
  for (const cell of cells) {
    if (at.kind === 'new') {
      const others = cells.filter((one) => one !== cell);
      const rest = mayRun(context, { ...change, cells: others });
      if (rest.allowed) return { cell, verdict: mayRun(context, change) };
    } else {
      const verdict = mayRun(context, { ...change, cells: [cell] });
      if (!verdict.allowed) return { cell, verdict };
    }
  }
  return undefined;
}
