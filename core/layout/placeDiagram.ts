// Puts every node in its place: the tree, what stands beside its nodes, folded rows, layers, widths.
// Links come after (routeLinks.ts).
import { addFloat, float, int } from './arrays.ts';
import { assignLayers, type Layers } from './assignLayers.ts';
import type { Folds } from './diagram.ts';
import { buildFamilies, type Families } from './families.ts';
import { type FoldPlan, foldRows } from './foldRows.ts';
import type { Graph } from './graph.ts';
import { sharedAcross } from './sharedAcross.ts';
import { type SpanningTree, spanningTree } from './spanningTree.ts';
import { tidyTree } from './tidyTree.ts';

export interface Placement {
  readonly tree: SpanningTree;
  readonly families: Families;
  readonly layers: Layers;
  readonly plan: FoldPlan;
  /** Top left corner of each node's box. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Middle of each item (see Families). */
  readonly middle: Float64Array;
}

/** `folds`: the rows of the layout before this one, which are kept where they still do. */
export function placeDiagram(graph: Graph, folds?: Folds): Placement {
  const tree = spanningTree(graph);
  const families = buildFamilies(graph, tree);
  const plan = foldRows(graph, families, sharedAcross(graph, tree, families), folds);
  const layers = assignLayers(graph, tree, families, plan);
  const middle = tidyTree(families, layers, plan);
  const x = new Float64Array(graph.nodes.length);
  const y = new Float64Array(graph.nodes.length);
  const put = (v: number, at: number, top: number) => {
    x[v] = at - (graph.sizes[v]?.width ?? 0) / 2;
    y[v] = top;
    for (const side of families.units.get(v)?.sides ?? []) {
      x[side.node] = at + side.x;
      y[side.node] = top + side.y;
    }
  };
  for (let i = 0; i < tree.preorder.length; i += 1) {
    const v = int(tree.preorder, i);
    if (int(families.stackOf, v) < 0) put(v, float(middle, v), float(layers.top, v));
  }
  for (const [item, stack] of families.stacks) {
    const [lane, top] = [float(middle, item), float(layers.top, item)];
    for (const cell of stack.cells) put(cell.node, lane + cell.x, top + cell.y);
  }
  moveToOrigin(graph, x, y, middle, layers);
  return { tree, families, layers, plan, x, y, middle };
}

/** The drawing begins at 0, 0. */
function moveToOrigin(
  graph: Graph,
  x: Float64Array,
  y: Float64Array,
  middle: Float64Array,
  layers: Layers,
): void {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let v = 0; v < graph.nodes.length; v += 1) {
    left = Math.min(left, float(x, v));
    top = Math.min(top, float(y, v) - (graph.sizes[v]?.above ?? 0));
  }
  if (graph.nodes.length === 0) return;
  for (let v = 0; v < graph.nodes.length; v += 1) {
    addFloat(x, v, -left);
    addFloat(y, v, -top);
  }
  for (let i = 0; i < middle.length; i += 1) addFloat(middle, i, -left);
  for (let i = 0; i < layers.top.length; i += 1) addFloat(layers.top, i, -top);
  for (let i = 0; i < layers.rowTop.length; i += 1) addFloat(layers.rowTop, i, -top);
}
