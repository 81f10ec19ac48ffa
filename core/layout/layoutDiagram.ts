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
import { measureNode } from './nodeSize.ts';
import { movedPlacement, pinBoxes } from './pinBoxes.ts';
import { type Placement, placeDiagram } from './placeDiagram.ts';
import { routeLinks } from './routeLinks.ts';

export interface LayoutOptions {
  /** How nodes are measured; pass a cached measure where layouts repeat. */
  readonly measure?: (node: DiagramNode) => MeasuredNode;
  /** `folds` of the layout before, so that an edit does not fold the drawing anew. */
  readonly folds?: Folds;
}

export function layoutDiagram(diagram: Diagram, options: LayoutOptions = {}): DiagramLayout {
  const graph = buildGraph(diagram, options.measure ?? measureNode);
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
  const folds = foldsOf(graph, place.families, place.plan);
  return { boxes, routes, unplaced, bounds: boundsOf(boxes, routes), folds };
}

function boxesOf(graph: Graph, place: Placement): Map<string, NodeBox> {
  const boxes = new Map<string, NodeBox>();
  for (const [v, node] of graph.nodes.entries()) {
    const size = graph.sizes[v];
    if (!size) continue;
    const { width, height, lines, below } = size;
    boxes.set(node.id, { x: float(place.x, v), y: float(place.y, v), width, height, lines, below });
  }
  return boxes;
}

function boundsOf(boxes: ReadonlyMap<string, NodeBox>, routes: ReadonlyMap<string, Route>): Rect {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height, below } of boxes.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height + below);
  }
  for (const { points } of routes.values()) {
    for (const { x, y } of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
