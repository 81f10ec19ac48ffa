// Cells as spreadsheets copy them.
import { expect, test } from '@jest/globals';
import { pastedCells, withCode } from '../../../core/patterns/pastedCells.ts';

test.each<[string, string[][]]>([
  ['a', [['a']]],
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\r\n\td',
    [
      ['a', ''],
      ['', 'd'],
    ],
  ],
  ['"x\ty"\t"say ""so"""\n"two\nlines"', [['x\ty', 'say "so"'], ['two\nlines']]],
  ['"open\tb', [['"open', 'b']]],
  ['"a" b\tc', [['"a" b', 'c']]],
])('%j', (text, rows) => {
  expect(pastedCells(text)).toEqual(rows);
});

test('a value with its short code, as Table 2:8-1 writes it', () => {
  expect(withCode('Fuel Exhaustion [Fexh]')).toEqual({ value: 'Fuel Exhaustion', code: 'Fexh' });
  expect(withCode('Fuel [Exhaustion] now')).toEqual({ value: 'Fuel [Exhaustion] now' });
});
