// Circles in a graph of numbered nodes, for rules that tell each set of nodes that reach each other once.
import { type Components, eachStep, type Graph } from '../../reasoning/graph.ts';

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

/**
 * A shortest cycle through `start` inside the component that these are, found breadth first. Hubs
 * (reasoning/structure.ts) are no steps of it.
 */
export function shortestCycle(
  graph: Graph,
  members: readonly number[],
  start: number,
  isHub: (node: number) => boolean,
): number[] {
  const inside = new Set(members);
  const before = new Map<number, number>();
  const queue = [start];
  const passed = new Set<number>();
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? start;
    let closed = false;
    const meet = (next: number) => {
      if (next === start) closed = true;
      else if (inside.has(next) && !before.has(next)) {
        before.set(next, at);
        queue.push(next);
      }
    };
    eachStep(graph, at, isHub, meet, passed);
    if (!closed) continue;
    const path = [at];
    for (let back = before.get(at); back !== undefined; back = before.get(back)) path.push(back);
    return path.reverse();
  }
  return [start];
}

/**
 * Calls `add` for each successor of the node outside of its own circle. Through a hub on a circle one
 * looks: it may lead out of the circle from a member, and into it from others.
 */
export function eachStepOut(
  graph: Graph,
  { component, onCycle }: Components,
  node: number,
  isHub: (node: number) => boolean,
  add: (next: number) => void,
): void {
  if (isHub(node) && onCycle[node] === 1) return;
  const meet = (next: number) => {
    if (component[next] !== component[node]) add(next);
  };
  eachStep(graph, node, (next) => isHub(next) && onCycle[next] === 1, meet);
}
