// A diagram as arrays: nodes and links by number, links grouped by source in their order. Numbers
// follow the input's order, on which no result may depend; ties are broken by order key and id.

import { compareOrder } from '../model/order.ts';
import { add, int } from './arrays.ts';
import type { Diagram, DiagramLink, DiagramNode, MeasuredNode } from './diagram.ts';
import { type MarkedLinks, markedLinks, roomAbove } from './markRoom.ts';

export interface Graph {
  readonly nodes: readonly DiagramNode[];
  readonly sizes: readonly MeasuredNode[];
  readonly links: readonly DiagramLink[];
  /** Node numbers; -1 where the end does not exist (or is a link). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Link numbers; -1 unless a challenge ends on an existing link. */
  readonly toLink: Int32Array;
  /** Links of node v: `out[outStart[v]] .. out[outStart[v + 1] - 1]`, in order. */
  readonly outStart: Int32Array;
  readonly out: Int32Array;
  readonly marks: MarkedLinks;
}

/** Of nodes or links with the same id the first counts. */
export function buildGraph(diagram: Diagram, sizeOf: (node: DiagramNode) => MeasuredNode): Graph {
  const { items: nodes, numbers } = numbered(diagram.nodes);
  const { items: links, numbers: linkNumbers } = numbered(diagram.links);
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const toLink = new Int32Array(links.length).fill(-1);
  for (const [i, link] of links.entries()) {
    from[i] = numbers.get(link.from) ?? -1;
    to[i] = link.to === undefined ? -1 : (numbers.get(link.to) ?? -1);
    if (link.to === undefined && link.toLink !== undefined) {
      toLink[i] = linkNumbers.get(link.toLink) ?? -1;
    }
  }
  const marks = markedLinks(links, toLink);
  const sizes = roomAbove(nodes.map(sizeOf), links, to, marks);
  const grouped = groupBySource(links, from, nodes.length);
  return { nodes, sizes, links, from, to, toLink, marks, ...grouped };
}

function numbered<T extends { readonly id: string }>(all: readonly T[]) {
  const numbers = new Map<string, number>();
  const items: T[] = [];
  for (const item of all) {
    if (numbers.has(item.id)) continue;
    numbers.set(item.id, items.length);
    items.push(item);
  }
  return { items, numbers };
}

function groupBySource(links: readonly DiagramLink[], from: Int32Array, nodeCount: number) {
  const outStart = new Int32Array(nodeCount + 1);
  for (const node of from) if (node >= 0) add(outStart, node + 1, 1);
  for (let v = 0; v < nodeCount; v += 1) add(outStart, v + 1, int(outStart, v));
  const next = outStart.slice();
  const out = new Int32Array(int(outStart, nodeCount));
  for (let i = 0; i < links.length; i += 1) {
    const node = int(from, i);
    if (node < 0) continue;
    out[int(next, node)] = i;
    add(next, node, 1);
  }
  const byOrder = (a: number, b: number) => {
    const [x, y] = [links[a], links[b]];
    return x && y ? compareOrder(x, y) : 0;
  };
  for (let v = 0; v < nodeCount; v += 1) {
    const [start, end] = [int(outStart, v), int(outStart, v + 1)];
    if (end - start > 1) out.subarray(start, end).sort(byOrder);
  }
  return { outStart, out };
}
