// One row of a paste: each cell read and held against what is there, and the row as a whole held to
// the schema, so that what is shown as a change is one that will be taken.
import type { CommandContext } from '../commands/command.ts';
import { checkRow } from '../commands/parts/cells.ts';
import type { CaseIndex } from '../model/index.ts';
import { CONTRADICTION, contradicting } from './fieldPath.ts';
import { parseCell } from './parseCell.ts';
import type { PlacedRow } from './placeRows.ts';
import type { Column, PlannedCell, PlannedRow, Register } from './register.ts';
import { columnById } from './registers.ts';
import { rowName } from './rows.ts';
import { textOf } from './text.ts';
import { valueAt } from './values.ts';

/**
 * The row as planned; undefined where it says nothing.
 * @param columns of its cells in order; undefined for those that are left out
 * @param line of the text, from 1
 */
export function planRow(
  index: CaseIndex,
  register: Register,
  placed: PlacedRow,
  columns: readonly (Column | undefined)[],
  line: number,
): PlannedRow | undefined {
  const { at, cells } = placed;
  if (cells.every((cell) => cell.trim() === '') && at.kind === 'new') return undefined;
  const name = at.kind === 'new' ? (at.id ?? 'new') : rowName(index, at);
  const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '').length;
  const tooWide = `The row has ${beyond} more ${beyond === 1 ? 'cell' : 'cells'} than there are columns.`;
  const problem = placed.problem ?? (beyond > 0 ? tooWide : undefined);
  if (problem !== undefined) return { line, at, name, cells: [], problem };
  const planned = columns.flatMap((column, i) => {
    const text = cells[i];
    if (!column || text === undefined || isNoCell(at, column, text)) return [];
    return [planCell(index, placed, column, text)];
  });
  if (planned.length === 0 && at.kind === 'new') {
    return { line, at, name, cells: [], problem: 'The row has nothing but an id.' };
  }
  return checked(index, register, {
    line,
    at,
    name,
    cells: withoutContradictions(register, planned),
  });
}

/** Also where one of the two is there already: a row that says both means neither. */
function withoutContradictions(
  register: Register,
  cells: readonly PlannedCell[],
): readonly PlannedCell[] {
  const stored = cells.filter(
    ({ field, problem }) =>
      problem === undefined && columnById(register, field)?.form.type !== 'computed',
  );
  const fields = contradicting(stored);
  if (fields.length === 0) return cells;
  return cells.map((cell) =>
    fields.includes(cell.field) ? { ...cell, changes: false, problem: CONTRADICTION } : cell,
  );
}

/** The id of a new row is its place; what a new row leaves empty it does not have. */
function isNoCell(at: PlacedRow['at'], column: Column, text: string): boolean {
  return at.kind === 'new' && (column.id === 'id' || text.trim() === '');
}

function planCell(index: CaseIndex, { at }: PlacedRow, column: Column, text: string): PlannedCell {
  const now = at.kind === 'new' ? undefined : valueAt(index, { key: at.id, at }, column);
  const before = textOf(index, column, now);
  const cell = { field: column.id, text, before };
  // A spreadsheet has line breaks of its own kind.
  if (text === before.replace(/\r\n?/g, '\n')) return { ...cell, value: now, changes: false };
  const parsed = parseCell(index, column, text, now);
  if (!parsed.ok) return { ...cell, changes: false, problem: parsed.problem };
  const changes = JSON.stringify(parsed.value) !== JSON.stringify(now);
  return { ...cell, value: parsed.value, changes };
}

/** Takes out the cells that the row cannot have, one by one, and says why. */
function checked(index: CaseIndex, register: Register, row: PlannedRow): PlannedRow {
  const context: CommandContext = { index, tolerates: [], newId: () => '', today: '' };
  let now = row;
  for (let i = 0; i <= row.cells.length; i += 1) {
    const cells = now.cells
      .filter(({ changes }) => changes)
      .map(({ field, value }) => ({ at: row.at, field, value: value ?? null }));
    if (cells.length === 0 && row.at.kind !== 'new') return now;
    const { verdict, field } = checkRow(context, { at: row.at, register, cells });
    if (verdict.allowed) return now;
    if (field === undefined) return { ...now, problem: verdict.message };
    now = {
      ...now,
      cells: now.cells.map((cell) =>
        cell.field === field ? { ...cell, changes: false, problem: verdict.message } : cell,
      ),
    };
  }
  return now;
}
