// The type sizes and distances of text in symbols, in drawing units. Canvas, SVG and PDF all use
// these; whoever draws must turn kerning and ligatures off, since the measure has neither.

import type { TextRole } from './diagram.ts';
import type { FontFace } from './fontWidths.ts';

export interface TextStyle {
  readonly face: FontFace;
  readonly size: number;
  readonly lineHeight: number;
}

export const TEXT_STYLES: Readonly<Record<TextRole, TextStyle>> = {
  identifier: { face: 'semibold', size: 13, lineHeight: 17 },
  statement: { face: 'regular', size: 13, lineHeight: 17 },
  combinator: { face: 'semiboldItalic', size: 12, lineHeight: 17 },
  lineOfDefence: { face: 'semibold', size: 10, lineHeight: 17 },
  module: { face: 'italic', size: 12, lineHeight: 17 },
};

/** Between the identifier and the statement, and before the last line. */
export const SECTION_GAP = 3;

/** From the outline to the text. */
export const PADDING = { horizontal: 10, vertical: 9 } as const;
