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
    ...nodeMarks,
  });
}

/** Mostly nothing, as in most cases. */
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const labels = fc.subarray(['ACP1', 'ACP2[Confidence]', 'ACP12[A module with a long name]']);

/** Decorators of the extensions, legal on the element or not. */
const nodeMarks = {
  public: seldom(fc.constant(true)),
  toBeSupportedByContract: seldom(fc.constant(true)),
  acps: seldom(labels),
  inferenceAcps: seldom(labels),
  offDiagram: seldom(fc.record({ above: fc.boolean(), below: fc.boolean() })),
  instantiationData: seldom(fc.constantFrom('', 'I1', '<Instantiation Data Reference>')),
};

const linkMarks = {
  multiplicity: seldom(fc.constantFrom('', 'n', '0..x', 'one for each hazard of the system')),
  optional: seldom(fc.constant(true)),
  choice: seldom(
    fc.record({ group: fc.constantFrom('a', 'b'), label: fc.constantFrom('', '1 of 3') }),
  ),
  acps: seldom(labels),
  defeated: seldom(fc.constant(true)),
};

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
  return fc.tuple(kind, end, ends, order, fc.record(linkMarks)).map(([k, from, to, o, marks]) => ({
    id: `l${index}`,
    kind: k,
    from,
    ...to,
    order: o,
    ...marks,
  }));
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

/**
 * A tree of support with a context here and there and every decorator. Left out is what makes a
 * context stand below: a choice of contexts, and instantiation data beside one.
 */
export function patternTree(most: number): fc.Arbitrary<Diagram> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const link = (i: number): fc.Arbitrary<DiagramLink> =>
      fc
        .tuple(fc.integer({ min: 0, max: i }), fc.boolean(), fc.record(linkMarks))
        .map(([from, context, { choice, ...marks }]) => ({
          ...{ id: `l${i}`, from: `n${from}`, to: `n${i + 1}`, order: `a${i}`, ...marks },
          ...(context
            ? { kind: 'inContextOf' as const }
            : { kind: 'supportedBy' as const, choice }),
        }));
    return fc
      .record({
        nodes: fc.tuple(...Array.from({ length: count }, (_, i) => nodeArbitrary(i))),
        links: fc.tuple(...Array.from({ length: count - 1 }, (_, i) => link(i))),
      })
      .map(({ nodes, links }) => {
        const contexts = new Set(
          links.filter((l) => l.kind === 'inContextOf').map((l) => l.to ?? ''),
        );
        return {
          nodes: nodes.map(({ instantiationData, ...node }) =>
            contexts.has(node.id) ? node : { ...node, instantiationData },
          ),
          links: links.filter(({ from }) => !contexts.has(from)),
        };
      });
  });
}
