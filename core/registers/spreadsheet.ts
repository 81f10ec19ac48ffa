// Cells as spreadsheets write and read them (RFC 4180, and what a clipboard has between tabs).
import Papa from 'papaparse';
import { isNumberText } from './numbers.ts';

export type Delimiter = ',' | ';' | '\t';

/** What makes a spreadsheet take a text for a formula, in full width too. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Where one begins in a spreadsheet that takes another separator for the file's: it splits the text
 * there, whatever quotation marks stand around it. A hyphen begins many a list item: like plus and at
 * it counts only before what calls or fetches something.
 */
const INNER = /([,;\t\r\n])(["']*(?:[=\uFF1D]|[+\-@\uFF0B\uFF0D\uFF20][^,;\t\r\n]*[(|!]))/g;
const INNER_GUARDED = new RegExp(INNER.source.replace('(["', `'(["`), 'g');

/**
 * The text as a cell that no spreadsheet calculates: an apostrophe before what would be a formula. An
 * apostrophe that stands there already gets another, so that readCell finds what was written.
 */
export function guarded(text: string): string {
  const within = text.replace(INNER, "$1'$2");
  return FORMULA.test(text) && !isNumberText(text) ? `'${within}` : within;
}

/** The cell's text without the apostrophes that kept it from being a formula. */
export function unguarded(cell: string): string {
  const whole = cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
  return whole.replace(INNER_GUARDED, '$1$2');
}

/** Rows of cells as text, each line ended as RFC 4180 has it. */
export function writeCells(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter = ',',
): string {
  const data = rows.map((row) => row.map(guarded));
  return `${Papa.unparse(data, { delimiter, newline: '\r\n' })}\r\n`;
}

export interface ReadCells {
  readonly rows: readonly (readonly string[])[];
  /** Why the text cannot be read. */
  readonly problem?: string;
}

/**
 * The cells of a text, row by row; line breaks in them are plain ones.
 * @param most rows to read; 0 for all
 */
export function readCells(text: string, delimiter: Delimiter, most = 0): ReadCells {
  const source = withoutMark(text);
  if (source === '') return { rows: [] };
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, preview: most });
  const [error] = errors;
  if (error) {
    const line = (error.row ?? 0) + 1;
    return {
      rows: [],
      problem: `A quotation mark in row ${line} is not closed: write one pair around the cell, those within doubled.`,
    };
  }
  const rows = data.map((row) => row.map((cell) => unguarded(cell.replace(/\r\n?/g, '\n'))));
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return { rows };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
