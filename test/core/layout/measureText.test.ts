// The measure of text against the font itself, read by another program (fontkit).
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import * as fontkit from 'fontkit';
import { characterWidth, type FontFace, hasGlyph } from '../../../core/layout/fontWidths.ts';
import { textWidth } from '../../../core/layout/measureText.ts';

const FILES: Readonly<Record<FontFace, string>> = {
  regular: '400Regular',
  semibold: '600SemiBold',
  italic: '400Regular_Italic',
  semiboldItalic: '600SemiBold_Italic',
};

interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

function open(face: FontFace): Font {
  const folder = FILES[face];
  const name = `@expo-google-fonts/ibm-plex-sans/${folder}/IBMPlexSans_${folder}.ttf`;
  const file = createRequire(__filename).resolve(name);
  return (fontkit as unknown as { openSync(file: string): Font }).openSync(file);
}

describe.each(Object.keys(FILES) as FontFace[])('%s', (face) => {
  test('every character up to U+2FFF has the advance that the font gives it', () => {
    const font = open(face);
    for (let codePoint = 0x20; codePoint < 0x3000; codePoint += 1) {
      if (codePoint >= 0x7f && codePoint < 0xa0) continue;
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      expect([codePoint, characterWidth(face, codePoint)]).toEqual([
        codePoint,
        expect.closeTo(width, 6),
      ]);
    }
  });
});

test('a line is as wide as its characters together, in proportion to the size', () => {
  const font = open('regular');
  const text = 'Gefährdung Ω ≤ 1×10';
  const units = [...text].reduce(
    (sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0) ?? 0).advanceWidth,
    0,
  );
  expect(textWidth(text, 'regular', 13)).toBeCloseTo((units / font.unitsPerEm) * 13, 4);
  expect(textWidth('', 'regular', 13)).toBe(0);
});

test('no kerning: a pair is as wide as its two characters', () => {
  expect(textWidth('AV', 'regular', 100)).toBeCloseTo(
    textWidth('A', 'regular', 100) + textWidth('V', 'regular', 100),
    4,
  );
});

describe('characters that the font lacks', () => {
  test('are as wide as stated: CJK one em, emoji 1.3 em, others 0.7 em', () => {
    expect(hasGlyph(0x65e5)).toBe(false);
    expect(textWidth('日本', 'regular', 10)).toBe(20);
    expect(textWidth('\u{20000}', 'regular', 10)).toBe(10);
    expect(textWidth('🙂', 'regular', 10)).toBeCloseTo(13, 5);
    expect(textWidth('\u0e01', 'regular', 10)).toBeCloseTo(7, 5);
    expect(textWidth('\u0000', 'regular', 10)).toBeCloseTo(7, 5);
  });

  test('have no width where they only change the character before', () => {
    expect(textWidth('e\u0301', 'regular', 10)).toBe(textWidth('e', 'regular', 10));
    expect(textWidth('क\u094d', 'regular', 10)).toBe(textWidth('क', 'regular', 10));
    expect(textWidth('a\u200bb\u2060c', 'regular', 10)).toBeCloseTo(
      textWidth('abc', 'regular', 10),
      5,
    );
    // A family: four people joined into one picture; the joiners take no room.
    expect(textWidth('👩\u200d👩', 'regular', 10)).toBe(textWidth('👩👩', 'regular', 10));
  });
});
