// Properties of layout for any input (notation.md 1.7, performance.md): no overlaps, no link through a
// box, parents above children, nothing lost, the same result whatever the order of the input.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagram } from '../../core/layout/diagram.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { MARGIN } from '../../core/layout/spacing.ts';
import { acyclicDiagram, anyDiagram, patternTree } from './layoutArbitraries.ts';
import {
  bottomOf,
  linksThroughBoxes,
  markCollisions,
  marksUnderLinks,
  overlaps,
  slantingPieces,
} from './layoutChecks.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20260301 });

describe('layout of any diagram', () => {
  test('no two boxes overlap and no link runs through a box', () => {
    fc.assert(
      fc.property(anyDiagram(26), (diagram: Diagram) => {
        const layout = layoutDiagram(diagram);
        // Room for links between any two boxes: both are widened by MARGIN for routing.
        expect(overlaps(layout, 2 * MARGIN)).toEqual([]);
        expect(linksThroughBoxes(diagram, layout)).toEqual([]);
        expect(slantingPieces(layout)).toEqual([]);
      }),
      runs(250),
    );
  });

  test('every node has a box, every link a route or a place in the list of those without', () => {
    fc.assert(
      fc.property(anyDiagram(20), (diagram: Diagram) => {
        const layout = layoutDiagram(diagram);
        expect([...layout.boxes.keys()].sort()).toEqual(diagram.nodes.map((n) => n.id).sort());
        const accounted = [...layout.routes.keys(), ...layout.unplaced].sort();
        expect(accounted).toEqual(diagram.links.map((l) => l.id).sort());
        const known = new Set(diagram.nodes.map((n) => n.id));
        for (const id of layout.unplaced) {
          const link = diagram.links.find((l) => l.id === id);
          expect(known.has(link?.from ?? '')).toBe(false);
          expect(link?.to === undefined || !known.has(link.to)).toBe(true);
        }
      }),
      runs(150),
    );
  });

  test('everything lies within the bounds', () => {
    fc.assert(
      fc.property(anyDiagram(16), (diagram: Diagram) => {
        const { boxes, routes, bounds } = layoutDiagram(diagram);
        const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
        const points = [...routes.values()].flatMap((route) => route.points);
        for (const box of boxes.values()) {
          points.push({ x: box.x, y: box.y }, { x: box.x + box.width, y: bottomOf(box) });
        }
        for (const { x, y } of points) {
          expect(x >= bounds.x && x <= right && y >= bounds.y && y <= bottom).toBe(true);
        }
      }),
      runs(100),
    );
  });

  test('the order of nodes and links in the input does not matter', () => {
    const shuffled = anyDiagram(20).chain((diagram) =>
      fc.record({
        diagram: fc.constant(diagram),
        nodes: fc.shuffledSubarray([...diagram.nodes], { minLength: diagram.nodes.length }),
        links: fc.shuffledSubarray([...diagram.links], { minLength: diagram.links.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ diagram, nodes, links }) => {
        const [a, b] = [layoutDiagram(diagram), layoutDiagram({ nodes, links })];
        for (const [id, box] of a.boxes) expect(b.boxes.get(id)).toEqual(box);
        for (const [id, route] of a.routes) expect(b.routes.get(id)).toEqual(route);
        expect(b.bounds).toEqual(a.bounds);
      }),
      runs(150),
    );
  });
});

describe('decorators of links and nodes', () => {
  test('lie on no other, on no box and under no link, in a tree of support', () => {
    fc.assert(
      fc.property(patternTree(14), (diagram: Diagram) => {
        const layout = layoutDiagram(diagram);
        expect(overlaps(layout, 2 * MARGIN)).toEqual([]);
        expect(markCollisions(layout)).toEqual([]);
        expect(marksUnderLinks(layout)).toEqual([]);
      }),
      runs(250),
    );
  });

  test('every mark of a link is drawn once, whatever the diagram', () => {
    fc.assert(
      fc.property(anyDiagram(16), (diagram: Diagram) => {
        const layout = layoutDiagram(diagram);
        const drawn = [...layout.routes.values()].flatMap((route) => route.marks ?? []);
        const counted = (kind: string) => drawn.filter((mark) => mark.kind === kind).length;
        const placed = diagram.links.filter(({ id }) => layout.routes.has(id));
        const wanted = (is: (link: Diagram['links'][number]) => number) =>
          placed.reduce((sum, link) => sum + is(link), 0);
        expect(counted('ball')).toBe(wanted((l) => (l.multiplicity === undefined ? 0 : 1)));
        expect(counted('option')).toBe(wanted((l) => (l.optional ? 1 : 0)));
        expect(counted('acp')).toBe(wanted((l) => l.acps?.length ?? 0));
        // One diamond for the links of one source, kind and group; one each for challenges.
        const known = new Set(diagram.nodes.map(({ id }) => id));
        const diamonds = new Set(
          placed.flatMap((l) => {
            if (!l.choice) return [];
            const shared = l.kind !== 'challenges' && known.has(l.from);
            return [shared ? `${l.from} ${l.kind} ${l.choice.group}` : l.id];
          }),
        );
        expect(counted('choice')).toBe(diamonds.size);
      }),
      runs(150),
    );
  });
});

describe('layout of an acyclic argument', () => {
  test('every supporter stands below all that it supports', () => {
    fc.assert(
      fc.property(acyclicDiagram(24), (diagram: Diagram) => {
        const layout = layoutDiagram(diagram);
        // In folded families, a supporter shared between two rows stands with the first.
        if (layout.folds.size > 0) return;
        for (const { from, to } of diagram.links) {
          const [parent, child] = [layout.boxes.get(from), layout.boxes.get(to ?? '')];
          if (parent && child) expect(bottomOf(parent)).toBeLessThan(child.y);
        }
      }),
      runs(250),
    );
  });
});
