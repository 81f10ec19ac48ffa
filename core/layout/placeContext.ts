// What stands beside a node: contexts left and right alternately, challengers right and left, each
// side stacked around the node's middle (GSN v3, 2:2: mid-side to mid-side, shortest).
import type { Graph } from './graph.ts';
import { roomBeside } from './markRoom.ts';
import { port } from './outline.ts';
import { isData } from './pseudoNodes.ts';
import { SIDE_GAP, SIDE_STACK_GAP } from './spacing.ts';
import type { SideItem } from './spanningTree.ts';

/** A node with what stands beside it; distances from the middle of the node's top. */
export interface Unit {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly sides: readonly PlacedSide[];
}

export interface PlacedSide {
  readonly node: number;
  readonly link: number;
  readonly follows: number;
  readonly right: boolean;
  /** By how much the gap to the owner is wider than usual, for marks on links. */
  readonly extra: number;
  /** Top left corner, from the middle of the owner's top. */
  readonly x: number;
  readonly y: number;
}

export function placeSides(graph: Graph, v: number, items: readonly SideItem[]): Unit {
  const size = graph.sizes[v];
  const [width, height] = [size?.width ?? 0, size?.height ?? 0];
  const [above, below] = [size?.above ?? 0, height + (size?.below ?? 0)];
  const unit = { left: width / 2, right: width / 2, above, below };
  const sides: PlacedSide[] = [];
  const placed = new Map<number, PlacedSide>();
  const { left, right } = allot(graph, items);
  for (const [list, isRight] of [
    [left, false],
    [right, true],
  ] as const) {
    const [only] = list.length === 1 ? list : [];
    const half = only ? middleOf(graph, only.node) : stackHeight(graph, list) / 2;
    let y = middleOf(graph, v) - half;
    const extra = graph.marks.any
      ? Math.max(0, ...list.map(({ link }) => roomFor(graph, link)))
      : 0;
    const gap = width / 2 + SIDE_GAP + extra;
    for (const [i, item] of list.entries()) {
      const s = graph.sizes[item.node];
      if (i > 0) y += s?.above ?? 0;
      const [w, h] = [s?.width ?? 0, s?.height ?? 0];
      const near = isRight ? gap : -gap - w;
      const x = belowHost(graph, placed.get(item.follows), w, near, isRight);
      // One alone stands with its own middle at the owner's, whatever hangs below it.
      const side = { ...item, right: isRight, extra, x, y: Math.round(y) };
      sides.push(side);
      placed.set(item.node, side);
      if (isRight) unit.right = Math.max(unit.right, x + w);
      else unit.left = Math.max(unit.left, -x);
      unit.above = Math.max(unit.above, (s?.above ?? 0) - Math.round(y));
      unit.below = Math.max(unit.below, Math.round(y) + h + (s?.below ?? 0));
      y += h + (s?.below ?? 0) + SIDE_STACK_GAP;
    }
  }
  return { ...unit, sides };
}

function roomFor(graph: Graph, link: number): number {
  return roomBeside(graph.links[link], graph.marks.crossed[link] === 1);
}

/** What challenges something beside the node stands in the middle below it, if it is not wider. */
function belowHost(
  graph: Graph,
  host: PlacedSide | undefined,
  width: number,
  near: number,
  right: boolean,
): number {
  if (!host) return near;
  const middle = host.x + ((graph.sizes[host.node]?.width ?? 0) - width) / 2;
  return right ? Math.max(near, middle) : Math.min(near, middle);
}

/** Height of a node's mid-side ports. */
function middleOf(graph: Graph, v: number): number {
  const [node, size] = [graph.nodes[v], graph.sizes[v]];
  if (size?.core) return size.core.y + size.core.height / 2;
  return node && size ? port(node.kind, size, 'left').y : 0;
}

function stackHeight(graph: Graph, items: readonly SideItem[]): number {
  let height = -SIDE_STACK_GAP;
  for (const [i, { node }] of items.entries()) {
    const size = graph.sizes[node];
    const below = i < items.length - 1 ? (size?.below ?? 0) : 0;
    const above = i > 0 ? (size?.above ?? 0) : 0;
    height += above + (size?.height ?? 0) + below + SIDE_STACK_GAP;
  }
  return height;
}

/** A challenger of something beside the node goes to the same side, right after it. */
function allot(graph: Graph, items: readonly SideItem[]) {
  const left: SideItem[] = [];
  const right: SideItem[] = [];
  const sideOf = new Map<number, SideItem[]>();
  let challengers = 0;
  for (const item of items) {
    const isContext = graph.links[item.link]?.kind === 'inContextOf';
    let side = sideOf.get(item.follows);
    if (isData(graph.nodes[item.node]?.id)) {
      // At the top of the right side (GSN Table 1:3-3).
      right.unshift(item);
      continue;
    }
    if (!side && isContext) {
      // Shared contexts that stand elsewhere count too: their links leave at that side.
      side = item.slot % 2 === 0 ? left : right;
    } else if (!side) {
      side = challengers % 2 === 0 ? right : left;
      challengers += 1;
    }
    side.push(item);
    sideOf.set(item.node, side);
  }
  return { left, right };
}
