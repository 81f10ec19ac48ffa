// What a rectangle lies on, against a plain list of everything that was added.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Rect } from '../../../core/layout/diagram.ts';
import { Occupied } from '../../../core/layout/occupied.ts';

const place = fc.integer({ min: -2_000, max: 2_000 });
const length = fc.integer({ min: 1, max: 900 });
const rect = fc.record({ x: place, y: place, width: length, height: length });

function meets(a: Rect, b: Rect): boolean {
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !apart && a.y + a.height > b.y && b.y + b.height > a.y;
}

describe('the cost of a place', () => {
  test('is 4 for each thing there, once in however many cells, and nothing for the own link', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rect, fc.integer({ min: -1, max: 3 })), { maxLength: 20 }),
        rect,
        (all, asked) => {
          const occupied = new Occupied();
          for (const [one, link] of all) occupied.add(one, link);
          for (const link of [-1, 2, -1]) {
            const there = all.filter(([one, of]) => meets(one, asked) && (link < 0 || of !== link));
            expect(occupied.cost(asked, link)).toBe(4 * there.length);
          }
        },
      ),
    );
  });

  test('is not confused by things very far away', () => {
    const occupied = new Occupied();
    // 32,768 cells of 200 further on, where the numbers of cells begin again.
    occupied.add({ x: 32_768 * 200, y: 0, width: 50, height: 50 });
    expect(occupied.cost({ x: 0, y: 0, width: 50, height: 50 })).toBe(0);
  });
});
