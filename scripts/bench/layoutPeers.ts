// General layout engines on the same cases: dagre and elk (development dependencies).
import dagre from '@dagrejs/dagre';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Diagram, MeasuredNode } from '../../core/layout/diagram.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Places = ReadonlyMap<string, Place>;
type Sizes = ReadonlyMap<string, MeasuredNode>;

/** Places of boxes by dagre, with its defaults. */
export function dagreLayout(diagram: Diagram, sizes: Sizes): Places {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({});
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of diagram.nodes) {
    const { width = 0, height = 0 } = sizes.get(id) ?? {};
    graph.setNode(id, { width, height });
  }
  for (const { from, to } of diagram.links) if (to !== undefined) graph.setEdge(from, to);
  dagre.layout(graph);
  const places = new Map<string, Place>();
  for (const id of graph.nodes()) {
    const { x, y, width, height } = graph.node(id) as Place;
    places.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  return places;
}

/** Places of boxes by ELK's layered algorithm, with its defaults. */
export async function elkLayout(diagram: Diagram, sizes: Sizes): Promise<Places> {
  const children = diagram.nodes.map(({ id }) => {
    const { width = 0, height = 0 } = sizes.get(id) ?? {};
    return { id, width, height };
  });
  const edges = diagram.links.flatMap(({ id, from, to }) =>
    to === undefined ? [] : [{ id, sources: [from], targets: [to] }],
  );
  const layoutOptions = { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN' };
  const done = await new ELK().layout({ id: 'root', layoutOptions, children, edges });
  const places = new Map<string, Place>();
  for (const { id, x = 0, y = 0, width = 0, height = 0 } of done.children ?? []) {
    places.set(id, { x, y, width, height });
  }
  return places;
}
