// Advance widths of the bundled font, with stated widths for what it has no glyph for (drawn by a
// fallback font then). One number per code point: no kerning, no ligatures, no shaping.
import { fontMetrics } from '../generated/fontMetrics.ts';
import { isEmoji, isWide, isZeroWidth } from './characters.ts';

export type FontFace = keyof typeof fontMetrics.widths;

/** The family that is bundled and measured. */
export const FONT_FAMILY = fontMetrics.family;

/** From the baseline up to the top of flat capitals, for size 1. */
export const CAP_HEIGHT = fontMetrics.capHeight / fontMetrics.unitsPerEm;

/** Widths for size 1 of characters that the font lacks; generous, so that text stays inside. */
const MISSING = { wide: 1, emoji: 1.3, other: 0.7 } as const;

const TABLE_SIZE = 0x10000;
const tables = new Map<FontFace, Float64Array>();

function tableOf(face: FontFace): Float64Array {
  const known = tables.get(face);
  if (known) return known;
  const table = new Float64Array(TABLE_SIZE).fill(-1);
  const widths = fontMetrics.widths[face];
  let index = 0;
  for (const [first, count] of fontMetrics.runs) {
    for (let i = 0; i < count; i += 1) {
      table[first + i] = (widths[index] ?? 0) / fontMetrics.unitsPerEm;
      index += 1;
    }
  }
  tables.set(face, table);
  return table;
}

/** The measure of single characters of a face, at size 1; to be called for many characters. */
export function widthsOf(face: FontFace): (codePoint: number) => number {
  const table = tableOf(face);
  return (codePoint) => {
    const known = codePoint < TABLE_SIZE ? (table[codePoint] ?? -1) : -1;
    if (known >= 0) return known;
    const width = missingWidth(codePoint);
    if (codePoint < TABLE_SIZE) table[codePoint] = width;
    return width;
  };
}

/** Width of a character at size 1. */
export function characterWidth(face: FontFace, codePoint: number): number {
  return widthsOf(face)(codePoint);
}

function missingWidth(codePoint: number): number {
  if (isZeroWidth(codePoint)) return 0;
  if (isEmoji(codePoint)) return MISSING.emoji;
  return isWide(codePoint) ? MISSING.wide : MISSING.other;
}

/** Whether the bundled font can draw the character. */
export function hasGlyph(codePoint: number): boolean {
  return fontMetrics.runs.some(([first, count]) => codePoint >= first && codePoint < first + count);
}
