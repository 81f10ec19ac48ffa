// Pieces of different links on one line are moved apart; those with a common end may stay together.
import { describe, expect, test } from '@jest/globals';
import type { Point, Route } from '../../../core/layout/diagram.ts';
import { buildGraph } from '../../../core/layout/graph.ts';
import { separateRoutes } from '../../../core/layout/separateRoutes.ts';
import { MARGIN } from '../../../core/layout/spacing.ts';
import { diagram } from './diagrams.ts';

/** From `x1` at the top over a piece at height `y` to `x2` at the bottom. */
const over = (x1: number, y: number, x2: number): Point[] => [
  { x: x1, y: 0 },
  { x: x1, y },
  { x: x2, y },
  { x: x2, y: 100 },
];

const nothing = { width: 0, height: 0, lines: [], below: 0 };

/** The heights of the middle pieces after separating, link by link. */
function heights(text: string, ways: readonly (readonly Point[])[]): (number | undefined)[] {
  const graph = buildGraph(diagram(text), () => nothing);
  const routes: (Route | undefined)[] = ways.map((points) => ({ points, middle: { x: 0, y: 0 } }));
  separateRoutes(
    graph,
    routes,
    routes.map((_, i) => i),
  );
  return routes.map((route) => route?.points[1]?.y);
}

describe('pieces on one line', () => {
  test('of links with different ends are moved apart, by less than the margin', () => {
    const found = heights('G1 > G2\nG3 > G4', [over(0, 50, 100), over(20, 50, 80)]);
    expect(new Set(found).size).toBe(2);
    for (const y of found) expect(Math.abs((y ?? 0) - 50)).toBeLessThan(MARGIN);
  });

  test('of links with a common source or target stay', () => {
    expect(heights('G1 > G2 G4', [over(0, 50, 100), over(0, 50, 80)])).toEqual([50, 50]);
    expect(heights('G1 > G2\nG3 > G2', [over(0, 50, 100), over(9, 50, 100)])).toEqual([50, 50]);
  });

  test('that do not overlap stay', () => {
    expect(heights('G1 > G2\nG3 > G4', [over(0, 50, 40), over(60, 50, 100)])).toEqual([50, 50]);
  });

  test('never move towards the target, where the arrowhead needs its room', () => {
    const ways = [0, 1, 2, 3].map((i) => over(i, 80, 100 - i));
    const text = 'G1 > G2\nG3 > G4\nG5 > G6\nG7 > G8';
    for (const y of heights(text, ways)) expect(y).toBeLessThanOrEqual(80);
  });
});
