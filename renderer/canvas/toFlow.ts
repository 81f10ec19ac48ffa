// Feeds React Flow: only the nodes near the viewport, each with its size, so that nothing is measured
// in the page. Nodes keep their identity while their drawing is the same.
import type { Node } from '@xyflow/react';
import type { DiagramNode, NodeBox } from '../../core/layout/diagram.ts';
import type { Scene } from '../store/scene.ts';

export type SymbolData = { readonly node: DiagramNode; readonly box: NodeBox };
export type FlowNode = Node<SymbolData, 'symbol'>;

const made = new WeakMap<NodeBox, FlowNode>();

/** In reading order: from top to bottom, then from left to right. */
export function toFlow(scene: Scene, ids: readonly string[]): FlowNode[] {
  const nodes: FlowNode[] = [];
  for (const id of ids) {
    const node = scene.nodes.get(id);
    const box = scene.layout.boxes.get(id);
    if (node && box) nodes.push(flowNode(node, box));
  }
  return nodes.sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
}

function flowNode(node: DiagramNode, box: NodeBox): FlowNode {
  const known = made.get(box);
  if (known?.data.node === node) return known;
  const { x, y, width, height } = box;
  const fresh: FlowNode = {
    id: node.id,
    type: 'symbol',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    data: { node, box },
  };
  made.set(box, fresh);
  return fresh;
}
