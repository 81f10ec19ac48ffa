// At which side a routed link leaves its source and reaches its target, and where its stubs end.
import type { LinkKind, Point, Route, Side } from './diagram.ts';
import { at, type Graph } from './graph.ts';
import type { Axis } from './obstacles.ts';
import type { Placement } from './placeDiagram.ts';
import { HEAD_LENGTH, portOf, sidePort } from './routeTree.ts';
import { MARGIN, SEARCH_DROP } from './spacing.ts';

/** One end of a route: the point on the outline (or on a link), and the way out from it. */
export interface RouteEnd {
  readonly point: Point;
  readonly side: Side;
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
  if (head && end.side === 'top') return { x, y: y - SEARCH_DROP };
  const length = head ? HEAD_STUB : MARGIN;
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
  return { from: { point: source, side: fromSide }, to: { point: target, side: toSide } };
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
  if (b.left >= a.right) return ['right', 'left'];
  if (b.right <= a.left) return ['left', 'right'];
  if (kind === 'challenges') return a.top < b.top ? ['bottom', 'top'] : ['top', 'bottom'];
  // One above the other: around the side where they end nearer to each other.
  const right = Math.abs(a.right - b.right) <= Math.abs(a.left - b.left);
  return right ? ['right', 'right'] : ['left', 'left'];
}

function spanOf(graph: Graph, place: Placement, v: number) {
  const left = at(place.x, v);
  return { left, right: left + (graph.sizes[v]?.width ?? 0), top: at(place.y, v) };
}

/** A challenge of a link ends on the link's middle, square to the piece that it lies on. */
export function endsOnRoute(
  graph: Graph,
  place: Placement,
  from: number,
  target: Route,
): RouteEnds {
  const { middle } = target;
  const a = spanOf(graph, place, from);
  const vertical = isVertical(target);
  const bottom = a.top + (graph.sizes[from]?.height ?? 0);
  const side: Side = vertical
    ? (a.left + a.right) / 2 > middle.x
      ? 'right'
      : 'left'
    : (a.top + bottom) / 2 > middle.y
      ? 'bottom'
      : 'top';
  const fromSide = facing(a.left, a.right, a.top, bottom, middle);
  return {
    from: { point: portOf(graph, place, from, fromSide), side: fromSide },
    to: { point: middle, side },
  };
}

/** Whether the piece with the middle runs up or down. */
function isVertical({ points, middle }: Route): boolean {
  return points.some((a, i) => {
    const b = points[i + 1];
    const level = b !== undefined && a.x === b.x && a.x === middle.x;
    return level && (a.y - middle.y) * (b.y - middle.y) <= 0;
  });
}

function facing(left: number, right: number, top: number, bottom: number, to: Point): Side {
  if (to.x < left) return 'left';
  if (to.x > right) return 'right';
  return to.y < (top + bottom) / 2 ? 'top' : 'bottom';
}
