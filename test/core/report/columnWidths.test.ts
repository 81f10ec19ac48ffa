// Columns by what they hold. Points by hand: the text is 487.28 wide (A4 less two margins of 54), and
// each column has 10 beside it. A letter of the font at 8.5 points is between 2 and 9 points wide.
import { expect, test } from '@jest/globals';
import { fittedWidths, pointsOf } from '../../../core/report/columnWidths.ts';
import type { TableContent } from '../../../core/report/content.ts';
import { extent, registerTable } from '../../../core/report/registerTable.ts';

const long = 'A title of many words that takes several lines wherever it is put, '.repeat(4);

test('a column of short texts takes what they need, and leaves the rest to the long text', () => {
  const rows = [
    ['Id', 'Title', 'Freshness'],
    [{ text: 'E-01' }, { text: long }, { text: 'Fresh' }],
  ];
  const [id, title, fresh] = fittedWidths([46, '*', 84], rows, 8.5);
  expect(id).toBeGreaterThan(8);
  expect(id).toBeLessThan(36);
  expect(title).toBe('*');
  // Its head is longer than what it holds: nine letters.
  expect(fresh).toBeGreaterThan(18);
  expect(fresh).toBeLessThan(60);
});

test('a long line does not widen a column over what it may take', () => {
  expect(fittedWidths([46, '*'], [[long, long]], 8.5)).toEqual([46, '*']);
});

test('the longest line of a stack counts, in whichever runs it is written', () => {
  const lines = { stack: [{ text: 'a' }, { text: ['mm', { text: 'mm', bold: true }] }] };
  const [width] = fittedWidths([200, '*'], [[lines, long]], 8.5);
  expect(width).toEqual(fittedWidths([200, '*'], [['mmmm', long]], 8.5)[0]);
  expect(width).toBeGreaterThan(4 * 6);
});

test('what may hold lists keeps its width', () => {
  const list = { ul: [{ text: 'a' }] };
  expect(fittedWidths([80, '*', '*'], [[list, list, 'a']], 8.5).slice(0, 2)).toEqual([80, '*']);
});

test('of two that share, the one that needs less gives the rest to the other', () => {
  const [little, much] = fittedWidths(['*', '*'], [['few words', long]], 8.5);
  expect(little).toBeLessThan(60);
  expect(much).toBe('*');
});

test('where both need little they share, so that the table is as wide as the text', () => {
  expect(fittedWidths(['*', '*', 60], [['a', 'b', 'c']], 8.5).slice(0, 2)).toEqual(['*', '*']);
});

test('shares are equal parts of what is left', () => {
  // 487.28 - 3 x 10 - 57.28 = 400.
  const [fixed, ...shares] = pointsOf([57.28, '*', '*']);
  expect(fixed).toBe(57.28);
  for (const share of shares) expect(share).toBeCloseTo(200);
});

test('tables that are to look alike have the columns of all their rows', () => {
  const short = [[{ text: 'G1' }, { text: 'word' }]];
  const wide = [[{ text: 'G1, G2, G3, G4' }, { text: long }]];
  const widthsOf = (rows: typeof short) =>
    (
      registerTable({
        head: ['Where', 'What'],
        widths: [104, '*'],
        rows,
        alike: [...short, ...wide],
      }) as TableContent
    ).table.widths;
  expect(widthsOf(short)).toEqual(widthsOf(wide));
});

test('the head stays with the first row, unless a row might be longer than a page', () => {
  const tableOf = (text: string) =>
    registerTable({ head: ['What'], widths: ['*'], rows: [[{ text }]] }) as TableContent;
  expect(tableOf('short').table.keepWithHeaderRows).toBe(1);
  expect(tableOf(long.repeat(100)).table.keepWithHeaderRows).toBeUndefined();
});

test('a row with a long list may break, or what does not fit the page would be lost', () => {
  const tableOf = (items: number) => {
    const ul = Array.from({ length: items }, (_, i) => ({ text: `Sn${i} cites no evidence` }));
    const rows = [[{ text: 'SUP-01' }, { stack: [{ text: 'G1' }, { ul }] }]];
    const table = registerTable({ head: ['Rule', 'What'], widths: [52, '*'], rows });
    return (table as TableContent).table;
  };
  expect(tableOf(3).dontBreakRows).toBe(true);
  // A hundred lines of 8.5 points are more than any of the pages.
  expect(tableOf(100).dontBreakRows).toBe(false);
});

test('runs of one text stand on one line, and only line breaks begin another', () => {
  const inlines = ['one, ', { text: 'two, ', bold: true }, { text: ['three\n', 'four'] }];
  expect(extent({ text: inlines })).toEqual({ characters: 20, lines: 2 });
});
