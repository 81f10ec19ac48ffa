// Graphs of numbered nodes in compressed adjacency, and what the reasoning needs of them.
// Nothing recurses: chains of 50,000 nodes must not exhaust the stack.

/** The successors of node `v` are `targets[starts[v]]` up to, not including, `targets[starts[v+1]]`. */
export interface Graph {
  readonly size: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** @param successors calls `add` once for each edge that leaves the node */
export function graphOf(
  size: number,
  successors: (node: number, add: (target: number) => void) => void,
): Graph {
  const starts = new Int32Array(size + 1);
  const targets: number[] = [];
  const add = (target: number) => {
    targets.push(target);
  };
  for (let v = 0; v < size; v += 1) {
    successors(v, add);
    starts[v + 1] = targets.length;
  }
  return { size, starts, targets: Int32Array.from(targets) };
}

/** The same nodes, every edge turned round. */
export function reversed(graph: Graph): Graph {
  const starts = new Int32Array(graph.size + 1);
  for (const target of graph.targets) starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  for (let v = 0; v < graph.size; v += 1) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(graph.targets.length);
  for (let v = 0; v < graph.size; v += 1) {
    for (let i = graph.starts[v] ?? 0; i < (graph.starts[v + 1] ?? 0); i += 1) {
      const w = graph.targets[i] ?? 0;
      const at = next[w] ?? 0;
      targets[at] = v;
      next[w] = at + 1;
    }
  }
  return { size: graph.size, starts, targets };
}

export function eachSuccessor(graph: Graph, node: number, visit: (target: number) => void): void {
  const end = graph.starts[node + 1] ?? 0;
  for (let i = graph.starts[node] ?? 0; i < end; i += 1) visit(graph.targets[i] ?? 0);
}

/**
 * The successors of the node, where a hub (structure.ts) has its own successors visited in its place:
 * for whoever tells people of single steps. A hub in `passed` is left out, and each one met put there.
 */
export function eachStep(
  graph: Graph,
  node: number,
  isHub: (node: number) => boolean,
  visit: (target: number) => void,
  passed?: Set<number>,
): void {
  eachSuccessor(graph, node, (target) => {
    if (!isHub(target)) visit(target);
    else if (!passed?.has(target)) {
      passed?.add(target);
      eachSuccessor(graph, target, visit);
    }
  });
}

/** Marks (1) every node that the seeds reach by `step`, the seeds included. */
export function flood(
  size: number,
  seeds: Iterable<number>,
  step: (node: number, visit: (target: number) => void) => void,
): Uint8Array {
  const marks = new Uint8Array(size);
  const stack: number[] = [];
  const visit = (node: number) => {
    if (marks[node] === 1) return;
    marks[node] = 1;
    stack.push(node);
  };
  for (const seed of seeds) visit(seed);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) step(at, visit);
  return marks;
}

/** What `flood` marks, as a set: for few of many nodes. */
export function reached(
  seeds: Iterable<number>,
  step: (node: number, visit: (target: number) => void) => void,
): Set<number> {
  const found = new Set(seeds);
  const visit = (node: number) => void found.add(node);
  // What is added while one walks through a set is met as well.
  for (const node of found) step(node, visit);
  return found;
}

export interface Components {
  /** All nodes, successors first; the members of one strongly connected component adjacent. */
  readonly order: Int32Array;
  /** The component of each node; components are numbered in the same order. */
  readonly component: Int32Array;
  /** 1 for a node that reaches itself. */
  readonly onCycle: Uint8Array;
}

/** Strongly connected components (Tarjan 1972, without recursion), linear. */
export function componentsOf(graph: Graph): Components {
  const { size, starts, targets } = graph;
  const seen = new Int32Array(size);
  const low = new Int32Array(size);
  const edge = starts.slice(0, size);
  const component = new Int32Array(size).fill(-1);
  const onCycle = new Uint8Array(size);
  const order = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let [clock, placed, count] = [0, 0, 0];

  const enter = (v: number) => {
    clock += 1;
    seen[v] = clock;
    low[v] = clock;
    open.push(v);
    path.push(v);
  };
  const close = (v: number) => {
    const first = placed;
    for (let w = -1; w !== v; placed += 1) {
      w = open.pop() ?? v;
      component[w] = count;
      order[placed] = w;
    }
    if (placed - first > 1) for (let i = first; i < placed; i += 1) onCycle[order[i] ?? 0] = 1;
    count += 1;
  };

  for (let root = 0; root < size; root += 1) {
    if (seen[root] !== 0) continue;
    enter(root);
    for (let v = path.at(-1); v !== undefined; v = path.at(-1)) {
      const at = edge[v] ?? 0;
      if (at < (starts[v + 1] ?? 0)) {
        edge[v] = at + 1;
        const w = targets[at] ?? 0;
        if (w === v) onCycle[v] = 1;
        if (seen[w] === 0) enter(w);
        else if (component[w] === -1) low[v] = Math.min(low[v] ?? 0, seen[w] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[v] ?? 0);
      if (low[v] === seen[v]) close(v);
    }
  }
  return { order, component, onCycle };
}
