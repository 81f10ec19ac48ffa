import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Diagram, DiagramLink, DiagramNode } from '../../../core/layout/diagram.ts';
import { splitDiagram } from '../../../core/report/splitDiagram.ts';

const node = (id: string): DiagramNode => ({ id, kind: 'goal', identifier: id, text: '' });
const link = (from: string, to: string): DiagramLink => ({
  id: `${from}-${to}`,
  kind: 'supportedBy',
  from,
  to,
  order: `a${to}`,
});
const atMost = (n: number) => (d: Diagram) => d.nodes.length <= n;

describe('splitting a diagram into pages', () => {
  test('one that fits is one page', () => {
    const diagram = { nodes: [node('A'), node('B')], links: [link('A', 'B')] };
    expect(splitDiagram(diagram, () => true)).toEqual([
      { diagram, tops: ['A'], continues: [], continued: [] },
    ]);
  });

  test('a chain of six, two to a page, is cut where it stops fitting and says so', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    const diagram = {
      nodes: ids.map(node),
      links: ids.slice(1).map((id, i) => link(ids[i] ?? '', id)),
    };
    const pages = splitDiagram(diagram, atMost(2));
    expect(pages.map((page) => page.diagram.nodes.map(({ id }) => id).join(''))).toEqual([
      'AB',
      'BC',
      'CD',
      'DE',
      'EF',
    ]);
    expect(pages[0]).toMatchObject({ tops: ['A'], continues: [], continued: ['B'] });
    expect(pages[1]).toMatchObject({ continues: ['B'], continued: ['C'] });
    expect(pages[4]).toMatchObject({ continues: ['E'], continued: [] });
  });

  test('a claim with more supporters than fit stands on several pages', () => {
    const ids = ['B', 'C', 'D', 'E', 'F'];
    const diagram = { nodes: ['A', ...ids].map(node), links: ids.map((id) => link('A', id)) };
    const pages = splitDiagram(diagram, atMost(3));
    expect(pages.map((page) => page.diagram.nodes.map(({ id }) => id).join(''))).toEqual([
      'ABC',
      'ADE',
      'AF',
    ]);
    expect(pages.map((page) => page.continues)).toEqual([[], ['A'], ['A']]);
  });

  test('figures follow the order of the nodes: a branch is finished before the next begins', () => {
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const pairs = ['AB', 'AD', 'BC', 'DE'].map((pair) => link(pair[0] ?? '', pair[1] ?? ''));
    const pages = splitDiagram({ nodes: ids.map(node), links: pairs }, atMost(3));
    expect(pages.map((page) => page.tops)).toEqual([['A'], ['B'], ['D']]);
  });

  test('asks no more than a few times per element, wide families included', () => {
    // Halving finds how many of a family fit in log2 steps; trying one by one would be quadratic.
    const count = 400;
    const ids = Array.from({ length: count }, (_, i) => `B${String(i).padStart(3, '0')}`);
    const diagram = { nodes: ['A', ...ids].map(node), links: ids.map((id) => link('A', id)) };
    let asked = 0;
    splitDiagram(diagram, (d) => {
      asked += 1;
      return d.nodes.length <= 12;
    });
    expect(asked).toBeLessThan(2 * count);
  });

  test('every element and every link stands on a page, cycles and challenges included', () => {
    fc.assert(
      fc.property(diagrams(), fc.integer({ min: 1, max: 6 }), (diagram, size) => {
        const pages = splitDiagram(diagram, atMost(size));
        const nodes = new Set(pages.flatMap((page) => page.diagram.nodes.map(({ id }) => id)));
        const links = new Set(pages.flatMap((page) => page.diagram.links.map(({ id }) => id)));
        expect(nodes).toEqual(new Set(diagram.nodes.map(({ id }) => id)));
        expect(links).toEqual(new Set(diagram.links.map(({ id }) => id)));
        for (const page of pages) {
          const here = new Set(page.diagram.nodes.map(({ id }) => id));
          for (const { from, to } of page.diagram.links) {
            expect(here.has(from)).toBe(true);
            if (to !== undefined) expect(here.has(to)).toBe(true);
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

/** Small random graphs: any links among up to nine nodes, some challenging other links. */
function diagrams(): fc.Arbitrary<Diagram> {
  const index = fc.nat(8);
  return fc
    .record({
      count: fc.integer({ min: 1, max: 9 }),
      pairs: fc.uniqueArray(fc.tuple(index, index), {
        maxLength: 16,
        selector: ([a, b]) => `${a}-${b}`,
      }),
      challenges: fc.array(fc.tuple(index, fc.nat(15)), { maxLength: 3 }),
    })
    .map(({ count, pairs, challenges }) => {
      const nodes = Array.from({ length: count }, (_, i) => node(`N${i}`));
      const links = pairs
        .filter(([a, b]) => a < count && b < count)
        .map(([a, b]) => link(`N${a}`, `N${b}`));
      const more = challenges.flatMap(([from, target], i): DiagramLink[] => {
        const toLink = links[target]?.id;
        if (from >= count || toLink === undefined) return [];
        return [{ id: `ch${i}`, kind: 'challenges', from: `N${from}`, toLink, order: 'a0' }];
      });
      return { nodes, links: [...links, ...more] };
    });
}
