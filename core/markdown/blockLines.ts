// The lines of a text and the lists among them. Every line break counts; a list is what looks like
// one, line by line, and its numbers stay as they were typed.

export interface BlockLine {
  readonly level: number;
  readonly marker: string;
  readonly blanks: number;
  /** Without indentation and marker; '' on an empty line. */
  readonly content: string;
}

const LINE_ENDS = /\r\n?|[\n\u2028\u2029\u0085]/;
/** Most lines begin with none of these and need no further look. */
const MAY_BE_SPECIAL = /^[ \t\d*+•\\-]/;
const ITEM = /^([ \t]*)(?:([-*+•])|(\d{1,3}[.)]))[ \t]+(?=\S)/;
/** A marker that is to be read as it stands: "\- 5 °C", "3\. place"; twice to show the backslash. */
const ESCAPED = /^([ \t]*)(?:\\(?=\\?[-+•][ \t])|(\d{1,3})\\(?=\\?[.)][ \t]))/;
const TAB = '    ';
const MAX_BLANKS = 8;
/** Deeper items stand where these do. */
const DEEPEST = 5;
/** Columns that an item must be further in than another to be inside it. */
const NESTED = 2;

/** Empty lines inside the text stay, those at its ends do not. */
export function blockLines(text: string): BlockLine[] {
  const lines = text.split(LINE_ENDS);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  /** Columns of the markers of the items that are open, the outermost first. */
  let open: number[] = [];
  return lines.slice(Math.max(first, 0)).map((line) => {
    if (line.trim() === '') return { level: 0, marker: '', blanks: 0, content: '' };
    const item = MAY_BE_SPECIAL.test(line) ? ITEM.exec(line) : null;
    const column = columnsOf(line);
    if (!item) {
      // Further in than a marker: the item goes on.
      if (open.length > 0) open = open.filter((marker) => marker < column);
      const level = Math.min(open.length, DEEPEST);
      const blanks = level > 0 ? 0 : Math.min(column, MAX_BLANKS);
      return { level, marker: '', blanks, content: unescaped(line).trim() };
    }
    open = [...open.filter((marker) => marker + NESTED <= column), column];
    const marker = item[3] ?? '•';
    const level = Math.min(open.length, DEEPEST);
    return { level, marker, blanks: 0, content: line.slice(item[0].length).trim() };
  });
}

function columnsOf(line: string): number {
  const first = line.charCodeAt(0);
  if (first !== 0x20 && first !== 0x09) return 0;
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', TAB).length;
}

function unescaped(line: string): string {
  return line.includes('\\') ? line.replace(ESCAPED, '$1$2') : line;
}
