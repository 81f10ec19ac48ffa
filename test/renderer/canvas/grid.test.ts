// The grid finds all that touches an area: compared with looking at everything.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NodeBox, Rect, Route } from '../../../core/layout/diagram.ts';
import { Grid, rangeOf } from '../../../renderer/canvas/grid.ts';

const coordinate = fc.integer({ min: -5000, max: 5000 });
const rect = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});
const corner = fc.record({ x: coordinate, y: coordinate });

const meets = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const boxOf = (r: Rect): NodeBox => ({ ...r, lines: [], below: 0 });

test('whatever meets the area is near it, each once', () => {
  fc.assert(
    fc.property(
      fc.array(rect, { maxLength: 12 }),
      fc.array(fc.array(corner, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
      rect,
      (rects, lines, area) => {
        const boxes = new Map(rects.map((r, i) => [`n${i}`, boxOf(r)]));
        const routes = new Map<string, Route>(
          lines.map((points, i) => {
            const [first = { x: 0, y: 0 }] = points;
            return [`l${i}`, { points, middle: first }];
          }),
        );
        const near = new Grid({ boxes, routes }).near(rangeOf(area));
        expect(new Set(near.nodes).size).toBe(near.nodes.length);
        expect(new Set(near.links).size).toBe(near.links.length);
        for (const [id, box] of boxes) if (meets(box, area)) expect(near.nodes).toContain(id);
        for (const [id, { points }] of routes) {
          // A corner of the line within the area is enough to be sure that it is seen.
          const within = points.some((p) => meets({ ...p, width: 0, height: 0 }, area));
          if (within) expect(near.links).toContain(id);
        }
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

test('a long line is near everywhere along it, and nothing far away is near', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100_000, y: 0 },
  ];
  const grid = new Grid({
    boxes: new Map([['far', boxOf({ x: 90_000, y: 0, width: 10, height: 10 })]]),
    routes: new Map([['long', { points, middle: { x: 0, y: 0 } }]]),
  });
  const near = grid.near(rangeOf({ x: 50_000, y: -10, width: 20, height: 20 }));
  expect(near).toEqual({ nodes: [], links: ['long'] });
});
