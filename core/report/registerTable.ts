// A table of the report: its head is repeated on every page, and its rows stay whole where they can.
import { type ColumnWidth, fittedWidths, GAP, pointsOf, runOf } from './columnWidths.ts';
import type { Content, Margins } from './content.ts';
import { surelyLow } from './page.ts';
import { printable } from './printable.ts';

const SIZE = 8.5;
/** How much longer columns of lists may make a text, five deep in the narrowest column of a table. */
const BESIDE = 1.5;

export interface RegisterTable {
  readonly head: readonly string[];
  readonly widths: readonly ColumnWidth[];
  readonly rows: readonly (readonly Content[])[];
  /** The rows of all tables whose columns are to stand as in this one, where there are several. */
  readonly alike?: readonly (readonly Content[])[];
  readonly margin?: Margins;
}

export function registerTable({ head, widths: asked, rows, ...more }: RegisterTable): Content {
  const { alike = rows, margin } = more;
  const widths = fittedWidths(asked, [head, ...alike], SIZE);
  const columns = pointsOf(widths);
  // pdfmake loses what is left of an unbreakable row that is longer than a page.
  const low = rows.every((row) =>
    row.every((cell, i) =>
      surelyLow(extent(cell), { width: columns[i] ?? GAP, size: SIZE, share: 0.9 }),
    ),
  );
  return {
    table: {
      headerRows: 1,
      // A head alone at the foot of a page tells nothing.
      ...(low ? { keepWithHeaderRows: 1 } : {}),
      widths,
      dontBreakRows: low,
      body: [head.map((text) => ({ text, style: 'th' })), ...rows],
    },
    layout: 'rows',
    style: 'small',
    ...(margin ? { margin } : {}),
  };
}

/** How much text a content holds, and how many lines it has at least. */
export function extent(content: unknown): { characters: number; lines: number } {
  if (typeof content === 'string') {
    const text = printable(content);
    return { characters: text.length, lines: text.split('\n').length };
  }
  const sum = { characters: 0, lines: 0 };
  if (typeof content !== 'object' || content === null) return sum;
  const { text, stack, ul, columns } = content as Readonly<Record<string, unknown>>;
  // The runs of a text stand on the same lines.
  if (Array.isArray(text)) return extent(runOf(text));
  const parts = Array.isArray(content) ? content : [text, stack, ul, columns].flat();
  for (const part of parts) {
    const inner = extent(part);
    sum.characters += inner.characters;
    sum.lines += inner.lines;
  }
  // What stands beside something else has less room; the items of lists are made of columns.
  if (columns !== undefined || ul !== undefined)
    sum.characters = Math.ceil(sum.characters * BESIDE);
  return sum;
}
