// Random diagrams for the properties of layout: any kinds, any links, legal or not.
import fc from 'fast-check';
import type { Diagram, DiagramLink, DiagramNode } from '../../core/layout/diagram.ts';
import { LINK_KINDS, NODE_KINDS } from '../../core/model/kinds.ts';

const WORDS = [
  ...['the', 'model', 'does', 'not', 'exfiltrate', 'weights', 'under', 'monitoring', 'a'],
  ...['**never**', '*ever*', '`eval_run`', '[log](#N1)', '\n- '],
];

const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 24 })
  .map((words: string[]) => words.join(' '));

function nodeArbitrary(index: number): fc.Arbitrary<DiagramNode> {
  return fc.record({
    id: fc.constant(`n${index}`),
    kind: fc.constantFrom(...NODE_KINDS.slice(0, 6), ...NODE_KINDS.slice(0, 3), ...NODE_KINDS),
    identifier: fc.constant(`N${index}`),
    text,
    undeveloped: fc.boolean(),
    uninstantiated: fc.boolean(),
    collapsed: fc.constantFrom(0, 0, 0, 7),
  });
}

/** Links between any nodes, and to what does not exist; challenges of links, also in circles. */
function linkArbitrary(index: number, nodes: number, links: number): fc.Arbitrary<DiagramLink> {
  const end = fc.integer({ min: 0, max: nodes }).map((i: number) => `n${i}`);
  const anyLink = fc.integer({ min: 0, max: links }).map((i: number) => `l${i}`);
  const order = fc.constantFrom('a0', 'a1', 'a2', 'Zz');
  const ends = fc.oneof(
    { weight: 6, arbitrary: fc.record({ to: end }) },
    { weight: 1, arbitrary: fc.record({ toLink: anyLink }) },
  );
  const kind = fc.constantFrom(...LINK_KINDS, 'supportedBy' as const, 'supportedBy' as const);
  return fc
    .tuple(kind, end, ends, order)
    .map(([k, from, to, o]) => ({ id: `l${index}`, kind: k, from, ...to, order: o }));
}

/** Up to `most` nodes with up to half as many links again; nothing about it is legal GSN. */
export function anyDiagram(most: number): fc.Arbitrary<Diagram> {
  return fc.integer({ min: 0, max: most }).chain((count) => {
    const links = Math.floor(count * 1.5);
    return fc.record({
      nodes: fc.tuple(...Array.from({ length: count }, (_, i) => nodeArbitrary(i))),
      links: fc.tuple(...Array.from({ length: links }, (_, i) => linkArbitrary(i, count, links))),
    });
  });
}

/** A directed acyclic argument: links run from lower to higher numbers, many nodes are shared. */
export function acyclicDiagram(most: number): fc.Arbitrary<Diagram> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const link = (i: number): fc.Arbitrary<DiagramLink> =>
      fc.record({
        id: fc.constant(`l${i}`),
        kind: fc.constant('supportedBy' as const),
        from: fc.integer({ min: 0, max: i }).map((n: number) => `n${n}`),
        to: fc.constant(`n${i + 1}`),
        order: fc.constantFrom('a0', 'a1', 'a2'),
      });
    const more = (i: number): fc.Arbitrary<DiagramLink> =>
      fc
        .tuple(fc.integer({ min: 0, max: count - 2 }), fc.integer({ min: 1, max: count - 1 }))
        .map(([a, b]) => ({
          id: `m${i}`,
          kind: 'supportedBy' as const,
          from: `n${Math.min(a, b - 1)}`,
          to: `n${b}`,
          order: 'a3',
        }));
    return fc
      .record({
        nodes: fc.tuple(...Array.from({ length: count }, (_, i) => nodeArbitrary(i))),
        first: fc.tuple(...Array.from({ length: count - 1 }, (_, i) => link(i))),
        second: fc.tuple(...Array.from({ length: Math.floor(count / 3) }, (_, i) => more(i))),
      })
      .map(({ nodes, first, second }) => ({ nodes, links: [...first, ...second] }));
  });
}
