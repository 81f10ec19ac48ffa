// A table of the report: its head is repeated on every page, and its rows stay whole where they can.
import type { Content, Margins } from './content.ts';
import { surelyLow, TEXT_WIDTH } from './page.ts';
import { printable } from './printable.ts';

const SIZE = 8.5;
const GAP = 10;
/** How much longer columns of lists may make a text, five deep in the narrowest column of a table. */
const BESIDE = 1.5;

export interface RegisterTable {
  readonly head: readonly string[];
  readonly widths: readonly (number | string)[];
  readonly rows: readonly (readonly Content[])[];
  readonly margin?: Margins;
}

export function registerTable({ head, widths, rows, margin }: RegisterTable): Content {
  const columns = columnWidths(widths);
  return {
    table: {
      headerRows: 1,
      widths,
      // pdfmake loses what is left of an unbreakable row that is longer than a page.
      dontBreakRows: rows.every((row) =>
        row.every((cell, i) =>
          surelyLow(extent(cell), { width: columns[i] ?? GAP, size: SIZE, share: 0.9 }),
        ),
      ),
      body: [head.map((text) => ({ text, style: 'th' })), ...rows],
    },
    layout: 'rows',
    style: 'small',
    ...(margin ? { margin } : {}),
  };
}

/** Points of each column; stars share what the others leave. */
function columnWidths(widths: readonly (number | string)[]): number[] {
  const fixed = widths.map((width) => (typeof width === 'number' ? width : 0));
  const stars = widths.filter((width) => typeof width !== 'number').length;
  const left = TEXT_WIDTH - fixed.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (typeof width === 'number' ? width : left / stars) - GAP);
}

/** How much text a content holds, and how many lines it has at least. */
export function extent(content: unknown): { characters: number; lines: number } {
  if (typeof content === 'string') {
    const text = printable(content);
    return { characters: text.length, lines: text.split('\n').length };
  }
  const sum = { characters: 0, lines: 0 };
  if (typeof content !== 'object' || content === null) return sum;
  const { text, stack, columns } = content as Readonly<Record<string, unknown>>;
  const parts = Array.isArray(content) ? content : [text, stack, columns].flat();
  for (const part of parts) {
    const inner = extent(part);
    sum.characters += inner.characters;
    sum.lines += inner.lines;
  }
  // What stands beside something else has less room; the items of lists are made of columns.
  if (columns !== undefined) sum.characters = Math.ceil(sum.characters * BESIDE);
  return sum;
}
