// Where keys lead in the grid: after the ARIA pattern for grids, with the head as a row above.
import { expect, test } from '@jest/globals';
import {
  afterEdit,
  HEAD,
  moveTo,
  rowsThrough,
} from '../../../../renderer/centre/registers/moves.ts';

const OF = { rows: 20, columns: 4, page: 8 };
const at = (row: number, column: number) => ({ row, column });

test.each([
  ['ArrowDown', false, at(3, 2)],
  ['ArrowUp', false, at(1, 2)],
  ['ArrowRight', false, at(2, 3)],
  ['ArrowLeft', false, at(2, 1)],
  ['Home', false, at(2, 0)],
  ['End', false, at(2, 3)],
  ['Home', true, at(0, 0)],
  ['End', true, at(19, 3)],
  ['PageDown', false, at(10, 2)],
  ['PageUp', false, at(0, 2)],
  ['ArrowDown', true, at(19, 2)],
  ['ArrowRight', true, at(2, 3)],
  ['x', false, undefined],
])('%s, with Control %s', (key, ctrl, to) => {
  expect(moveTo(at(2, 2), key, ctrl, OF)).toEqual(to);
});

test('the edges hold, and the head is above the first row', () => {
  expect(moveTo(at(0, 0), 'ArrowUp', false, OF)).toEqual(at(HEAD, 0));
  expect(moveTo(at(HEAD, 0), 'ArrowUp', false, OF)).toEqual(at(HEAD, 0));
  expect(moveTo(at(HEAD, 1), 'PageDown', false, OF)).toEqual(at(8, 1));
  expect(moveTo(at(19, 3), 'ArrowDown', false, OF)).toEqual(at(19, 3));
  expect(moveTo(at(19, 3), 'ArrowRight', false, OF)).toEqual(at(19, 3));
});

test('without rows there is the head only', () => {
  const none = { rows: 0, columns: 4, page: 8 };
  expect(moveTo(at(HEAD, 0), 'ArrowDown', false, none)).toEqual(at(HEAD, 0));
  expect(moveTo(at(HEAD, 0), 'End', true, none)).toEqual(at(HEAD, 3));
});

test('Enter goes down, Tab on and round to the next row, Shift the other way', () => {
  expect(afterEdit(at(2, 1), 'down', OF)).toEqual(at(3, 1));
  expect(afterEdit(at(19, 1), 'down', OF)).toEqual(at(19, 1));
  expect(afterEdit(at(2, 3), 'right', OF)).toEqual(at(3, 0));
  expect(afterEdit(at(3, 0), 'left', OF)).toEqual(at(2, 3));
  expect(afterEdit(at(19, 3), 'right', OF)).toEqual(at(19, 3));
});

test('from one row to another, whichever comes first; heads of groups are no rows', () => {
  const row = (key: string) => ({ kind: 'row' as const, key, row: { key } as never });
  const group = { kind: 'group' as const, key: 'g', label: 'g', count: 1, open: true };
  const items = [row('a'), group, row('b'), row('c')];
  expect(rowsThrough(items, 0, 2)).toEqual(['a', 'b']);
  expect(rowsThrough(items, 3, 1)).toEqual(['b', 'c']);
  expect(rowsThrough(items, 2, 2)).toEqual(['b']);
  expect(rowsThrough(items, -1, 0)).toEqual(['a']);
});
