// The sheet: paper, margins, and the room for a drawing. All lengths in points.
import type { Margins } from './content.ts';

export type Paper = 'a4' | 'letter';
export type Orientation = 'portrait' | 'landscape';

const SIDE = 54;
const BOTTOM = 52;
/** The running title; below the stamp's band where there is one. */
const TOP = { plain: 62, stamped: 84 } as const;

const SHEETS = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

export function pageMargins(stamped: boolean): Margins {
  return [SIDE, stamped ? TOP.stamped : TOP.plain, SIDE, BOTTOM];
}

/** What lies within the margins. */
export function roomOn(
  paper: Paper,
  orientation: Orientation,
  stamped: boolean,
): { readonly width: number; readonly height: number } {
  const sheet = SHEETS[paper];
  const turned = orientation === 'landscape';
  const width = turned ? sheet.height : sheet.width;
  const height = turned ? sheet.width : sheet.height;
  const [left, top, right, bottom] = pageMargins(stamped);
  // A point less than there is: pdfmake opens a new page for what ends exactly at the margin.
  return { width: width - left - right, height: height - top - bottom - 1 };
}

/** Width within the margins of an upright sheet, of the narrower paper. */
export const TEXT_WIDTH = SHEETS.a4.width - 2 * SIDE;

/** Height within the margins of a sheet on its side, of the lower paper, less a table's head. */
const LOWEST_PAGE = SHEETS.a4.width - TOP.stamped - BOTTOM - 30;

/**
 * Whether a text surely takes less than `share` of a page, estimated from above: what pdfmake must
 * not break and does not fit on one page would be lost.
 */
export function surelyLow(
  { characters, lines }: { readonly characters: number; readonly lines: number },
  { width, size, share }: { readonly width: number; readonly size: number; readonly share: number },
): boolean {
  // Few texts are as wide as 0.7 of their size throughout; a line is 1.3 x 1.2 of it.
  const perLine = Math.max(1, Math.floor(width / (0.7 * size)));
  return (Math.ceil(characters / perLine) + lines) * 1.56 * size < share * LOWEST_PAGE;
}
