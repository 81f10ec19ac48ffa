// After pins moved boxes: which of the tree's ways still hold. A way whose ends moved together goes
// along; one with an end elsewhere, or with a box in it now, is given up and searched anew.
import { float, int } from './arrays.ts';
import type { Point, Route } from './diagram.ts';
import type { Graph } from './graph.ts';
import { Obstacles } from './obstacles.ts';
import type { Moves } from './pinBoxes.ts';
import type { Placement } from './placeDiagram.ts';

/** Kept between a way and the boxes beside it. */
const BESIDE = 4;

/** @param place where the nodes are now; `routes` are those of their automatic places */
export function keepRoutes(
  graph: Graph,
  place: Placement,
  { dx, dy }: Moves,
  routes: (Route | undefined)[],
): void {
  const obstacles = new Obstacles(
    graph.sizes.map((size, v) => ({
      left: float(place.x, v) - BESIDE,
      top: float(place.y, v) - (size.above ?? 0) - BESIDE,
      right: float(place.x, v) + size.width + BESIDE,
      bottom: float(place.y, v) + size.height + size.below + BESIDE,
    })),
  );
  for (const [link, route] of routes.entries()) {
    if (!route) continue;
    const [from, to] = [int(graph.from, link), int(graph.to, link)];
    const together =
      float(dx, from) === float(dx, to) && float(dy, from) === float(dy, to) ? from : -1;
    const moved = together < 0 ? undefined : shifted(route, float(dx, from), float(dy, from));
    routes[link] = moved && isClear(obstacles, moved.points, from, to) ? moved : undefined;
  }
}

function shifted(route: Route, dx: number, dy: number): Route {
  if (dx === 0 && dy === 0) return route;
  const at = ({ x, y }: Point) => ({ x: x + dx, y: y + dy });
  return { ...route, points: route.points.map(at), middle: at(route.middle) };
}

/** Whether no piece meets a box but those at the route's own ends. */
function isClear(
  obstacles: Obstacles,
  points: readonly Point[],
  from: number,
  to: number,
): boolean {
  return points.every((a, i) => {
    const b = points[i + 1];
    if (!b) return true;
    const upright = a.x === b.x;
    // Both ways: a hit on the own box at one end may hide what lies behind it.
    const hits = upright
      ? [obstacles.firstHit('y', a.x, a.y, b.y), obstacles.firstHit('y', a.x, b.y, a.y)]
      : [obstacles.firstHit('x', a.y, a.x, b.x), obstacles.firstHit('x', a.y, b.x, a.x)];
    return hits.every((hit) => hit < 0 || hit === from || hit === to);
  });
}
