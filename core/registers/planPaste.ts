// What pasting a spreadsheet's text into a register would do, cell by cell; nothing is done here. The
// text may have a head row of titles or ids of columns, in any order; without one its cells follow the
// columns that are shown.
import type { Call } from '../commands/command.ts';
import { pasteRows } from '../commands/pasteRows.ts';
import type { CaseIndex } from '../model/index.ts';
import { pastedTable } from './pastedTable.ts';
import { type PasteAt, placeRows } from './placeRows.ts';
import { planRow } from './planRow.ts';
import type { Column, PastePlan, Register, RegisterRow } from './register.ts';
import { rowsOf } from './rows.ts';

export type { PasteAt };

/** Longer texts are pasted in parts. */
export const MOST_ROWS = 10_000;

/**
 * An empty cell removes what is there; a cell whose text is that of what is there changes nothing.
 * @param columns as shown, in order: what a text without a head fills
 * @param rows as shown, in order; all by name where absent
 */
export function planPaste(
  index: CaseIndex,
  register: Register,
  text: string,
  at: PasteAt,
  columns: readonly Column[],
  rows: readonly RegisterRow[] = rowsOf(index, register),
): PastePlan {
  const table = pastedTable(register, text);
  if (table.problem !== undefined) return nothing(table.problem);
  const count = table.rows.length;
  if (count === 0) return nothing('The text has no rows.');
  if (count > MOST_ROWS) {
    return nothing(`The text has ${count} rows; at most ${MOST_ROWS} are pasted at once.`);
  }
  const into = table.head ?? columnsFrom(columns, at);
  if (into.length === 0) return nothing('There is no column here that could be set.');
  const computed = table.head ? into.filter((column) => isComputed(column)) : [];
  const used = into.map((column) => (computed.includes(column) ? undefined : column));
  const hasHead = table.head !== undefined;
  const pasted = { rows: table.rows, columns: used, at, hasHead, shown: rows };
  const placed = placeRows(index, register, pasted);
  return {
    rows: placed.flatMap((row, i) => {
      const planned = planRow(index, register, row, used, table.firstLine + i);
      return planned ? [planned] : [];
    }),
    ignored: [...table.unknown, ...computed.flatMap((column) => column?.title ?? [])],
  };
}

/** Worked out from the case; the id is not, for a new row may bring one. */
function isComputed(column: Column | undefined): boolean {
  return column?.form.type === 'computed' && column.id !== 'id';
}

function columnsFrom(columns: readonly Column[], at: PasteAt): readonly Column[] {
  if (at === 'append') return columns.filter(({ fixed }) => fixed === undefined);
  const from = columns.findIndex(({ id }) => id === at.column);
  return from < 0 ? [] : columns.slice(from);
}

function nothing(problem: string): PastePlan {
  return { rows: [], ignored: [], problem };
}

/** Does what the plan shows, without what has a problem; undefined where nothing would change. */
export function pasteCall(register: Register, plan: PastePlan): Call | undefined {
  const cells = plan.rows.flatMap(({ at, cells: own, problem }) =>
    own.flatMap(({ field, value, changes, problem: why }) =>
      changes && problem === undefined && why === undefined
        ? [{ at, field, value: value ?? null }]
        : [],
    ),
  );
  return cells.length === 0 ? undefined : pasteRows.call({ register: register.id, cells });
}
