// Labels of multiplicities and choices, by GSN Table 1:3-1: no label is one upwards, or one to all
// branches; zero only where it is declared.
import { expect, test } from '@jest/globals';
import { cardinalityWords, choiceOf, multiplicityOf } from '../../../core/patterns/cardinality.ts';

test.each<[string, number, number]>([
  ['', 1, Infinity],
  ['n', 1, Infinity],
  ['0..x', 0, Infinity],
  ['0≤n≤x', 0, Infinity],
  ['0 <= n <= 5', 0, 5],
  ['0<n<5', 1, 4],
  ['2..4', 2, 4],
  ['1..*', 1, Infinity],
  ['3', 3, 3],
  ['2+', 2, Infinity],
  ['*', 0, Infinity],
  ['n>=2', 2, Infinity],
  ['≤ 3', 0, 3],
  ['n > 2', 3, Infinity],
])('multiplicity "%s"', (label, least, most) => {
  expect(multiplicityOf(label)).toEqual({ least, most, read: true });
});

test.each(['no. of hazards relevant for Atlas', '5..2', 'one for each'])(
  'multiplicity "%s" allows any number',
  (label) => {
    expect(multiplicityOf(label)).toEqual({ least: 0, most: Infinity, read: false });
  },
);

test.each<[string | undefined, number, number, number]>([
  [undefined, 3, 1, 3],
  ['', 2, 1, 2],
  ['1 of 3', 3, 1, 1],
  ['2 out of 3', 3, 2, 2],
  ['m of n', 4, 1, 4],
  ['1..2 of 3', 3, 1, 2],
  ['as argued', 3, 0, 3],
])('choice "%s" among %d', (label, branches, least, most) => {
  expect(choiceOf(label, branches)).toMatchObject({ least, most });
});

test('in words', () => {
  expect(
    ['', '3', '1..2', '0..x', '0..4'].map((one) => cardinalityWords(multiplicityOf(one))),
  ).toEqual(['at least 1', 'exactly 3', '1 to 2', 'any number', 'at most 4']);
});
