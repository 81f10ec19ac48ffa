// Cells as a spreadsheet copies them: rows on lines, columns between tabs; a cell with tabs, line breaks
// or quotation marks stands in quotation marks, those within doubled.

/** More rows than instantiation data may have are not read. */
const MOST_ROWS = 10_000;

/** The cells of a pasted text, row by row. A text without tabs and line breaks is one cell. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= source.length && rows.length < MOST_ROWS) {
    const [cell, end] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    row.push(cell.trim());
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

function plain(source: string, from: number): [string, number] {
  let end = from;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return [source.slice(from, end), end];
}

/** What is no whole quoted cell is a plain one. */
function quoted(source: string, from: number): [string, number] {
  let cell = '';
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') cell += source[at];
    else if (source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = source[at + 1];
      return next === undefined || next === '\t' || next === '\n'
        ? [cell, at + 1]
        : plain(source, from);
    }
  }
  return plain(source, from);
}

/** "Brake control [BrkCtrl]" as the standard's table writes it: the value and its short code. */
export function withCode(cell: string): { readonly value: string; readonly code?: string } {
  const [, value, code] = /^([^[\]]*\S)\s*\[([^[\]]+)\]$/.exec(cell) ?? [];
  return value === undefined || code === undefined ? { value: cell } : { value, code: code.trim() };
}
