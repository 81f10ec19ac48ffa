// Which node hangs below which: one tree out of any graph, in document order (depth first). Every
// node stands either in the tree or beside a node of the tree. No recursion; cycles end.

import { compareIdentifiers } from '../model/order.ts';
import { type Anchors, anchorChallengers } from './anchorChallengers.ts';
import { int } from './arrays.ts';
import type { Graph } from './graph.ts';

/** What became of a link. */
export const LINK_ROLE = { extra: 0, tree: 1, side: 2, back: 3 } as const;

/** Something that stands beside a node of the tree. */
export interface SideItem {
  readonly node: number;
  /** The link that ties it to the owner or to an item beside the owner. */
  readonly link: number;
  /** The item beside the same owner that it belongs to (a challenger of a context); else -1. */
  readonly follows: number;
  /** How many contexts the owner has before this one, shared ones included. */
  readonly slot: number;
}

export interface SpanningTree {
  /** Parent of each node; `nodes.length` for roots, -1 for what stands beside something. */
  readonly parent: Int32Array;
  /** Children in order, as linked lists; index `nodes.length` is the common root. -1 ends. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The link that made a node a child; -1 for roots and challengers. */
  readonly treeLink: Int32Array;
  /** 1 for a challenger with support of its own, which stands next to what it challenges. */
  readonly beside: Uint8Array;
  /** What stands beside a node, in order. */
  readonly sides: ReadonlyMap<number, readonly SideItem[]>;
  /** For nodes that stand beside another: which. */
  readonly owner: Int32Array;
  /** Values of LINK_ROLE. */
  readonly linkRole: Uint8Array;
  /** Parents before children, in document order; and the order in which branches are complete. */
  readonly preorder: Int32Array;
  readonly postorder: Int32Array;
}

export function spanningTree(graph: Graph): SpanningTree {
  const walk = new Walk(graph);
  walk.run();
  return walk.result();
}

class Walk {
  private readonly graph: Graph;
  private readonly anchors: Anchors;
  private readonly root: number;
  private readonly parent: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly lastChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly treeLink: Int32Array;
  private readonly beside: Uint8Array;
  private readonly owner: Int32Array;
  private readonly linkRole: Uint8Array;
  private readonly sides = new Map<number, SideItem[]>();
  private readonly preorder: number[] = [];
  private readonly postorder: number[] = [];
  /** 0 unseen, 1 its branch is being walked, 2 its branch is complete. */
  private readonly state: Uint8Array;
  /** Challengers to be taken up below a node, after the child that they challenge. */
  private readonly pending = new Map<number, { readonly nodes: number[]; next: number }>();
  private readonly stack: number[] = [];
  private readonly cursor: Int32Array;

  constructor(graph: Graph) {
    const count = graph.nodes.length;
    this.graph = graph;
    this.root = count;
    this.anchors = anchorChallengers(graph);
    this.parent = new Int32Array(count + 1).fill(-1);
    this.firstChild = new Int32Array(count + 1).fill(-1);
    this.lastChild = new Int32Array(count + 1).fill(-1);
    this.nextSibling = new Int32Array(count + 1).fill(-1);
    this.treeLink = new Int32Array(count + 1).fill(-1);
    this.beside = new Uint8Array(count + 1);
    this.owner = new Int32Array(count + 1).fill(-1);
    this.linkRole = new Uint8Array(graph.links.length);
    this.state = new Uint8Array(count + 1);
    this.cursor = new Int32Array(count + 1);
  }

  run(): void {
    const { hasParent, besideOnly, anchored } = this.anchors;
    const free = (v: number) => this.state[v] === 0 && besideOnly[v] === 0;
    const all = this.graph.nodes.map((_, v) => v);
    const roots = all.filter((v) => free(v) && !hasParent[v] && !anchored[v]);
    for (const v of this.sorted(roots)) this.grow(v);
    // What no root reaches hangs in a cycle; its first node becomes a root.
    for (const v of this.sorted(all.filter(free))) if (free(v)) this.grow(v);
  }

  result(): SpanningTree {
    const { parent, firstChild, nextSibling, treeLink, beside, sides, owner, linkRole } = this;
    const orders = {
      preorder: Int32Array.from(this.preorder),
      postorder: Int32Array.from(this.postorder),
    };
    return { parent, firstChild, nextSibling, treeLink, beside, sides, owner, linkRole, ...orders };
  }

  private sorted(nodes: number[]): number[] {
    const { nodes: all } = this.graph;
    const key = (v: number) => all[v]?.identifier ?? '';
    const id = (v: number) => all[v]?.id ?? '';
    return nodes.sort((a, b) => compareIdentifiers(key(a), key(b)) || (id(a) < id(b) ? -1 : 1));
  }

  private grow(start: number): void {
    this.enter(start, this.root, -1);
    for (;;) {
      const v = this.stack.at(-1) ?? this.root;
      const queue = this.pending.get(v);
      const challenger = queue?.nodes[queue.next];
      if (queue && challenger !== undefined) {
        queue.next += 1;
        if (this.state[challenger] !== 0) continue;
        this.enter(challenger, v, -1);
        this.beside[challenger] = 1;
      } else if (v === this.root) return;
      else if (!this.step(v)) {
        this.state[v] = 2;
        this.postorder.push(v);
        this.stack.pop();
      }
    }
  }

  /** Follows the next link of `v`; false when there is none left. */
  private step(v: number): boolean {
    const { out, outStart, links, to } = this.graph;
    const [start, end] = [int(outStart, v), int(outStart, v + 1)];
    // Twice through the links: what supports first, then contexts that have a tree of their own.
    while (int(this.cursor, v) < 2 * (end - start)) {
      const position = int(this.cursor, v);
      this.cursor[v] = position + 1;
      const support = position < end - start;
      const link = int(out, start + (position % (end - start)));
      if (links[link]?.kind !== (support ? 'supportedBy' : 'inContextOf')) continue;
      const target = int(to, link);
      if (target < 0 || target === v || this.anchors.besideOnly[target]) continue;
      if (this.state[target] === 0) {
        this.linkRole[link] = LINK_ROLE.tree;
        this.enter(target, v, link);
        return true;
      }
      if (this.state[target] === 1) this.linkRole[link] = LINK_ROLE.back;
    }
    return false;
  }

  private enter(v: number, parent: number, link: number): void {
    this.state[v] = 1;
    this.parent[v] = parent;
    this.treeLink[v] = link;
    const last = int(this.lastChild, parent);
    if (last < 0) this.firstChild[parent] = v;
    else this.nextSibling[last] = v;
    this.lastChild[parent] = v;
    this.preorder.push(v);
    this.stack.push(v);
    this.takeSides(v, parent);
  }

  /** Claims the contexts of `v` that nobody has claimed, and the challengers of all these. */
  private takeSides(v: number, parent: number): void {
    const { out, outStart, links, to } = this.graph;
    let slot = -1;
    for (let i = int(outStart, v); i < int(outStart, v + 1); i += 1) {
      const link = int(out, i);
      const target = int(to, link);
      if (target < 0 || target === v || links[link]?.kind !== 'inContextOf') continue;
      slot += 1;
      if (!this.anchors.contextual[target] || int(this.owner, target) >= 0) continue;
      this.putBeside(v, { node: target, link, follows: -1, slot });
      this.takeChallengers(target, v, parent);
    }
    this.takeChallengers(v, v, parent);
  }

  private putBeside(v: number, item: SideItem): void {
    this.owner[item.node] = v;
    this.state[item.node] = 2;
    this.linkRole[item.link] = LINK_ROLE.side;
    const list = this.sides.get(v);
    if (list) list.push(item);
    else this.sides.set(v, [item]);
  }

  /** Those of `target` (v, or beside v), each followed by its own challengers. */
  private takeChallengers(target: number, v: number, parent: number): void {
    const stack = [...this.challengersOf(target)];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, link, host } = next;
      if (this.state[node] !== 0) continue;
      if (this.anchors.besideOnly[node]) {
        this.putBeside(v, { node, link, follows: host === v ? -1 : host, slot: 0 });
        stack.push(...this.challengersOf(node));
      } else {
        const queue = this.pending.get(parent);
        if (queue) queue.nodes.push(node);
        else this.pending.set(parent, { nodes: [node], next: 0 });
      }
    }
  }

  /** Last first, as they are put on a stack. */
  private challengersOf(host: number) {
    const list = this.anchors.challengersOf.get(host) ?? [];
    return list.map(({ node, link }) => ({ node, link, host })).reverse();
  }
}
