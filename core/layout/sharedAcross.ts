// Families whose branches share supporters. Folded, the second branch would stand below what it is
// supported by, and its link would run upwards; so these fold later than others.
import { int } from './arrays.ts';
import type { Families } from './families.ts';
import type { Graph } from './graph.ts';
import { LINK_ROLE, type SpanningTree } from './spanningTree.ts';

/** Steps of climbing in all. A case with more shared support is a tangle anyway; none is marked. */
const MOST_STEPS = 400_000;

/** 1 for each item in which the branches meet that some shared supporter joins. */
export function sharedAcross(graph: Graph, tree: SpanningTree, families: Families): Uint8Array {
  const { root } = families;
  const shared = new Uint8Array(families.count);
  const depth = new Int32Array(root + 1);
  for (let i = 0; i < tree.preorder.length; i += 1) {
    const v = int(tree.preorder, i);
    depth[v] = int(depth, int(tree.parent, v)) + 1;
  }
  let steps = 0;
  for (const [link, { kind }] of graph.links.entries()) {
    if (kind !== 'supportedBy' || tree.linkRole[link] !== LINK_ROLE.extra) continue;
    let [a, b] = [int(graph.from, link), int(graph.to, link)];
    if (a < 0 || b < 0 || int(tree.parent, a) < 0 || int(tree.parent, b) < 0) continue;
    // Climb from the lower of the two until both are the same.
    for (; a !== b; steps += 1) {
      if (steps > MOST_STEPS) return new Uint8Array(families.count);
      if (int(depth, a) >= int(depth, b)) a = int(tree.parent, a);
      else b = int(tree.parent, b);
    }
    shared[a] = 1;
  }
  return shared;
}
