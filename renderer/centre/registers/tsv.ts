// Cells as spreadsheets take them: tabs between, quotes round what holds a tab, a quote or a new line. Pure.

/** Rows of cells as one text. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
