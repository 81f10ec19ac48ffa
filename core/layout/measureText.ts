// The one measure of text, for canvas, SVG and PDF: the sum of advance widths, without kerning and
// ligatures (draw with `font-kerning: none`). No font engine, so every machine gives the same.
import { type FontFace, widthsOf } from './fontWidths.ts';

/** Width of a string on one line, in the unit of `size`. Linear in its length. */
export function textWidth(text: string, face: FontFace, size: number): number {
  const widthOf = widthsOf(face);
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i += 1;
    width += widthOf(codePoint);
  }
  return width * size;
}
