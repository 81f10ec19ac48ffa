// Evidence of one parent stacked in columns around a lane for its links, so that a large case is no
// ribbon. Cells are filled row by row, in order. Only what is never developed further is stacked:
// a claim that moved away when its first support is added would be lost to the eye.
import { int } from './arrays.ts';
import type { NodeKind } from './diagram.ts';
import type { Graph } from './graph.ts';
import type { Unit } from './placeContext.ts';
import { BUS_DROP, CELL_GAP } from './spacing.ts';

/** From how many in a row on; fewer stay side by side. */
export const STACK_FROM = 4;

export interface Cell {
  readonly node: number;
  /** Middle of the node's top, from the middle of the lane and the top of the first row's nodes. */
  readonly x: number;
  readonly y: number;
  /** Height of the horizontal piece of its link. */
  readonly bus: number;
}

/** Extents are from the middle of the lane and the top of the first row's nodes. */
export interface Stack {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly cells: readonly Cell[];
}

/** An even number of columns, so that the lane is in the middle. */
function columnsFor(count: number): number {
  if (count <= 8) return 2;
  if (count <= 24) return 4;
  return 2 * Math.ceil(Math.sqrt(count * 0.8) / 2);
}

/** `unitOf` gives each node's extents, with what stands beside it. */
export function stackLeaves(
  nodes: readonly number[],
  unitOf: (node: number) => Omit<Unit, 'sides'>,
): Stack {
  const columns = columnsFor(nodes.length);
  const { xs, left, right } = placeColumns(nodes, columns, unitOf);
  const cells: Cell[] = [];
  let rowTop = 0;
  let above = 0;
  let below = 0;
  for (let first = 0; first < nodes.length; first += columns) {
    const row = nodes.slice(first, first + columns);
    const rise = Math.max(...row.map((node) => unitOf(node).above));
    if (first === 0) {
      above = rise;
      rowTop = -rise;
    }
    const y = rowTop + rise;
    for (const [i, node] of row.entries()) {
      cells.push({ node, x: xs[i] ?? 0, y, bus: rowTop - BUS_DROP });
      below = Math.max(below, y + unitOf(node).below);
    }
    rowTop = below + CELL_GAP.y;
  }
  return { left, right, above, below, cells };
}

/** The middles of the columns, each as wide as its cells need, half of them left of the lane. */
function placeColumns(
  nodes: readonly number[],
  columns: number,
  unitOf: (node: number) => Omit<Unit, 'sides'>,
) {
  const lefts = new Array<number>(columns).fill(0);
  const rights = new Array<number>(columns).fill(0);
  for (const [i, node] of nodes.entries()) {
    const unit = unitOf(node);
    const column = i % columns;
    lefts[column] = Math.max(lefts[column] ?? 0, unit.left);
    rights[column] = Math.max(rights[column] ?? 0, unit.right);
  }
  const xs: number[] = [];
  let right = -CELL_GAP.x / 2;
  for (let c = columns / 2; c < columns; c += 1) {
    xs[c] = right + CELL_GAP.x + (lefts[c] ?? 0);
    right = (xs[c] ?? 0) + (rights[c] ?? 0);
  }
  let left = -CELL_GAP.x / 2;
  for (let c = columns / 2 - 1; c >= 0; c -= 1) {
    xs[c] = -(left + CELL_GAP.x + (rights[c] ?? 0));
    left = -(xs[c] ?? 0) + (lefts[c] ?? 0);
  }
  return { xs, left, right };
}

const STACKABLE: ReadonlySet<NodeKind> = new Set([
  'solution',
  'awaySolution',
  'awayGoal',
  'moduleReference',
  'contractReference',
]);

/** The children in runs of what can be stacked; all others, and short runs, are alone. */
export function leafRuns(
  graph: Graph,
  children: Int32Array,
  isLeaf: (node: number) => boolean,
): number[][] {
  const runs: number[][] = [];
  const stackable = (i: number) => {
    const kind = graph.nodes[int(children, i)]?.kind;
    return kind !== undefined && STACKABLE.has(kind) && isLeaf(int(children, i));
  };
  for (let i = 0; i < children.length; ) {
    let end = i;
    while (end < children.length && stackable(end)) end += 1;
    const run = Array.from(children.subarray(i, Math.max(end, i + 1)));
    if (run.length >= STACK_FROM) runs.push(run);
    else runs.push(...run.map((node) => [node]));
    i += run.length;
  }
  return runs;
}
