// Moves pieces of different links that would lie on the same line apart, by less than the distance
// that routes keep from boxes.
import { int } from './arrays.ts';
import type { Point, Route } from './diagram.ts';
import type { Graph } from './graph.ts';
import { searchedRoute } from './routeTree.ts';

/** Tried in this order; the largest stays well inside MARGIN. */
const OFFSETS = [0, -4, 4, -8, 8] as const;

interface Piece {
  readonly link: number;
  /** Place of the link in the list that was given: the order in which pieces choose. */
  readonly rank: number;
  /** Index of its first point in the route. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** The last bend before the target: moving it nearer would bend under the arrowhead. */
  readonly last: -1 | 0 | 1;
}

/** Considers the inner pieces of the given links; first and last pieces are tied to their nodes. */
export function separateRoutes(
  graph: Graph,
  routes: (Route | undefined)[],
  links: readonly number[],
): void {
  const lines = new Map<string, Piece[]>();
  for (const [rank, link] of links.entries()) {
    const points = routes[link]?.points ?? [];
    for (let index = 1; index + 2 < points.length; index += 1) {
      const [a, b] = [points[index], points[index + 1]];
      if (!a || !b) continue;
      const vertical = a.x === b.x;
      const key = vertical ? `x${a.x}` : `y${a.y}`;
      const ends = vertical ? [a.y, b.y] : [a.x, b.x];
      const last = index + 3 === points.length ? towards(b, points[index + 2] ?? b) : 0;
      const piece = {
        link,
        rank,
        index,
        from: Math.min(...ends),
        to: Math.max(...ends),
        last,
      } as const;
      const line = lines.get(key);
      if (line) line.push(piece);
      else lines.set(key, [piece]);
    }
  }
  const moved = new Map<number, Point[]>();
  for (const line of lines.values()) {
    if (line.length > 1) separateLine(graph, routes, line, moved);
  }
  for (const [link, points] of moved) routes[link] = searchedRoute(points);
}

/** The sign of the direction of the last piece. */
function towards(from: Point, to: Point): -1 | 0 | 1 {
  return Math.sign(to.x - from.x + to.y - from.y) as -1 | 0 | 1;
}

function separateLine(
  graph: Graph,
  routes: readonly (Route | undefined)[],
  line: Piece[],
  moved: Map<number, Point[]>,
): void {
  line.sort((a, b) => a.from - b.from || a.to - b.to || a.rank - b.rank);
  /** Of each offset: how far it is taken, and by the links of which source and target. */
  const taken = OFFSETS.map(() => ({ until: Number.NEGATIVE_INFINITY, source: -1, target: -1 }));
  for (const piece of line) {
    const [source, target] = [int(graph.from, piece.link), int(graph.to, piece.link)];
    const free = OFFSETS.findIndex((offset, i) => {
      const track = taken[i];
      if (!track || piece.last * offset > 0) return false;
      return track.until < piece.from || track.source === source || track.target === target;
    });
    const choice = Math.max(free, 0);
    const track = taken[choice];
    if (track) Object.assign(track, { until: Math.max(track.until, piece.to), source, target });
    const offset = OFFSETS[choice] ?? 0;
    if (offset !== 0) shift(routes, moved, piece, offset);
  }
}

function shift(
  routes: readonly (Route | undefined)[],
  moved: Map<number, Point[]>,
  piece: Piece,
  offset: number,
): void {
  const points = moved.get(piece.link) ?? [...(routes[piece.link]?.points ?? [])];
  const [a, b] = [points[piece.index], points[piece.index + 1]];
  const original = routes[piece.link]?.points;
  const vertical = original?.[piece.index]?.x === original?.[piece.index + 1]?.x;
  if (!a || !b) return;
  points[piece.index] = vertical ? { ...a, x: a.x + offset } : { ...a, y: a.y + offset };
  points[piece.index + 1] = vertical ? { ...b, x: b.x + offset } : { ...b, y: b.y + offset };
  moved.set(piece.link, points);
}
