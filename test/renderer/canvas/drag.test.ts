// Arithmetic of dragging: what a marquee touches, where the view moves by itself, the map's frame.
import { describe, expect, test } from '@jest/globals';
import type { NodeBox } from '../../../core/layout/diagram.ts';
import { edgeSpeed } from '../../../renderer/canvas/drag/edgePan.ts';
import { Grid } from '../../../renderer/canvas/grid.ts';
import { between, boxAt, boxesNear } from '../../../renderer/canvas/hit.ts';
import { MAP, mapFrame, mapScale } from '../../../renderer/canvas/paintMinimap.ts';

const box = (x: number, y: number, width = 100, height = 50): NodeBox => ({
  ...{ x, y, width, height },
  lines: [],
  below: 0,
});
const layout = {
  // b lies across the border of the grid's cells at 640.
  boxes: new Map([
    ['a', box(0, 0)],
    ['b', box(600, 0)],
    ['c', box(300, 900)],
  ]),
  routes: new Map(),
  unplaced: [],
  folds: new Map(),
  bounds: { x: 0, y: 0, width: 700, height: 950 },
};
const scene = { grid: new Grid(layout), layout };

describe('a marquee', () => {
  const caught = (x1: number, y1: number, x2: number, y2: number) =>
    boxesNear(scene, between({ x: x1, y: y1 }, { x: x2, y: y2 })).map(([id]) => id);

  test('catches what it touches, drawn from any corner', () => {
    expect(caught(90, 40, 610, 45)).toEqual(['a', 'b']);
    expect(caught(610, 45, 90, 40)).toEqual(['a', 'b']);
    expect(caught(90, 45, 610, 40)).toEqual(['a', 'b']);
  });

  test('catches nothing between the boxes', () => {
    expect(caught(110, 60, 590, 880)).toEqual([]);
  });

  test('catches an element once, however many cells it lies in, from top to bottom', () => {
    expect(caught(-50, -50, 800, 1000)).toEqual(['a', 'b', 'c']);
  });
});

test('a point hits the box that holds it, on either side of a cell border', () => {
  expect(boxAt(scene, { x: 639, y: 10 })).toBe('b');
  expect(boxAt(scene, { x: 641, y: 10 })).toBe('b');
  expect(boxAt(scene, { x: 710, y: 10 })).toBeUndefined();
});

describe('near the edge the view moves by itself', () => {
  const canvas = { x: 100, y: 50, width: 800, height: 600 };

  test('not in the middle and not outside', () => {
    expect(edgeSpeed({ x: 500, y: 300 }, canvas)).toEqual({ x: 0, y: 0 });
    expect(edgeSpeed({ x: 90, y: 300 }, canvas)).toEqual({ x: 0, y: 0 });
  });

  test('towards what is beyond that edge, faster the nearer', () => {
    const [near, nearer] = [130, 102].map((x) => edgeSpeed({ x, y: 300 }, canvas).x);
    expect(near).toBeGreaterThan(0);
    expect(nearer).toBeGreaterThan(near ?? 0);
    expect(edgeSpeed({ x: 895, y: 300 }, canvas).x).toBeLessThan(0);
    expect(edgeSpeed({ x: 500, y: 645 }, canvas).y).toBeLessThan(0);
  });
});

describe('the map', () => {
  // 1600 x 920 fits into 160 x 92 (8 px free at each side) at a tenth.
  const scale = mapScale({ x: 0, y: 0, width: 1600, height: 920 });

  test('shows the drawing in its middle', () => {
    expect(scale).toEqual({ k: 0.1, x: 8, y: 8 });
  });

  test('frames what is seen, cut off at its edges', () => {
    expect(mapFrame({ x: 100, y: 200, width: 400, height: 300 }, scale)).toEqual({
      ...{ x: 18, y: 28, width: 40, height: 30 },
    });
    const beyond = mapFrame({ x: -500, y: -500, width: 9000, height: 9000 }, scale);
    expect(beyond).toEqual({ x: 0, y: 0, ...MAP });
  });
});
