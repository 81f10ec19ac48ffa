// Pins (product.md: "a node can be pinned"): the pinned stand exactly where they were put, and what
// must hold of every layout still holds, wherever that is.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagram, DiagramNode } from '../../core/layout/diagram.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { MARGIN } from '../../core/layout/spacing.ts';
import { acyclicDiagram, anyDiagram } from './layoutArbitraries.ts';
import { linksThroughBoxes, overlaps, slantingPieces } from './layoutChecks.ts';

const runs = (numRuns: number) => ({ numRuns, seed: 20260301 });

const place = fc.record({
  x: fc.integer({ min: -800, max: 2500 }),
  y: fc.integer({ min: -800, max: 1500 }),
});

/** Some nodes of a diagram pinned, anywhere. */
function pinned(diagrams: fc.Arbitrary<Diagram>, most: number): fc.Arbitrary<Diagram> {
  return diagrams.chain((diagram) =>
    fc
      .array(fc.tuple(fc.nat({ max: Math.max(diagram.nodes.length - 1, 0) }), place), {
        minLength: 1,
        maxLength: most,
      })
      .map((pins) => ({
        ...diagram,
        nodes: diagram.nodes.map((node, i): DiagramNode => {
          const pin = pins.find(([at]) => at === i);
          return pin ? { ...node, pinned: pin[1] } : node;
        }),
      })),
  );
}

describe('layout with pins', () => {
  test.each([
    ['any diagram', pinned(anyDiagram(26), 8)],
    ['an acyclic argument', pinned(acyclicDiagram(30), 6)],
  ])('of %s: no two boxes overlap and no link runs through a box', (_what, diagrams) => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        const layout = layoutDiagram(diagram);
        expect(overlaps(layout, 2 * MARGIN)).toEqual([]);
        expect(linksThroughBoxes(diagram, layout)).toEqual([]);
        expect(slantingPieces(layout)).toEqual([]);
        expect(layout.boxes.size).toBe(diagram.nodes.length);
        expect(layout.routes.size + layout.unplaced.length).toBe(diagram.links.length);
      }),
      runs(200),
    );
  });

  test('one pinned node stands exactly where it was put', () => {
    fc.assert(
      fc.property(pinned(anyDiagram(20), 1), (diagram) => {
        const layout = layoutDiagram(diagram);
        for (const { id, pinned: pin } of diagram.nodes) {
          if (pin) expect(layout.boxes.get(id)).toMatchObject(pin);
        }
      }),
      runs(150),
    );
  });

  test('the order of nodes and links in the input does not matter', () => {
    const shuffled = pinned(anyDiagram(16), 5).chain((diagram) =>
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
      }),
      runs(100),
    );
  });
});
