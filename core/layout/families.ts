// The things that the tree layout places: nodes with what stands beside them, and stacks of leaves.
// Children of each in order, extents of each from the middle of its top.
import { int } from './arrays.ts';
import type { Graph } from './graph.ts';
import { placeSides, type Unit } from './placeContext.ts';
import type { SpanningTree } from './spanningTree.ts';
import { leafRuns, STACK_FROM, type Stack, stackLeaves } from './stackLeaves.ts';

/** Items 0 .. n-1 are the nodes, n is the common root, the rest are stacks. */
export interface Families {
  readonly count: number;
  readonly root: number;
  /** Children of item i: `kids[kidStart[i]] .. kids[kidEnd[i] - 1]`. */
  readonly kidStart: Int32Array;
  readonly kidEnd: Int32Array;
  readonly kids: Int32Array;
  /** Parents before children, the root first. */
  readonly preorder: Int32Array;
  /** What stands beside nodes, for those with something beside them. */
  readonly units: ReadonlyMap<number, Unit>;
  readonly stacks: ReadonlyMap<number, Stack>;
  /** The stack that holds a node, or -1. */
  readonly stackOf: Int32Array;
  /** 1 for challengers that stand next to what they challenge: no parent is centred over them. */
  readonly beside: Uint8Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

export function buildFamilies(graph: Graph, tree: SpanningTree): Families {
  const root = graph.nodes.length;
  const stacks = new Map<number, Stack>();
  const stackOf = new Int32Array(root).fill(-1);
  // A stack takes the place of at least STACK_FROM nodes.
  const most = root + 1 + Math.ceil(root / STACK_FROM);
  const kidStart = new Int32Array(most);
  const kidEnd = new Int32Array(most);
  const kids = new Int32Array(most);
  const isLeaf = (v: number) => !hasLinks(graph, v) && tree.beside[v] === 0;
  const units = new Map<number, Unit>();
  for (const [v, sides] of tree.sides) units.set(v, placeSides(graph, v, sides));
  const unitOf = (v: number) => units.get(v) ?? bareUnit(graph, v);
  let next = 0;
  for (let i = -1; i < tree.preorder.length; i += 1) {
    const v = i < 0 ? root : int(tree.preorder, i);
    const start = next;
    for (let c = int(tree.firstChild, v); c >= 0; c = int(tree.nextSibling, c)) {
      kids[next] = c;
      next += 1;
    }
    if (next - start >= STACK_FROM) {
      const entries = leafRuns(graph, kids.slice(start, next), isLeaf);
      next = start;
      for (const run of entries) {
        kids[next] = run.length < STACK_FROM ? (run[0] ?? 0) : root + 1 + stacks.size;
        next += 1;
        if (run.length < STACK_FROM) continue;
        for (const leaf of run) stackOf[leaf] = root + 1 + stacks.size;
        stacks.set(root + 1 + stacks.size, stackLeaves(run, unitOf));
      }
    }
    kidStart[v] = start;
    kidEnd[v] = next;
  }
  const count = root + 1 + stacks.size;
  const preorder = preorderOf(root, next + 1, kidStart, kidEnd, kids);
  const beside = new Uint8Array(count);
  beside.set(tree.beside);
  const extents = extentsOf(graph, units, stacks, count);
  const lists = { kidStart, kidEnd, kids, preorder };
  return { count, root, ...lists, units, stacks, stackOf, beside, ...extents };
}

/** Whether anything but a challenge goes out from a node, also to what stands elsewhere. */
function hasLinks(graph: Graph, v: number): boolean {
  for (let i = int(graph.outStart, v); i < int(graph.outStart, v + 1); i += 1) {
    if (graph.links[int(graph.out, i)]?.kind !== 'challenges') return true;
  }
  return false;
}

function preorderOf(
  root: number,
  items: number,
  kidStart: Int32Array,
  kidEnd: Int32Array,
  kids: Int32Array,
): Int32Array {
  const preorder = new Int32Array(items);
  const stack = new Int32Array(items);
  stack[0] = root;
  let height = 1;
  for (let i = 0; height > 0; i += 1) {
    height -= 1;
    const item = int(stack, height);
    preorder[i] = item;
    for (let k = int(kidEnd, item) - 1; k >= int(kidStart, item); k -= 1) {
      stack[height] = int(kids, k);
      height += 1;
    }
  }
  return preorder;
}

function bareUnit(graph: Graph, v: number): Omit<Unit, 'sides'> {
  const size = graph.sizes[v];
  const half = (size?.width ?? 0) / 2;
  const below = (size?.height ?? 0) + (size?.below ?? 0);
  return { left: half, right: half, above: size?.above ?? 0, below };
}

function extentsOf(
  graph: Graph,
  units: ReadonlyMap<number, Unit>,
  stacks: ReadonlyMap<number, Stack>,
  count: number,
) {
  const [left, right] = [new Float64Array(count), new Float64Array(count)];
  const [above, below] = [new Float64Array(count), new Float64Array(count)];
  for (let v = 0; v < graph.sizes.length; v += 1) {
    const size = graph.sizes[v];
    if (!size) continue;
    left[v] = size.width / 2;
    right[v] = size.width / 2;
    above[v] = size.above ?? 0;
    below[v] = size.height + size.below;
  }
  for (const extents of [units, stacks]) {
    for (const [item, extent] of extents) {
      left[item] = extent.left;
      right[item] = extent.right;
      above[item] = extent.above;
      below[item] = extent.below;
    }
  }
  return { left, right, above, below };
}
