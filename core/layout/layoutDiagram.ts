// Lays out a diagram: sizes from text, places, routes. Pure and deterministic: the order of nodes and
// links in the input does not matter, and a local edit moves little (see performance in the bench).
import { float } from './arrays.ts';
import type {
  Diagram,
  DiagramLayout,
  DiagramNode,
  Folds,
  MeasuredNode,
  NodeBox,
  Rect,
  Route,
} from './diagram.ts';
import { foldsOf } from './foldRows.ts';
import { buildGraph, type Graph } from './graph.ts';
import { markRects } from './linkMarks.ts';
import { measureNode } from './nodeSize.ts';
import { movedPlacement, pinBoxes } from './pinBoxes.ts';
import { type Placement, placeDiagram } from './placeDiagram.ts';
import { expand } from './pseudoNodes.ts';
import { routeLinks } from './routeLinks.ts';

export interface LayoutOptions {
  /** How nodes are measured; pass a cached measure where layouts repeat. */
  readonly measure?: (node: DiagramNode) => MeasuredNode;
  /** `folds` of the layout before, so that an edit does not fold the drawing anew. */
  readonly folds?: Folds;
}

export function layoutDiagram(diagram: Diagram, options: LayoutOptions = {}): DiagramLayout {
  const expanded = expand(diagram, options.measure ?? measureNode);
  const graph = buildGraph(expanded.diagram, expanded.measure);
  const place = placeDiagram(graph, options.folds);
  const moves = pinBoxes(graph, place);
  const found = routeLinks(graph, place, moves);
  const boxes = boxesOf(graph, moves ? movedPlacement(place, moves) : place);
  const routes = new Map<string, Route>();
  const unplaced: string[] = [];
  for (const [i, link] of graph.links.entries()) {
    const route = found[i];
    if (route) routes.set(link.id, route);
    else unplaced.push(link.id);
  }
  unplaced.sort();
  expanded.settle(boxes, routes);
  const folds = foldsOf(graph, place.families, place.plan);
  return { boxes, routes, unplaced, bounds: boundsOf(boxes, routes), folds };
}

function boxesOf(graph: Graph, place: Placement): Map<string, NodeBox> {
  const boxes = new Map<string, NodeBox>();
  for (const [v, node] of graph.nodes.entries()) {
    const size = graph.sizes[v];
    if (!size) continue;
    boxes.set(node.id, { ...size, x: float(place.x, v), y: float(place.y, v) });
  }
  return boxes;
}

function boundsOf(boxes: ReadonlyMap<string, NodeBox>, routes: ReadonlyMap<string, Route>): Rect {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const { x, y, width, height, below, above = 0, marks } of boxes.values()) {
    include(x, y - above, width, above + height + below);
    for (const mark of marks ?? []) include(x + mark.x, y + mark.y, mark.width, mark.height);
  }
  for (const { points, marks } of routes.values()) {
    for (const { x, y } of points) include(x, y, 0, 0);
    for (const mark of marks ?? []) {
      for (const { x, y, width, height } of markRects(mark)) include(x, y, width, height);
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
