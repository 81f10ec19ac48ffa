// Ways around obstacles: the grid against asking every block, and both searches against any field of
// blocks that do not overlap.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Point } from '../../../core/layout/diagram.ts';
import { type Axis, type Block, Obstacles } from '../../../core/layout/obstacles.ts';
import { searchPath } from '../../../core/layout/searchPath.ts';
import { walkAround } from '../../../core/layout/walkAround.ts';

const CELL = 100;

/** Blocks in some cells of a grid, each smaller than its cell, so that none touch. */
const field: fc.Arbitrary<Block[]> = fc
  .array(
    fc.record({
      used: fc.boolean(),
      left: fc.integer({ min: 1, max: 40 }),
      top: fc.integer({ min: 1, max: 40 }),
      right: fc.integer({ min: 50, max: 99 }),
      bottom: fc.integer({ min: 50, max: 99 }),
    }),
    { minLength: 49, maxLength: 49 },
  )
  .map((cells) =>
    cells.flatMap(({ used, left, top, right, bottom }, i) => {
      const [x, y] = [(i % 7) * CELL, Math.floor(i / 7) * CELL];
      return used ? [{ left: x + left, top: y + top, right: x + right, bottom: y + bottom }] : [];
    }),
  );

const point = fc.record({
  x: fc.integer({ min: -50, max: 750 }),
  y: fc.integer({ min: -50, max: 750 }),
});

const inside = (block: Block, { x, y }: Point) =>
  x > block.left && x < block.right && y > block.top && y < block.bottom;

/** Blocks whose inside a horizontal or vertical piece meets. */
function met(blocks: readonly Block[], a: Point, b: Point): Block[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return blocks.filter((k) => left < k.right && right > k.left && top < k.bottom && bottom > k.top);
}

function faults(blocks: readonly Block[], path: readonly Point[], from: Point, to: Point) {
  const pieces = path.slice(1).map((b, i) => [path[i] ?? b, b] as const);
  return {
    slanting: pieces.filter(([a, b]) => a.x !== b.x && a.y !== b.y),
    through: pieces.filter(([a, b]) => met(blocks, a, b).length > 0),
    ends:
      [path[0], path.at(-1)].map((p) => `${p?.x},${p?.y}`).join(' to ') ===
      `${from.x},${from.y} to ${to.x},${to.y}`,
  };
}

const none = { slanting: [], through: [], ends: true };
const runs = { seed: 5, numRuns: 400 };

describe('the grid of obstacles', () => {
  test('finds what the line enters first', () => {
    const axis = fc.constantFrom<Axis>('x', 'y');
    fc.assert(
      fc.property(field, axis, point, fc.integer({ min: -50, max: 750 }), (blocks, a, p, to) => {
        const from = p[a];
        const other = a === 'x' ? p.y : p.x;
        fc.pre(from !== to && !blocks.some((block) => inside(block, p)));
        const end = a === 'x' ? { x: to, y: p.y } : { x: p.x, y: to };
        const distance = (block: Block) => {
          const [low, high] = a === 'x' ? [block.left, block.right] : [block.top, block.bottom];
          return to > from ? low - from : from - high;
        };
        const first = met(blocks, p, end).sort((k, l) => distance(k) - distance(l))[0];
        const hit = new Obstacles(blocks).firstHit(a, other, from, to);
        expect(blocks[hit]).toEqual(first);
      }),
      runs,
    );
  });

  test('knows which points are covered', () => {
    fc.assert(
      fc.property(field, point, (blocks, p) => {
        expect(new Obstacles(blocks).covers(p)).toBe(blocks.some((block) => inside(block, p)));
      }),
      runs,
    );
  });
});

describe('ways from any free point to any other', () => {
  const query = fc
    .tuple(field, point, point)
    .filter(([blocks, a, b]) => !blocks.some((k) => inside(k, a) || inside(k, b)));

  test('the sure way touches no block', () => {
    fc.assert(
      fc.property(query, ([blocks, from, to]) => {
        const path = walkAround(new Obstacles(blocks), from, to);
        expect(faults(blocks, path, from, to)).toEqual(none);
      }),
      runs,
    );
  });

  test('the sure way returns to the level of its target behind an obstacle', () => {
    // Around the first block by its lower edge, and not on from there: the second is in the way.
    const blocks = [
      { left: 10, top: 0, right: 20, bottom: 100 },
      { left: 90, top: 60, right: 110, bottom: 80 },
    ];
    const path = walkAround(new Obstacles(blocks), { x: 0, y: 50 }, { x: 100, y: 50 });
    expect(faults(blocks, path, { x: 0, y: 50 }, { x: 100, y: 50 })).toEqual(none);
  });

  test('the searched way is found, touches no block and is not longer than the sure way', () => {
    fc.assert(
      fc.property(query, ([blocks, from, to]) => {
        const obstacles = new Obstacles(blocks);
        const ends = { from, fromAxis: 'y', to, toAxis: 'y' } as const;
        const path = searchPath(obstacles, ends, 5_000, () => undefined) ?? [];
        expect(faults(blocks, path, from, to)).toEqual(none);
        // Each of its bends counts as 40 (searchPath), each of the sure way's at most as much.
        const sure = walkAround(obstacles, from, to);
        expect(length(path)).toBeLessThanOrEqual(length(sure) + 40 * (sure.length + 2));
      }),
      runs,
    );
  });

  test('where nothing is in between, it has no bend or two', () => {
    const obstacles = new Obstacles([]);
    const way = (to: Point) =>
      searchPath(
        obstacles,
        { from: { x: 0, y: 0 }, fromAxis: 'y', to, toAxis: 'y' },
        100,
        () => undefined,
      );
    expect(way({ x: 0, y: 100 })).toHaveLength(2);
    expect(way({ x: 50, y: 100 })?.length).toBeLessThanOrEqual(4);
  });

  test('gives up when it may take no steps, and says how many it took', () => {
    const taken: number[] = [];
    const ends = { from: { x: 0, y: 0 }, fromAxis: 'y', to: { x: 9, y: 9 }, toAxis: 'y' } as const;
    expect(searchPath(new Obstacles([]), ends, 0, (steps) => taken.push(steps))).toBeUndefined();
    expect(taken).toEqual([1]);
  });
});

function length(path: readonly Point[]): number {
  return path.reduce((sum, p, i) => {
    const before = path[i - 1] ?? p;
    return sum + Math.abs(p.x - before.x) + Math.abs(p.y - before.y);
  }, 0);
}
