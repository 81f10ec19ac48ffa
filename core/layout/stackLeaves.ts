// Leaves of one parent (evidence above all) stacked in columns around a lane for their links, so
// that a large case is no ribbon. Cells are filled row by row, in order.
import { int } from './arrays.ts';
import type { Graph } from './graph.ts';
import { BUS_DROP, CELL_GAP } from './spacing.ts';

/** From how many leaves in a row on; fewer stay side by side. */
export const STACK_FROM = 4;

export interface Cell {
  readonly node: number;
  /** Middle of the cell, from the middle of the stack; top, from the top of the stack. */
  readonly x: number;
  readonly y: number;
  /** Height of the horizontal piece of its link, from the top of the stack (negative: above). */
  readonly bus: number;
}

export interface Stack {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** An even number of columns, so that the lane is in the middle. */
function columnsFor(count: number): number {
  if (count <= 8) return 2;
  if (count <= 24) return 4;
  return 2 * Math.ceil(Math.sqrt(count * 0.8) / 2);
}

export function stackLeaves(graph: Graph, nodes: readonly number[]): Stack {
  const columns = columnsFor(nodes.length);
  let cellWidth = 0;
  for (const v of nodes) cellWidth = Math.max(cellWidth, graph.sizes[v]?.width ?? 0);
  const pitch = cellWidth + CELL_GAP.x;
  const cells: Cell[] = [];
  let top = 0;
  for (let first = 0; first < nodes.length; first += columns) {
    let height = 0;
    const row = nodes.slice(first, first + columns);
    for (const [i, node] of row.entries()) {
      const size = graph.sizes[node];
      cells.push({ node, x: (i - (columns - 1) / 2) * pitch, y: top, bus: top - BUS_DROP });
      height = Math.max(height, (size?.height ?? 0) + (size?.below ?? 0));
    }
    top += height + CELL_GAP.y;
  }
  return { width: columns * pitch - CELL_GAP.x, height: top - CELL_GAP.y, cells };
}

/** The children in runs of leaves that look alike (evidence, or claims); all others are alone. */
export function leafRuns(
  graph: Graph,
  children: Int32Array,
  isLeaf: (node: number) => boolean,
): number[][] {
  const runs: number[][] = [];
  for (let i = 0; i < children.length; ) {
    let end = i;
    while (end < children.length && isLeaf(int(children, end)) && alike(graph, children, i, end)) {
      end += 1;
    }
    const run = Array.from(children.subarray(i, Math.max(end, i + 1)));
    // Fewer than a stack stay single.
    if (run.length >= STACK_FROM) runs.push(run);
    else runs.push(...run.map((node) => [node]));
    i += run.length;
  }
  return runs;
}

function alike(graph: Graph, children: Int32Array, a: number, b: number): boolean {
  const isEvidence = (i: number) => {
    const kind = graph.nodes[int(children, i)]?.kind;
    return kind === 'solution' || kind === 'awaySolution';
  };
  return isEvidence(a) === isEvidence(b);
}
