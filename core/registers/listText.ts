// A list in one cell: its items with semicolons between. An item that would be read otherwise stands
// in quotation marks, those within doubled, as in a spreadsheet.
const NEEDS_QUOTES = /;|^"|^\s|\s$|^$/;

export function joinItems(items: readonly string[]): string {
  return items
    .map((item) => (NEEDS_QUOTES.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join('; ');
}

/** The items; undefined where a quotation mark is not closed. Empty ones between semicolons are none. */
export function splitItems(text: string): readonly string[] | undefined {
  const items: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (text[at] === '"') {
      const closed = closing(text, at);
      if (closed < 0) return undefined;
      items.push(text.slice(at + 1, closed).replaceAll('""', '"'));
      at = closed + 1;
      const rest = /^\s*(;|$)/.exec(text.slice(at));
      if (!rest) return undefined;
      at += rest[0].length;
      continue;
    }
    const end = text.indexOf(';', at);
    const item = text.slice(at, end < 0 ? undefined : end).trim();
    if (item !== '') items.push(item);
    at = end < 0 ? text.length : end + 1;
  }
  return items;
}

/** Where the quotation mark that stands at `from` is closed; -1 where it is not. */
function closing(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}
