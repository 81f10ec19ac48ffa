// Before the tree is walked: which nodes can only stand beside others (contexts without argument of
// their own, challengers without support), and what each challenger belongs to.

import { compareIdentifiers } from '../model/order.ts';
import { byte, int } from './arrays.ts';
import type { Graph } from './graph.ts';

export interface Challenger {
  readonly node: number;
  /** Its first challenge: the one that decides where it stands. */
  readonly link: number;
}

export interface Anchors {
  /** Some other node is supported by it or has it as context. */
  readonly hasParent: Uint8Array;
  /** Contextual: reached by inContextOf only and with nothing below. */
  readonly contextual: Uint8Array;
  /** Contextual, or a challenger without support that belongs to something. */
  readonly besideOnly: Uint8Array;
  /** A challenger that belongs to something. */
  readonly anchored: Uint8Array;
  readonly challengersOf: ReadonlyMap<number, readonly Challenger[]>;
}

export function anchorChallengers(graph: Graph): Anchors {
  const count = graph.nodes.length;
  const supported = new Uint8Array(count);
  const inContext = new Uint8Array(count);
  const hasBelow = new Uint8Array(count);
  const challenge = new Int32Array(count).fill(-1);
  for (let v = 0; v < count; v += 1) {
    for (let i = int(graph.outStart, v); i < int(graph.outStart, v + 1); i += 1) {
      const link = int(graph.out, i);
      const kind = graph.links[link]?.kind;
      const target = int(graph.to, link);
      if (kind === 'challenges') {
        if (int(challenge, v) < 0 && hostOf(graph, link, v) >= 0) challenge[v] = link;
      } else if (target >= 0 && target !== v) {
        hasBelow[v] = 1;
        if (kind === 'supportedBy') supported[target] = 1;
        else inContext[target] = 1;
      }
    }
  }
  const contextual = new Uint8Array(count);
  const hasParent = new Uint8Array(count);
  for (let v = 0; v < count; v += 1) {
    hasParent[v] = byte(supported, v) | byte(inContext, v);
    contextual[v] = inContext[v] && !supported[v] && !hasBelow[v] ? 1 : 0;
    if (hasParent[v]) challenge[v] = -1;
  }
  return { hasParent, contextual, ...belongings(graph, challenge, hasBelow, contextual) };
}

/** The node beside which a challenger of this link's target is best placed; -1 when there is none. */
function hostOf(graph: Graph, challenge: number, self: number): number {
  let host = int(graph.to, challenge);
  const link = int(graph.toLink, challenge);
  if (host < 0 && link >= 0) {
    const [from, to] = [int(graph.from, link), int(graph.to, link)];
    const preferTo = graph.links[link]?.kind === 'supportedBy';
    if (preferTo) host = to >= 0 ? to : from;
    else host = from >= 0 ? from : to;
  }
  return host === self ? -1 : host;
}

function belongings(
  graph: Graph,
  challenge: Int32Array,
  hasBelow: Uint8Array,
  contextual: Uint8Array,
) {
  const count = graph.nodes.length;
  const anchored = new Uint8Array(count);
  const besideOnly = contextual.slice();
  const leaf = (v: number) => int(challenge, v) >= 0 && !hasBelow[v];
  /** 0 unknown, 1 on the chain being followed, 2 leads to something, 3 ends in itself. */
  const state = new Uint8Array(count);
  for (let start = 0; start < count; start += 1) {
    if (!leaf(start)) continue;
    const chain: number[] = [];
    let v = start;
    while (v >= 0 && leaf(v) && state[v] === 0) {
      state[v] = 1;
      chain.push(v);
      v = hostOf(graph, int(challenge, v), v);
    }
    const ends = v >= 0 && leaf(v) && state[v] !== 2;
    for (const node of chain) state[node] = ends ? 3 : 2;
  }
  const challengersOf = new Map<number, Challenger[]>();
  for (let v = 0; v < count; v += 1) {
    const link = int(challenge, v);
    if (link < 0 || state[v] === 3) continue;
    anchored[v] = 1;
    if (leaf(v)) besideOnly[v] = 1;
    const host = hostOf(graph, link, v);
    const list = challengersOf.get(host);
    if (list) list.push({ node: v, link });
    else challengersOf.set(host, [{ node: v, link }]);
  }
  for (const list of challengersOf.values()) list.sort((a, b) => compare(graph, a.node, b.node));
  return { anchored, besideOnly, challengersOf };
}

function compare(graph: Graph, a: number, b: number): number {
  const [x, y] = [graph.nodes[a], graph.nodes[b]];
  if (!x || !y) return 0;
  return compareIdentifiers(x.identifier, y.identifier) || (x.id < y.id ? -1 : 1);
}
