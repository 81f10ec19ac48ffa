// How wide the columns of a table are: by what they hold, so that a text gets the room that short
// columns do not need.
import { textWidth } from '../layout/measureText.ts';
import type { Content } from './content.ts';
import { TEXT_WIDTH } from './page.ts';
import { printable } from './printable.ts';

/** Points between the texts of two columns. */
export const GAP = 10;

/** At most so many points; or '*', an equal share of what the others leave. */
export type ColumnWidth = number | '*';

/**
 * Widths for pdfmake. A column of at most n points is as wide as its longest line, and one of a
 * share that needs less than its share gives the rest to the others.
 * @param rows their heads included
 */
export function fittedWidths(
  widths: readonly ColumnWidth[],
  rows: readonly (readonly Content[])[],
  size: number,
): ColumnWidth[] {
  const needs = widths.map((_, i) => Math.ceil(Math.max(...rows.map((row) => need(row[i], size)))));
  const fitted = widths.map((width, i) =>
    width === '*' ? width : Math.min(width, needs[i] ?? width),
  );
  for (;;) {
    const shared = sharesOf(fitted);
    const narrow = shared.flatMap((i) => ((needs[i] ?? 0) < shareIn(fitted) ? [i] : []));
    // Somebody takes what is left, so that the table is as wide as the text above it.
    if (narrow.length === 0 || narrow.length === shared.length) return fitted;
    for (const i of narrow) fitted[i] = needs[i] ?? 0;
  }
}

/** Points of each column. */
export function pointsOf(widths: readonly ColumnWidth[]): number[] {
  return widths.map((width) => (width === '*' ? shareIn(widths) : width));
}

function shareIn(widths: readonly ColumnWidth[]): number {
  const taken = widths.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0);
  const left = TEXT_WIDTH - taken - GAP * widths.length;
  return left / Math.max(1, sharesOf(widths).length);
}

function sharesOf(widths: readonly ColumnWidth[]): number[] {
  return widths.flatMap((width, i) => (width === '*' ? [i] : []));
}

/** Points of the longest line, taken as bold; without end where that cannot be told. */
function need(content: unknown, size: number): number {
  if (typeof content === 'string') {
    const lines = printable(content).split('\n');
    return Math.max(...lines.map((line) => textWidth(line, 'semibold', size)));
  }
  if (Array.isArray(content)) return Math.max(0, ...content.map((part) => need(part, size)));
  if (typeof content !== 'object' || content === null) return 0;
  const { text, stack, columns } = content as Readonly<Record<string, unknown>>;
  // The items of a list are made of columns, and stand further in the deeper they are.
  if (columns !== undefined || 'ul' in content) return Number.POSITIVE_INFINITY;
  return text === undefined ? need(stack, size) : need(runOf(text), size);
}

/** The words of a text and of its runs. */
export function runOf(text: unknown): string {
  if (Array.isArray(text)) return text.map(runOf).join('');
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null ? runOf((text as { text?: unknown }).text) : '';
}
