// The way of every link. Links of the tree follow the room that placing kept for them; all others
// (second parents, shared contexts, challenges) are searched around the boxes, never through one.
import { float, int } from './arrays.ts';
import type { Point, Route, Side } from './diagram.ts';
import type { Graph } from './graph.ts';
import { keepRoutes } from './keepRoutes.ts';
import { type Block, Obstacles } from './obstacles.ts';
import { besideOtherHeads } from './otherHeads.ts';
import { type Moves, movedPlacement } from './pinBoxes.ts';
import { PlaceCosts } from './placeCosts.ts';
import type { Placement } from './placeDiagram.ts';
import { MarkPlacer } from './placeMarks.ts';
import { axisOf, endsBetween, endsOnRoute, type RouteEnds, stubOf } from './routePorts.ts';
import { portOf, routeOf, routeTree, searchedRoute } from './routeTree.ts';
import { searchPath } from './searchPath.ts';
import { separateRoutes } from './separateRoutes.ts';
import { MARGIN } from './spacing.ts';
import { walkAround } from './walkAround.ts';

/** Steps of search for one link, and for all together; beyond them the sure way is taken. */
const STEPS = { one: 400, all: 60_000 } as const;
/** How far a challenge goes out through a gap between symbols, and in which steps. */
const REACH = 600;
const INTO_GAP = 24;
/** Length of the stub that stands for a link with only one end. */
const STUB = 20;

/**
 * Routes by link number; undefined where a link has no end at all.
 * @param moves from the places that the tree was given; none without pins
 */
export function routeLinks(graph: Graph, tree: Placement, moves?: Moves): (Route | undefined)[] {
  const routes: (Route | undefined)[] = new Array(graph.links.length);
  routeTree(graph, tree, routes);
  const place = moves ? movedPlacement(tree, moves) : tree;
  if (moves) keepRoutes(graph, place, moves, routes);
  const rest: number[] = [];
  for (let i = 0; i < graph.links.length; i += 1) if (!routes[i]) rest.push(i);
  if (rest.length === 0 && !graph.marks.any) return routes;
  const id = (link: number) => graph.links[link]?.id ?? '';
  rest.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  new Router(graph, place, routes).route(rest);
  return routes;
}

class Router {
  private readonly graph: Graph;
  private readonly place: Placement;
  private readonly routes: (Route | undefined)[];
  private readonly obstacles: Obstacles;
  private readonly seen = new PlaceCosts();
  private stepsLeft: number = STEPS.all;

  constructor(graph: Graph, place: Placement, routes: (Route | undefined)[]) {
    this.graph = graph;
    this.place = place;
    this.routes = routes;
    this.obstacles = new Obstacles(blocksOf(graph, place));
  }

  route(links: readonly number[]): void {
    const { graph, routes } = this;
    const onLinks: number[] = [];
    const searched: number[] = [];
    for (const link of links) {
      const [from, to] = [int(graph.from, link), int(graph.to, link)];
      const onLink = int(graph.toLink, link) >= 0;
      if (onLink && from >= 0) onLinks.push(link);
      else if (from < 0 && to < 0) continue;
      else if (from < 0 || to < 0) routes[link] = this.stub(link, from, to);
      else if (from === to) routes[link] = this.loop(from);
      else {
        routes[link] = this.twin(link, from, to) ?? this.between(link, from, to);
        searched.push(link);
      }
    }
    separateRoutes(graph, routes, searched);
    const marks = graph.marks.any ? this.placeMarks() : undefined;
    this.routeOnLinks(onLinks, marks);
  }

  /** Marks of all links that have a way by now, in the order of their ids. */
  private placeMarks(): MarkPlacer {
    const { graph, routes } = this;
    const marks = new MarkPlacer(graph, this.place, routes);
    const marked = [...routes.keys()].filter((link) => graph.marks.marked[link] && routes[link]);
    const id = (link: number) => graph.links[link]?.id ?? '';
    marked.sort((a, b) => (id(a) < id(b) ? -1 : 1));
    for (const link of marked) marks.place(link);
    return marks;
  }

  /** Challenges of links, each after the link that it challenges; circles of them get stubs. */
  private routeOnLinks(links: readonly number[], marks: MarkPlacer | undefined): void {
    const { graph, routes } = this;
    for (const first of links) {
      const chain: number[] = [];
      const seen = new Set<number>();
      for (let l = first; l >= 0 && !routes[l] && !seen.has(l); l = int(graph.toLink, l)) {
        seen.add(l);
        chain.push(l);
      }
      for (const link of chain.reverse()) {
        const from = int(graph.from, link);
        const target = routes[int(graph.toLink, link)];
        if (from < 0) continue;
        const way = target && this.ontoRoute(from, target);
        const crossed = graph.links[int(graph.toLink, link)]?.defeated === true;
        const route = way ? (crossed ? beforeCross(way) : way) : this.stub(link, from, -1);
        routes[link] = route;
        marks?.addRoute(link, route);
        if (graph.marks.marked[link]) marks?.place(link);
      }
    }
  }

  /**
   * To the middle of a link, or to another place on it where there is room beside it. Between two
   * symbols that stand close there is none: then straight out through the gap, as far as it takes.
   */
  private ontoRoute(from: number, target: Route): Route | undefined {
    const all = endsOnRoute(this.graph, this.place, from, target);
    for (let inside = 0; inside <= REACH; inside += INTO_GAP) {
      for (const { from: source, to } of all) {
        const ends = { from: source, to: { ...to, inside } };
        const out = stubOf(ends.to, true);
        if (this.obstacles.covers(out)) continue;
        if (inside === 0 || this.isGap(to.point, out)) return this.search(ends);
      }
    }
    return undefined;
  }

  /** Whether a straight piece meets no box; that it passes close to some is what a gap is. */
  private isGap(a: Point, b: Point): boolean {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    return this.obstacles.blocks.every(
      (block) =>
        right <= block.left + MARGIN ||
        left >= block.right - MARGIN ||
        bottom <= block.top + MARGIN ||
        top >= block.bottom - MARGIN,
    );
  }

  /** A second link between the same two nodes is drawn over the first. */
  private twin(link: number, from: number, to: number): Route | undefined {
    const { graph, place, routes } = this;
    const first = int(place.tree.treeLink, to);
    const same = first >= 0 && int(graph.from, first) === from;
    return same && graph.links[first]?.kind === graph.links[link]?.kind ? routes[first] : undefined;
  }

  private between(link: number, from: number, to: number): Route {
    const kind = this.graph.links[link]?.kind ?? 'supportedBy';
    const ends = endsBetween(this.graph, this.place, kind, from, to);
    return this.search(besideOtherHeads(this.graph, this.place, link, ends));
  }

  private search({ from, to }: RouteEnds): Route {
    const [start, end] = [stubOf(from, false), stubOf(to, true)];
    const query = { from: start, fromAxis: axisOf(from.side), to: end, toAxis: axisOf(to.side) };
    const limit = Math.min(STEPS.one, this.stepsLeft);
    const spent = (steps: number) => {
      this.stepsLeft -= steps;
    };
    const found = searchPath(this.obstacles, query, limit, spent, this.seen);
    const points = found ?? walkAround(this.obstacles, start, end);
    return searchedRoute([from.point, ...points, to.point]);
  }

  private stub(link: number, from: number, to: number): Route {
    const kind = this.graph.links[link]?.kind ?? 'supportedBy';
    const v = from >= 0 ? from : to;
    let side: Side = from >= 0 ? 'bottom' : 'top';
    if (kind !== 'supportedBy') side = from >= 0 ? 'right' : 'left';
    const point = portOf(this.graph, this.place, v, side);
    const offset = side === 'bottom' || side === 'right' ? STUB : -STUB;
    const free: Point =
      axisOf(side) === 'y'
        ? { x: point.x, y: point.y + offset }
        : { x: point.x + offset, y: point.y };
    const route = routeOf(from >= 0 ? [point, free] : [free, point]);
    return { ...route, middle: free, dangling: from >= 0 ? 'to' : 'from' };
  }

  /** From a node to itself: around its lower right corner. */
  private loop(v: number): Route {
    const bottom = portOf(this.graph, this.place, v, 'bottom');
    const right = portOf(this.graph, this.place, v, 'right');
    const out = float(this.place.x, v) + (this.graph.sizes[v]?.width ?? 0) + MARGIN + 4;
    const below = bottom.y + MARGIN;
    const corners = [
      { x: bottom.x, y: below },
      { x: out, y: below },
      { x: out, y: right.y },
    ];
    return searchedRoute([bottom, ...corners, right]);
  }
}

/** Half of the cross of what is defeated, and a little more. */
const CROSS_ROOM = 9;

/** A cross stands on the middle of the challenged link: the head ends before it, to be seen. */
function beforeCross(route: Route): Route {
  const [before, end] = [route.points.at(-2), route.points.at(-1)];
  if (!before || !end) return route;
  const [dx, dy] = [before.x - end.x, before.y - end.y];
  if (Math.abs(dx) + Math.abs(dy) < 2 * CROSS_ROOM) return route;
  const point = { x: end.x + Math.sign(dx) * CROSS_ROOM, y: end.y + Math.sign(dy) * CROSS_ROOM };
  return { ...route, points: [...route.points.slice(0, -1), point] };
}

function blocksOf(graph: Graph, place: Placement): Block[] {
  return graph.sizes.map((size, v) => ({
    left: float(place.x, v) - MARGIN,
    top: float(place.y, v) - (size.above ?? 0) - MARGIN,
    right: float(place.x, v) + size.width + MARGIN,
    bottom: float(place.y, v) + size.height + size.below + MARGIN,
  }));
}
