import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { componentsOf, graphOf, reversed } from '../../../core/reasoning/graph.ts';

function build(size: number, edges: readonly (readonly [number, number])[]) {
  return graphOf(size, (node, add) => {
    for (const [from, to] of edges) if (from === node) add(to);
  });
}

/** Which nodes each node reaches by one or more edges, by definition. */
function reach(size: number, edges: readonly (readonly [number, number])[]): boolean[][] {
  const reaches = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of edges) {
      for (let target = 0; target < size; target += 1) {
        const direct = target === to || reaches[to]?.[target] === true;
        const row = reaches[from];
        if (direct && row && !row[target]) {
          row[target] = true;
          changed = true;
        }
      }
    }
  }
  return reaches;
}

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  return fc.record({ size: fc.constant(size), edges: fc.array(fc.tuple(node, node)) });
});

describe('components', () => {
  test('are the sets of nodes that reach each other, successors first', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const { order, component, onCycle } = componentsOf(build(size, edges));
        const reaches = reach(size, edges);
        const place = new Map([...order].map((node, i) => [node, i]));
        expect(place.size).toBe(size);
        for (let a = 0; a < size; a += 1) {
          expect(onCycle[a] === 1).toBe(reaches[a]?.[a]);
          for (let b = 0; b < size; b += 1) {
            const mutual = a === b || (reaches[a]?.[b] && reaches[b]?.[a]);
            expect(component[a] === component[b]).toBe(mutual);
            if (reaches[a]?.[b] && !mutual) {
              expect(place.get(b)).toBeLessThan(place.get(a) ?? -1);
            }
          }
        }
      }),
    );
  });

  test('do not recurse: a chain of 50,000 closed to a circle is one component', () => {
    const size = 50_000;
    const circle = graphOf(size, (node, add) => add((node + 1) % size));
    const { component, onCycle } = componentsOf(circle);
    expect(new Set(component).size).toBe(1);
    expect(onCycle.every((mark) => mark === 1)).toBe(true);
  });
});

test('reversed turns every edge round', () => {
  fc.assert(
    fc.property(graphs, ({ size, edges }) => {
      const pairs = (graph: ReturnType<typeof build>) =>
        Array.from({ length: size }, (_, v) =>
          [...graph.targets.slice(graph.starts[v], graph.starts[v + 1])].map((w) => [v, w]),
        ).flat();
      const back = pairs(reversed(build(size, edges))).map(([from, to]) => [to, from]);
      expect(back.sort()).toEqual(pairs(build(size, edges)).sort());
    }),
  );
});
