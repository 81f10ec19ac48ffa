// Circles in a graph of numbered nodes, for rules that tell each set of nodes that reach each other once.
import { type Components, eachSuccessor, type Graph } from '../../reasoning/graph.ts';

/** The components that hold a cycle, as lists of nodes. */
export function cyclicComponents({ order, component, onCycle }: Components): number[][] {
  const members = new Map<number, number[]>();
  for (const node of order) {
    if (onCycle[node] !== 1) continue;
    const own = component[node] ?? 0;
    const list = members.get(own);
    if (list) list.push(node);
    else members.set(own, [node]);
  }
  return [...members.values()];
}

/** A shortest cycle through `start` inside the component that these are, found breadth first. */
export function shortestCycle(graph: Graph, members: readonly number[], start: number): number[] {
  const inside = new Set(members);
  const before = new Map<number, number>();
  const queue = [start];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? start;
    let closed = false;
    eachSuccessor(graph, at, (next) => {
      if (next === start) closed = true;
      else if (inside.has(next) && !before.has(next)) {
        before.set(next, at);
        queue.push(next);
      }
    });
    if (!closed) continue;
    const path = [at];
    for (let back = before.get(at); back !== undefined; back = before.get(back)) path.push(back);
    return path.reverse();
  }
  return [start];
}
