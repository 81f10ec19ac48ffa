// A pasted text as a table: what stands between its cells, and whether its first row is a head.
import type { Column, Register } from './register.ts';
import { type Delimiter, readCells } from './spreadsheet.ts';

export interface PastedTable {
  /** Of the cells in order, where there is a head; undefined for what is no column. */
  readonly head?: readonly (Column | undefined)[];
  /** The head's titles that are no column. */
  readonly unknown: readonly string[];
  /** Without the head. */
  readonly rows: readonly (readonly string[])[];
  /** Of the first of the rows, from 1. */
  readonly firstLine: number;
  readonly problem?: string;
}

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';'];

/** A text without a head is a clipboard's, with tabs: commas in it are words. */
export function pastedTable(register: Register, text: string): PastedTable {
  const delimiter = DELIMITERS.find((one) => {
    const [first = []] = readCells(text, one, 1).rows;
    return headOf(register, first) !== undefined;
  });
  const { rows, problem } = readCells(text, delimiter ?? '\t');
  if (problem !== undefined) return { rows: [], unknown: [], firstLine: 1, problem };
  const [first = [], ...others] = rows;
  // A single cell is what is copied most, and its word may be a title by chance.
  const single = rows.length === 1 && first.length === 1;
  const head = delimiter === undefined || single ? undefined : headOf(register, first);
  if (!head) return { rows, unknown: [], firstLine: 1 };
  const unknown = first.filter((title, i) => title.trim() !== '' && head[i] === undefined);
  return { head, unknown, rows: others, firstLine: 2 };
}

/** The columns that the titles mean; undefined where most of them mean none: then it is no head. */
function headOf(
  register: Register,
  titles: readonly string[],
): readonly (Column | undefined)[] | undefined {
  const said = titles.filter((title) => title.trim() !== '');
  const head = titles.map((title) => columnOf(register, title));
  const known = head.filter((column) => column !== undefined);
  const enough = said.length > 0 && known.length * 2 >= said.length;
  return enough && new Set(known).size === known.length ? head : undefined;
}

function columnOf({ columns }: Register, title: string): Column | undefined {
  const word = title.trim().toLowerCase();
  return (
    columns.find(({ id }) => id.toLowerCase() === word && word !== '') ??
    columns.find((column) => column.title.toLowerCase() === word)
  );
}
