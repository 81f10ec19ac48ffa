// Links of the tree and to what stands beside it: their ways were kept clear when the nodes were
// placed, so they need no search. Only horizontal and vertical pieces.
import { float, int } from './arrays.ts';
import type { Point, Rect, Route, Side } from './diagram.ts';
import type { Graph } from './graph.ts';
import { outlineSpan, port } from './outline.ts';
import type { PlacedSide } from './placeContext.ts';
import type { Placement } from './placeDiagram.ts';
import { BUS_DROP, SIDE_GAP } from './spacing.ts';
import { isLowered } from './tidyTree.ts';

/** Length of the largest arrowhead. */
export const HEAD_LENGTH = 11;

/** Up to this much, a side's middle and what stands beside it count as level. */
const NEARLY_LEVEL = 8;

/** Where a link leaves or reaches a node; below the decorators at the bottom. */
export function portOf(graph: Graph, place: Placement, v: number, side: Side): Point {
  const [node, size] = [graph.nodes[v], graph.sizes[v]];
  if (!node || !size) return { x: 0, y: 0 };
  const point = size.core ? sideOf(size.core, side) : port(node.kind, size, side);
  const below = side === 'bottom' ? size.below : 0;
  return { x: float(place.x, v) + point.x, y: float(place.y, v) + point.y + below };
}

/** Routes of the tree's links, by link number. */
export function routeTree(graph: Graph, place: Placement, routes: (Route | undefined)[]): void {
  const { families, tree } = place;
  for (let i = 0; i < families.preorder.length; i += 1) {
    const item = int(families.preorder, i);
    if (item >= families.root) continue;
    const start = int(families.kidStart, item);
    const rowStarts = place.plan.starts[item] ?? [];
    for (let k = start, row = 0; k < int(families.kidEnd, item); k += 1) {
      if (k - start === rowStarts[row + 1]) row += 1;
      const kid = int(families.kids, k);
      const bus = float(place.layers.rowTop, int(place.layers.firstRow, item) + row) - BUS_DROP;
      const stack = families.stacks.get(kid);
      if (!stack) {
        const link = int(tree.treeLink, kid);
        if (graph.links[link]?.kind !== 'supportedBy') continue;
        routes[link] = dropTo(portOf(graph, place, item, 'bottom'), [bus], kid, graph, place);
      }
      const lowered = isLowered(float(place.layers.top, kid), bus + BUS_DROP);
      for (const cell of stack?.cells ?? []) {
        const link = int(tree.treeLink, cell.node);
        if (graph.links[link]?.kind !== 'supportedBy') continue;
        const lane = { x: float(place.middle, kid), y: float(place.layers.top, kid) + cell.bus };
        const from = portOf(graph, place, item, 'bottom');
        routes[link] =
          cell.y === 0 && !lowered
            ? dropTo(from, [bus], cell.node, graph, place)
            : dropTo(from, [bus, lane.y], cell.node, graph, place, lane.x);
      }
    }
  }
  for (const [owner, unit] of families.units) {
    for (const side of unit.sides) {
      const route = routeSide(graph, place, owner, side);
      if (route) routes[side.link] = route;
    }
  }
}

/** Down, along each horizontal piece in turn (over the lane between them), and down to the top. */
function dropTo(
  from: Point,
  buses: readonly number[],
  v: number,
  graph: Graph,
  place: Placement,
  lane = from.x,
): Route {
  const to = portOf(graph, place, v, 'top');
  const [first = from.y, second] = buses;
  const points =
    second === undefined
      ? [from, { x: from.x, y: first }, { x: to.x, y: first }, to]
      : [
          from,
          { x: from.x, y: first },
          { x: lane, y: first },
          { x: lane, y: second },
          { x: to.x, y: second },
          to,
        ];
  // The part above the lowest horizontal piece may be shared with siblings, even where it is straight.
  return { ...routeOf(points), middle: middleOf({ x: to.x, y: second ?? first }, to) };
}

/** To or from what stands beside: straight, or over a vertical piece in the gap. */
function routeSide(
  graph: Graph,
  place: Placement,
  owner: number,
  side: PlacedSide,
): Route | undefined {
  const challenge = graph.links[side.link]?.kind === 'challenges';
  // A challenge of a link, or of something else beside the owner, is routed by search.
  if (challenge && int(graph.to, side.link) !== owner) return undefined;
  const outer = portOf(graph, place, side.node, side.right ? 'left' : 'right');
  // A challenge reaches the side at its own height where it can, apart from the context links; a
  // context that is nearly level with the middle gets a straight link, too.
  const middle = portOf(graph, place, owner, side.right ? 'right' : 'left');
  const level = challenge || Math.abs(outer.y - middle.y) <= NEARLY_LEVEL;
  const inner = level
    ? sidePort(graph, place, owner, side.right ? 'right' : 'left', outer.y)
    : middle;
  const edge = float(place.x, side.node) + (side.right ? 0 : (graph.sizes[side.node]?.width ?? 0));
  const room = SIDE_GAP / 2 + side.extra;
  const turn = edge + (side.right ? -room : room);
  const points = [inner, { x: turn, y: inner.y }, { x: turn, y: outer.y }, outer];
  return routeOf(challenge ? points.reverse() : points);
}

/** A point on the left or right side at the wanted height, or as near to it as the side reaches. */
export function sidePort(
  graph: Graph,
  place: Placement,
  v: number,
  side: 'left' | 'right',
  wanted: number,
): Point {
  const [node, size] = [graph.nodes[v], graph.sizes[v]];
  if (!node || !size) return { x: 0, y: 0 };
  if (size.core) return portOf(graph, place, v, side);
  const inset = Math.min(14, size.height / 2);
  const top = float(place.y, v);
  const y = Math.min(Math.max(wanted, top + inset), top + size.height - inset);
  const span = outlineSpan(node.kind, size, y - top);
  return { x: float(place.x, v) + span[side], y };
}

/** The middle of a side of the visible part of a box. */
function sideOf({ x, y, width, height }: Rect, side: Side): Point {
  if (side === 'top' || side === 'bottom') {
    return { x: x + width / 2, y: side === 'top' ? y : y + height };
  }
  return { x: side === 'left' ? x : x + width, y: y + height / 2 };
}

/** Leaves out points that do not turn. */
export function routeOf(all: readonly Point[]): Route {
  const points: Point[] = [];
  for (const point of all) {
    const [a, b] = [points.at(-2), points.at(-1)];
    const straight = a && b && (a.x === b.x ? b.x === point.x : a.y === b.y && b.y === point.y);
    if (straight) points.pop();
    // Going back on its own line, a route may arrive where it was.
    const last = points.at(-1);
    if (!last || last.x !== point.x || last.y !== point.y) points.push(point);
  }
  const last = points.at(-1) ?? { x: 0, y: 0 };
  return { points, middle: middleOf(points.at(-2) ?? last, last) };
}

/** Half way along a last piece, not counting the arrowhead. */
function middleOf(from: Point, to: Point): Point {
  const length = distance(from, to);
  return between(from, to, length > 0 ? Math.max(0, (length - HEAD_LENGTH) / 2) / length : 0);
}

/** As `routeOf`, for ways that share their last piece with others: the middle is on the longest. */
export function searchedRoute(all: readonly Point[]): Route {
  const route = routeOf(all);
  const { points } = route;
  let longest = 0;
  let { middle } = route;
  for (let i = 0; i + 2 < points.length; i += 1) {
    const [a, b] = [points[i], points[i + 1]];
    if (!a || !b || distance(a, b) <= longest) continue;
    longest = distance(a, b);
    middle = between(a, b, 0.5);
  }
  return { ...route, middle };
}

function distance(a: Point, b: Point): number {
  return Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}
