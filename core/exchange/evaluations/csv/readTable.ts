// A CSV text to rows of cells (RFC 4180), with commas, semicolons or tabs between them.
import { LogFault } from '../fault.ts';

export interface CsvTable {
  readonly titles: readonly string[];
  /** Cells, trimmed, and the line of the text on which the row begins. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const MAX_ROWS = 100_000;

/** Throws LogFault where there is no line of titles, or no end to a quoted cell. */
export function readTable(text: string): CsvTable {
  const all = rowsOf(text, separatorOf(text));
  const [first, ...rows] = all;
  if (!first || first.cells.every((cell) => cell === '')) {
    throw new LogFault('The table has no line of column titles; write one on top.');
  }
  const twice = first.cells.find((title, i) => title !== '' && first.cells.indexOf(title) !== i);
  if (twice !== undefined) {
    throw new LogFault(
      `The table has two columns titled ${JSON.stringify(twice)}, so which one is meant is not known; rename one.`,
    );
  }
  return { titles: first.cells, rows };
}

/** What stands most often in the first line outside quotes. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function rowsOf(text: string, separator: string) {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: begun, cells });
    if (rows.length > MAX_ROWS) {
      throw new LogFault(`The table has more than ${MAX_ROWS} rows; split it.`);
    }
    cells = [];
  };
  while (at <= text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = endOfQuoted(text, at, line);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = end + 1;
    } else {
      const end = endOfPlain(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell.trim());
    const next = text[at];
    if (next === separator) {
      at += 1;
      continue;
    }
    endRow();
    if (next === undefined) break;
    if (next !== '\r' && next !== '\n') {
      throw new LogFault(
        `On line ${line}, a quoted cell is followed by more text; mend its quotes.`,
      );
    }
    at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    begun = line;
  }
  return rows;
}

function endOfQuoted(text: string, from: number, line: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  throw new LogFault(
    `On line ${line}, a quoted cell does not end; the file is cut off or a quote is missing.`,
  );
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
    at += 1;
  }
  return at;
}
