// At which side a routed link leaves its source and reaches its target, and where its stubs end.
import { float } from './arrays.ts';
import type { LinkKind, Point, Route, Side } from './diagram.ts';
import type { Graph } from './graph.ts';
import type { Axis } from './obstacles.ts';
import type { Placement } from './placeDiagram.ts';
import { isChoice } from './pseudoNodes.ts';
import { HEAD_LENGTH, portOf, sidePort } from './routeTree.ts';
import { MARGIN, SEARCH_DROP } from './spacing.ts';

/** One end of a route: the point on the outline (or on a link), and the way out from it. */
export interface RouteEnd {
  readonly point: Point;
  readonly side: Side;
  /** From the point to the edge of the box, which slanting and round outlines do not reach. */
  readonly inside: number;
}

/** Room for an arrowhead before the first bend. */
const HEAD_STUB = HEAD_LENGTH + 5;

/** Up to this much, the middles of two sides count as level. */
const LEVEL = 18;

export function axisOf(side: Side): Axis {
  return side === 'left' || side === 'right' ? 'x' : 'y';
}

/** The point from which a search begins or at which it ends. */
export function stubOf(end: RouteEnd, head: boolean): Point {
  const { x, y } = end.point;
  const room = head ? (end.side === 'top' ? SEARCH_DROP : HEAD_STUB) : MARGIN;
  const length = room + end.inside;
  if (end.side === 'left') return { x: x - length, y };
  if (end.side === 'right') return { x: x + length, y };
  return { x, y: end.side === 'top' ? y - length : y + length };
}

export interface RouteEnds {
  readonly from: RouteEnd;
  readonly to: RouteEnd;
}

/** Bottom to top for support; mid-side to mid-side for context; the facing sides for challenges. */
export function endsBetween(
  graph: Graph,
  place: Placement,
  kind: LinkKind,
  from: number,
  to: number,
): RouteEnds {
  const [fromSide, toSide] = sidesBetween(graph, place, kind, from, to);
  const target = portOf(graph, place, to, toSide);
  let source = portOf(graph, place, from, fromSide);
  // Nearly level: a straight line rather than a kink.
  if (fromSide !== toSide && (fromSide === 'left' || fromSide === 'right')) {
    const level = sidePort(graph, place, from, fromSide, target.y);
    if (level.y === target.y && Math.abs(source.y - target.y) <= LEVEL) source = level;
  }
  return {
    from: endAt(graph, place, from, source, fromSide),
    to: endAt(graph, place, to, target, toSide),
  };
}

function endAt(graph: Graph, place: Placement, v: number, point: Point, side: Side): RouteEnd {
  const { left, right, top, bottom } = spanOf(graph, place, v);
  const inside = {
    left: point.x - left,
    right: right - point.x,
    top: point.y - top,
    bottom: bottom - point.y,
  };
  return { point, side, inside: inside[side] };
}

function sidesBetween(
  graph: Graph,
  place: Placement,
  kind: LinkKind,
  from: number,
  to: number,
): [Side, Side] {
  if (kind === 'supportedBy') return ['bottom', 'top'];
  const [a, b] = [spanOf(graph, place, from), spanOf(graph, place, to)];
  if (isChoice(graph.nodes[to]?.id)) {
    // From above: at its sides the contexts to choose from branch off.
    return [b.left + b.right >= a.left + a.right ? 'right' : 'left', 'top'];
  }
  if (b.left >= a.right) return ['right', 'left'];
  if (b.right <= a.left) return ['left', 'right'];
  if (kind === 'challenges') return a.top < b.top ? ['bottom', 'top'] : ['top', 'bottom'];
  // One above the other: around the side where they end nearer to each other.
  const right = Math.abs(a.right - b.right) <= Math.abs(a.left - b.left);
  return right ? ['right', 'right'] : ['left', 'left'];
}

function spanOf(graph: Graph, place: Placement, v: number) {
  const [left, y, size] = [float(place.x, v), float(place.y, v), graph.sizes[v]];
  const bottom = y + (size?.height ?? 0) + (size?.below ?? 0);
  return { left, right: left + (size?.width ?? 0), top: y - (size?.above ?? 0), bottom };
}

/**
 * A challenge of a link ends on the link's middle, square to the piece that it lies on and from the
 * challenger's side. The other possibilities follow, for where there is no room.
 */
export function endsOnRoute(
  graph: Graph,
  place: Placement,
  from: number,
  target: Route,
): RouteEnds[] {
  const a = spanOf(graph, place, from);
  const middles = target.points.flatMap((p, i) => {
    const q = target.points[i + 1];
    return q ? [{ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }] : [];
  });
  return [target.middle, ...middles].flatMap((point) => {
    const vertical = isVertical(target, point);
    const after = vertical ? (a.left + a.right) / 2 > point.x : (a.top + a.bottom) / 2 > point.y;
    const sides: Side[] = vertical ? ['left', 'right'] : ['top', 'bottom'];
    if (after) sides.reverse();
    const fromSide = facing(a.left, a.right, a.top, a.bottom, point);
    const source = endAt(graph, place, from, portOf(graph, place, from, fromSide), fromSide);
    return sides.map((side) => ({ from: source, to: { point, side, inside: 0 } }));
  });
}

/** Whether the piece on which a point lies runs up or down. */
function isVertical({ points }: Route, point: Point): boolean {
  return points.some((a, i) => {
    const b = points[i + 1];
    const level = b !== undefined && a.x === b.x && a.x === point.x;
    return level && (a.y - point.y) * (b.y - point.y) <= 0;
  });
}

function facing(left: number, right: number, top: number, bottom: number, to: Point): Side {
  if (to.x < left) return 'left';
  if (to.x > right) return 'right';
  return to.y < (top + bottom) / 2 ? 'top' : 'bottom';
}
