// Node texts as formatted lines. A careful part of CommonMark 0.31 for people who do not think of
// markdown: what could be arithmetic, a footnote mark or a name stays as typed (emphasis.ts).
import { type BlockLine, blockLines } from './blockLines.ts';
import { INLINE_MARKS, parseInline } from './parseInline.ts';
import type { MarkdownLine, Run } from './tree.ts';

/** The longest text of a case; anything longer is shown as typed. */
const LONGEST = 100_000;

/** Time is linear in the length of the text, whatever it holds. */
export function parseMarkdown(text: string): MarkdownLine[] {
  const lines = blockLines(text);
  if (text.length > LONGEST || !INLINE_MARKS.test(text)) return lines.map(asTyped);
  const out: MarkdownLine[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && goesOn(lines, end)) end += 1;
    out.push(...formatted(lines.slice(start, end)));
    start = end;
  }
  return out;
}

/** Emphasis and links reach over the lines of one paragraph or item, no further. */
function goesOn(lines: readonly BlockLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || above.content === '' || line.content === '') return false;
  return line.marker === '' && line.level === above.level;
}

function asTyped({ level, marker, blanks, content }: BlockLine): MarkdownLine {
  return { level, marker, blanks, runs: content === '' ? [] : [{ text: content }] };
}

function formatted(lines: readonly BlockLine[]): MarkdownLine[] {
  const source = lines.map(({ content }) => content).join('\n');
  if (!INLINE_MARKS.test(source)) return lines.map(asTyped);
  const rows: Run[][] = [[]];
  for (const run of parseInline(source)) {
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) rows.push([]);
      if (text !== '') rows.at(-1)?.push({ ...run, text });
    }
  }
  return lines.map(({ level, marker, blanks }, i) => ({
    level,
    marker,
    blanks,
    runs: rows[i] ?? [],
  }));
}
