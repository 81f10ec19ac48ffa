// Links between modules end in heads of several forms. Where two that differ would stand on one port, the
// one that is searched for ends beside it.
import { float, int } from './arrays.ts';
import type { Graph } from './graph.ts';
import type { Placement } from './placeDiagram.ts';
import type { RouteEnds } from './routePorts.ts';

/** From the middle of the side; the symbols of modules are wide enough. */
const ASIDE = 20;

/** The ends, moved apart from another link's where its head is another one; only where heads are given. */
export function besideOtherHeads(
  graph: Graph,
  place: Placement,
  link: number,
  ends: RouteEnds,
): RouteEnds {
  const heads = graph.links[link]?.heads;
  if (!heads || ends.to.side !== 'top') return ends;
  const [from, to] = [int(graph.from, link), int(graph.to, link)];
  const other = int(place.tree.treeLink, to);
  if (other < 0 || other === link || graph.links[other]?.heads?.to === heads.to) return ends;
  const [a, b] = [middleOf(graph, place, from), middleOf(graph, place, to)];
  const { point } = ends.to;
  return {
    ...ends,
    to: { ...ends.to, point: { ...point, x: point.x + (a < b ? -ASIDE : ASIDE) } },
  };
}

function middleOf(graph: Graph, place: Placement, v: number): number {
  return float(place.x, v) + (graph.sizes[v]?.width ?? 0) / 2;
}
