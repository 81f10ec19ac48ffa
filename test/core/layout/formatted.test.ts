// Formatted text in symbols: measured in the faces that it is drawn in, each run at its place. Widths
// are added up here from the font's advances (checked against the font in measureText.test.ts).
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from '../../../core/layout/breakLines.ts';
import type { DiagramNode, TextLine } from '../../../core/layout/diagram.ts';
import { characterWidth, type FontFace } from '../../../core/layout/fontWidths.ts';
import { textWidth } from '../../../core/layout/measureText.ts';
import { measureNode } from '../../../core/layout/nodeSize.ts';
import { prepareMarkdown } from '../../../core/layout/prepareMarkdown.ts';
import { plainText } from '../../../core/markdown/plainText.ts';
import { NODE_KINDS } from '../../../core/model/kinds.ts';

const SIZE = 13;
const width = (text: string, face: FontFace = 'regular') => textWidth(text, face, SIZE);
const lines = (text: string, room = 1_000) =>
  breakLines(prepareMarkdown(text, SIZE), () => room).lines;
const goal = (text: string): DiagramNode => ({ id: 'g', kind: 'goal', identifier: 'G1', text });

test('the space is the same in all faces, so that it may belong to either side', () => {
  for (const face of ['semibold', 'italic', 'semiboldItalic'] as const) {
    expect(characterWidth(face, 0x20)).toBe(characterWidth('regular', 0x20));
  }
});

describe('a line', () => {
  test('is as wide as its pieces in their faces, with spaces between', () => {
    const [line] = lines('It **must not** *ever* run `rm -rf`');
    expect(line?.text).toBe('It must not ever run rm -rf');
    const regular = width('It  run rm -rf') + width(' ');
    expect(line?.width).toBeCloseTo(
      regular + width('must not', 'semibold') + width('ever', 'italic'),
      6,
    );
  });

  test('places each run behind what stands before it, without blanks at its ends', () => {
    const [line] = lines('It **must not** *e*, ***x***');
    const bold = width('It ');
    const italic = bold + width('must not', 'semibold') + width(' ');
    const both = italic + width('e', 'italic') + width(', ');
    const pieces = line?.pieces?.map(({ text, x, look }) => [text, x, look?.face]);
    expect(pieces).toEqual([
      ['It', 0, undefined],
      ['must not', expect.closeTo(bold, 6), 'semibold'],
      ['e', expect.closeTo(italic, 6), 'italic'],
      [',', expect.closeTo(italic + width('e', 'italic'), 6), undefined],
      ['x', expect.closeTo(both, 6), 'semiboldItalic'],
    ]);
  });

  test('without formats has no pieces, whatever the other lines have', () => {
    const [first, second] = lines('plain\n**bold**');
    expect(first?.pieces).toBeUndefined();
    expect(second?.pieces).toHaveLength(1);
  });

  test('does not break where only the look changes', () => {
    expect(lines('a (**bc**),*e*', width('a (bc),')).map((l) => l.text)).toEqual(['a', '(bc),e']);
  });

  test('breaks inside what is formatted, which goes on in the next', () => {
    const broken = lines('**alpha beta**', width('alpha b', 'semibold'));
    expect(broken.map((l) => l.text)).toEqual(['alpha', 'beta']);
    expect(broken.map((l) => l.pieces?.[0]?.look?.face)).toEqual(['semibold', 'semibold']);
  });

  test('is broken by the width that is drawn: bold letters are wider', () => {
    const room = width('mm mm') + 0.01;
    expect(lines('mm mm', room)).toHaveLength(1);
    expect(width('mm mm', 'semibold')).toBeGreaterThan(room);
    expect(lines('**mm mm**', room)).toHaveLength(2);
  });
});

test('a node keeps its links: code and addresses stand on the runs', () => {
  const line = measureNode(goal('see [the `log`](https://x.org) now')).lines[1];
  expect(line?.runs?.map(({ text, href, code }) => [text, href, code])).toEqual([
    ['see', undefined, undefined],
    ['the', 'https://x.org', undefined],
    ['log', 'https://x.org', true],
    ['now', undefined, undefined],
  ]);
});

test('identifiers and names of modules are no markdown', () => {
  const node = { ...goal('x'), identifier: '**G1**', kind: 'awayGoal' as const, module: '*M*' };
  const texts = measureNode(node).lines.map((line) => line.text);
  expect(texts).toEqual(expect.arrayContaining(['**G1**', '*M*']));
});

describe('any formatted text in any symbol', () => {
  const piece = fc.constantFrom('*', '**', '`', ' ', ' ', 'word', 'W', 'i', ', ', '](#x)', '[');
  const text = fc
    .array(fc.oneof(piece, fc.constantFrom('\n', '\n- ', '\n  1. ', '日本')), { maxLength: 40 })
    .map((list: string[]) => list.join(''));
  const statement = (all: readonly TextLine[]) => all.filter(({ role }) => role === 'statement');

  test('runs lie within their line, one behind the other, and show every letter', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...NODE_KINDS), (s, kind) => {
        const own = statement(measureNode({ ...goal(s), kind }).lines);
        const shown = own.flatMap((line) => line.runs?.map((run) => run.text) ?? [line.text]);
        const letters = (t: string) => t.replace(/\s/gu, '');
        expect(letters(shown.join(''))).toBe(letters(plainText(`${s}\n`)));
        for (const { runs = [], width: whole } of own) {
          let end = 0;
          for (const run of runs) {
            expect(run.text).toBe(run.text.trim());
            // Two decimals are kept of every number.
            expect(run.x).toBeGreaterThanOrEqual(end - 0.02);
            end = run.x + run.width;
          }
          expect(end).toBeLessThanOrEqual(whole + 0.02);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('lines stand below each other without overlap', () => {
    fc.assert(
      fc.property(text, (s) => {
        const own = statement(measureNode(goal(s)).lines);
        for (const [i, line] of own.entries()) {
          const above = own[i - 1];
          if (above) expect(line.baseline - above.baseline).toBeGreaterThanOrEqual(17 - 0.02);
        }
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});
