// Links against GSN v3: tables 1:2-2 and 1:6-2; and that shared pieces are painted once.
import { describe, expect, test } from '@jest/globals';
import { linkShapes } from '../../../core/draw/linkShapes.ts';
import type { PathPrimitive } from '../../../core/draw/primitives.ts';
import { paintedPoints } from '../../../core/draw/sharedPieces.ts';
import type { DiagramLink, LinkKind, Point, Route } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { diagram } from '../layout/diagrams.ts';

const down: Route = {
  points: [
    { x: 50, y: 0 },
    { x: 50, y: 100 },
  ],
  middle: { x: 50, y: 45 },
};

function shapesOf(kind: LinkKind, more: Partial<DiagramLink> = {}, route = down) {
  const shapes = linkShapes({ id: 'l', kind, from: 'a', to: 'b', order: 'a', ...more }, route);
  const part = (name: string) =>
    shapes.find((s): s is PathPrimitive => s.type === 'path' && s.part === name);
  return { line: part('line'), head: part('head'), cross: part('defeated'), shapes };
}

describe('the three relationships', () => {
  test('supported by: solid line, filled triangle', () => {
    const { line, head } = shapesOf('supportedBy');
    expect(line).toMatchObject({ d: 'M50 0L50 89', fill: 'none' });
    expect(line?.dash).toBeUndefined();
    expect(head).toMatchObject({ d: 'M54.5 89L50 100L45.5 89Z', fill: head?.stroke });
  });

  test('in context of: solid line, hollow triangle', () => {
    const { line, head } = shapesOf('inContextOf');
    expect(line?.dash).toBeUndefined();
    expect(head).toMatchObject({ d: 'M54.5 89L50 100L45.5 89Z', fill: 'paper' });
  });

  test('challenges: dashed line up to the tip, open head', () => {
    const { line, head } = shapesOf('challenges');
    expect(line).toMatchObject({ d: 'M50 0L50 100', dash: [7, 5] });
    expect(head).toMatchObject({ d: 'M54.5 89L50 100L45.5 89', fill: 'none' });
  });

  test('heads point the way the last piece runs', () => {
    const left: Route = {
      points: [
        { x: 100, y: 0 },
        { x: 0, y: 0 },
      ],
      middle: { x: 55, y: 0 },
    };
    expect(shapesOf('supportedBy', {}, left).head?.d).toBe('M11 4.5L0 0L11 -4.5Z');
  });

  test('defeated: a cross over the middle of the line, whatever the kind', () => {
    for (const kind of ['supportedBy', 'inContextOf', 'challenges'] as const) {
      expect(shapesOf(kind, { defeated: true }).cross?.d).toBe('M44 39L56 51M44 51L56 39');
      expect(shapesOf(kind).cross).toBeUndefined();
    }
  });

  test('bends are rounded, less where a piece is short', () => {
    const bent: Route = {
      points: [
        { x: 0, y: 0 },
        { x: 0, y: 40 },
        { x: 10, y: 40 },
        { x: 10, y: 100 },
      ],
      middle: { x: 5, y: 40 },
    };
    expect(shapesOf('supportedBy', {}, bent).line?.d).toBe(
      'M0 0L0 35Q0 40 5 40L5 40Q10 40 10 45L10 89',
    );
  });

  test('a dangling end is marked with a question mark and has no head', () => {
    const { head, shapes } = shapesOf('supportedBy', {}, { ...down, dangling: 'to' });
    expect(head).toBeUndefined();
    expect(shapes.find((s) => s.type === 'text')).toMatchObject({ text: '?' });
  });
});

describe('pieces that links of one node share', () => {
  const drawing = diagram('G1 > G2 G3 G4 G5\nG1 = C1 C2 C3 C4\nG1 > Sn1 Sn2 Sn3 Sn4 Sn5');
  const layout = layoutDiagram(drawing);
  const painted = paintedPoints(drawing, layout);

  /** Every unit of length of the given ways, with how often it is painted. */
  function painting(ways: Iterable<readonly Point[]>): Map<string, number> {
    const times = new Map<string, number>();
    for (const points of ways) {
      for (const [i, b] of points.entries()) {
        const a = points[i - 1];
        if (!a) continue;
        const steps = Math.round(Math.abs(b.x - a.x) + Math.abs(b.y - a.y));
        for (let s = 0; s < steps; s += 1) {
          const part = (s + 0.5) / steps;
          const at = `${a.x + (b.x - a.x) * part},${a.y + (b.y - a.y) * part}`;
          times.set(at, (times.get(at) ?? 0) + 1);
        }
      }
    }
    return times;
  }

  test('are painted once, but for the little before a bend', () => {
    const whole = painting([...layout.routes.values()].map((route) => route.points));
    const now = painting(painted.values());
    const twice = (times: Map<string, number>) => [...times.values()].filter((n) => n > 1).length;
    expect(twice(whole)).toBeGreaterThan(500);
    expect(twice(now)).toBeLessThan(8 * layout.routes.size + 1);
  });

  test('are all painted: nothing of a link is missing', () => {
    const whole = painting([...layout.routes.values()].map((route) => route.points));
    const now = painting(painted.values());
    const missing = [...whole.keys()].filter((unit) => !now.has(unit));
    expect(missing).toEqual([]);
  });

  test('every link keeps its own end', () => {
    for (const [id, route] of layout.routes) {
      expect(painted.get(id)?.at(-1)).toEqual(route.points.at(-1));
    }
  });
});
