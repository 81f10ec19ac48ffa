// What a pin does to the rest of a drawing, on small arguments whose answer can be seen.
import { describe, expect, test } from '@jest/globals';
import type { Diagram, Point } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { boxOf, diagram, routeOf } from './diagrams.ts';

const ARGUMENT = diagram('G1 > S1\nS1 > G2 G3\nG2 > Sn1\nG3 > Sn2 Sn3\nG1 = C1\nG3 = C2');

function pin(given: Diagram, id: string, pinned: Point): Diagram {
  return {
    ...given,
    nodes: given.nodes.map((node) => (node.id === id ? { ...node, pinned } : node)),
  };
}

const free = layoutDiagram(ARGUMENT);

describe('a pinned node', () => {
  test('takes with it what hangs from it and what stands beside it', () => {
    const layout = layoutDiagram(pin(ARGUMENT, 'G3', { x: 3000, y: 40 }));
    const by = { x: 3000 - boxOf(free, 'G3').x, y: 40 - boxOf(free, 'G3').y };
    for (const id of ['G3', 'Sn2', 'Sn3', 'C2']) {
      const [before, after] = [boxOf(free, id), boxOf(layout, id)];
      expect({ x: after.x, y: after.y }).toEqual({ x: before.x + by.x, y: before.y + by.y });
    }
  });

  test('leaves everything else where it was', () => {
    const layout = layoutDiagram(pin(ARGUMENT, 'G3', { x: 3000, y: 40 }));
    for (const id of ['G1', 'S1', 'G2', 'Sn1', 'C1']) {
      expect(boxOf(layout, id)).toEqual(boxOf(free, id));
    }
    expect(routeOf(layout, 'G1>S1')).toEqual(routeOf(free, 'G1>S1'));
  });

  test('gets its link to where it is, and its own links go along', () => {
    const layout = layoutDiagram(pin(ARGUMENT, 'G3', { x: 3000, y: 40 }));
    const box = boxOf(layout, 'G3');
    const top = { x: box.x + box.width / 2, y: box.y };
    expect(routeOf(layout, 'S1>G3').points.at(-1)).toEqual(top);
    const shift = (points: readonly Point[]) =>
      points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
    const before = boxOf(free, 'G3');
    expect(shift(routeOf(layout, 'G3>Sn2').points)).toEqual(
      routeOf(free, 'G3>Sn2').points.map(({ x, y }) => ({ x: x - before.x, y: y - before.y })),
    );
  });

  test('put onto another makes it give way, sideways and not below its own support', () => {
    const { x, y } = boxOf(free, 'G2');
    const layout = layoutDiagram(pin(ARGUMENT, 'Sn3', { x: x + 10, y: y + 4 }));
    expect(boxOf(layout, 'Sn3')).toMatchObject({ x: x + 10, y: y + 4 });
    expect(boxOf(layout, 'G2').y).toBe(y);
    expect(boxOf(layout, 'G2').x).not.toBe(x);
    expect(boxOf(layout, 'Sn1')).toEqual(boxOf(free, 'Sn1'));
  });

  test('at its automatic place changes nothing', () => {
    const { x, y } = boxOf(free, 'G3');
    const layout = layoutDiagram(pin(ARGUMENT, 'G3', { x, y }));
    expect(layout.boxes).toEqual(free.boxes);
    expect(layout.routes).toEqual(free.routes);
    expect(layout.bounds).toEqual(free.bounds);
  });
});

test('of two pins in one place the first by id keeps it', () => {
  const at = { x: 900, y: 900 };
  const layout = layoutDiagram(pin(pin(ARGUMENT, 'G2', at), 'G3', at));
  expect(boxOf(layout, 'G2')).toMatchObject(at);
  expect(boxOf(layout, 'G3')).not.toMatchObject(at);
});

test('a pin beyond all sense is drawn at the edge of what can be drawn', () => {
  const layout = layoutDiagram(pin(ARGUMENT, 'G2', { x: 1e300, y: -1e300 }));
  expect(boxOf(layout, 'G2')).toMatchObject({ x: 1_000_000, y: -1_000_000 });
});
