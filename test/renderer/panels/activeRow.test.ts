// Where the keys are in the list of problems: at what was chosen, or at what took its place.
import { describe, expect, test } from '@jest/globals';
import type { ProblemRow } from '../../../renderer/panels/problems/problemRows.ts';
import { activeRow } from '../../../renderer/panels/problems/useActiveRow.ts';

const group = (key: string) => ({ kind: 'group', key }) as ProblemRow;
const row = (key: string) => ({ kind: 'finding', key }) as ProblemRow;
const ROWS = [group('errors'), row('a'), row('b'), group('warnings'), row('c')];

describe('the active row', () => {
  test('is the problem chosen last, wherever it is now', () => {
    expect(activeRow(ROWS, 'c', 1)).toBe(4);
    expect(activeRow(ROWS, 'warnings')).toBe(3);
  });

  test('is the first problem where none was chosen, or where it is nowhere', () => {
    expect(activeRow(ROWS, undefined)).toBe(1);
    expect(activeRow(ROWS, 'gone')).toBe(1);
    expect(activeRow([], undefined)).toBe(0);
  });

  test('is what took the place of one that is gone; in its group where it was the last there', () => {
    expect(activeRow(ROWS, 'gone', 2)).toBe(2);
    expect(activeRow(ROWS, 'gone', 3)).toBe(2);
    expect(activeRow(ROWS, 'gone', 9)).toBe(4);
    expect(activeRow([], 'gone', 3)).toBe(0);
  });
});
