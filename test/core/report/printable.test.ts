import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasGlyph } from '../../../core/layout/fontWidths.ts';
import {
  missingCharacters,
  missingSentence,
  plainText,
  printable,
} from '../../../core/report/printable.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

describe('printable text', () => {
  test.each([
    ['plain text, 1 + 1 = 2', 'plain text, 1 + 1 = 2'],
    ['caf\u00e9 \u2013 \u201cquoted\u201d \u2026', 'caf\u00e9 \u2013 \u201cquoted\u201d \u2026'],
    ['cafe\u0301', 'caf\u00e9'],
    ['\u65e5\u672c, \u8a9e', '[U+65E5 U+672C], [U+8A9E]'],
    ['go \u{1f680}', 'go [U+1F680]'],
    ['rtl \u202egnp.exe', 'rtl [U+202E]gnp.exe'],
    ['nul\u0000 bell\u0007', 'nul[U+0000] bell[U+0007]'],
    ['half \ud800', 'half [U+D800]'],
    ['a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
    ['tab\there', 'tab here'],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
  ])('%j is printed as %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('whatever comes in, only glyphs of the font come out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const c of printable(text)) {
          expect(c === '\n' || hasGlyph(c.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('bookmarks keep letters of any script and lose what is not seen', () => {
    expect(plainText('\u65e5 \u202egnp')).toBe('\u65e5  gnp');
  });

  test('tells which characters a case has that cannot be printed, how often, and where first', () => {
    const c = sketch('G1 "\u65e5\u65e5"\n  Sn1 "\u65e5 \u0007"');
    expect(missingCharacters(c)).toEqual([
      { name: 'U+0007', count: 1, first: 'Sn1' },
      { name: 'U+65E5', count: 3, first: 'G1' },
    ]);
    expect(missingSentence(missingCharacters(c))).toContain('2 different characters');
    expect(missingSentence(missingCharacters(sketch('G1 "plain"')))).toBeUndefined();
  });
});
