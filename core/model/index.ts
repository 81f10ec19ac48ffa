// The live index: the argument as linked entries, built once and kept alive by immer patches.
// Entries are identity-stable across versions. Callers never change what they read from here.
import type { Patch } from 'immer';
import type { Case, CaseLink, CaseNode } from './case.ts';
import type { LinkKind } from './kinds.ts';
import { compareOrder } from './order.ts';

export interface NodeEntry {
  readonly id: string;
  readonly node: CaseNode;
  /** Outgoing SupportedBy, in sibling order: what supports this node. */
  readonly supportedBy: readonly LinkEntry[];
  /** Incoming SupportedBy: what this node supports. */
  readonly supports: readonly LinkEntry[];
  readonly inContextOf: readonly LinkEntry[];
  /** Incoming InContextOf: what this node is context of. */
  readonly contextOf: readonly LinkEntry[];
  readonly challenges: readonly LinkEntry[];
  readonly challengedBy: readonly LinkEntry[];
}

export interface LinkEntry {
  readonly id: string;
  readonly link: CaseLink;
  /** Undefined where the case has no such node: a dangling end. */
  readonly from: NodeEntry | undefined;
  readonly to: NodeEntry | undefined;
  readonly toLink: LinkEntry | undefined;
  readonly challengedBy: readonly LinkEntry[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };
type MutableNode = Mutable<NodeEntry>;
type MutableLink = Mutable<LinkEntry>;

const OUT = {
  supportedBy: 'supportedBy',
  inContextOf: 'inContextOf',
  challenges: 'challenges',
} as const;
const IN = {
  supportedBy: 'supports',
  inContextOf: 'contextOf',
  challenges: 'challengedBy',
} as const;
const LISTS = [...Object.values(OUT), ...Object.values(IN)];

export class CaseIndex {
  protected current: Case;
  private nodeEntries = new Map<string, MutableNode>();
  private linkEntries = new Map<string, MutableLink>();
  /** Links by the missing id that they name, so that adding the node or link joins them. */
  private waiting = new Map<string, Set<MutableLink>>();
  private memos = new Map<string, unknown>();

  constructor(c: Case) {
    this.current = c;
    this.rebuild();
  }

  get case(): Case {
    return this.current;
  }

  get nodes(): ReadonlyMap<string, NodeEntry> {
    return this.nodeEntries;
  }

  get links(): ReadonlyMap<string, LinkEntry> {
    return this.linkEntries;
  }

  /** `compute()` once per version of the case; `key` names the question. */
  memo<T>(key: string, compute: () => T): T {
    const known = this.memos.get(key);
    if (known !== undefined || this.memos.has(key)) return known as T;
    const value = compute();
    this.memos.set(key, value);
    return value;
  }

  /**
   * `compute(id)`, the reasoning's answer to a question about something: what that reads may be kept
   * apart (trackedIndex.ts). `compute` answers about the version that the index holds when it is called.
   */
  reasoned<T>(_question: string, id: string, compute: (id: string) => T): T {
    return compute(id);
  }

  /** Moves on to `next`, which differs from the current case by these immer patches. */
  update(next: Case, patches: readonly Patch[]): void {
    this.current = next;
    this.memos = new Map();
    const nodes = new Set<string>();
    const links = new Set<string>();
    for (const { path } of patches) {
      const [table, id] = path;
      if (table === undefined) {
        this.rebuild(); // the whole case was replaced
        return;
      }
      if (table !== 'nodes' && table !== 'links') continue;
      if (path.length < 2) {
        this.rebuild();
        return;
      }
      (table === 'nodes' ? nodes : links).add(String(id));
    }
    const touched = new Set<MutableLink>();
    for (const id of links) this.syncLink(id, touched);
    for (const id of nodes) this.syncNode(id, touched);
    for (const entry of touched) {
      this.detach(entry);
      if (this.linkEntries.get(entry.id) === entry) this.attach(entry);
    }
  }

  private rebuild(): void {
    this.nodeEntries = new Map();
    this.linkEntries = new Map();
    this.waiting = new Map();
    for (const [id, node] of this.current.nodes) this.nodeEntries.set(id, blankNode(id, node));
    for (const [id, link] of this.current.links) this.linkEntries.set(id, blankLink(id, link));
    for (const entry of this.linkEntries.values()) this.attach(entry, false);
    for (const entry of this.nodeEntries.values()) sortAll(entry);
    for (const entry of this.linkEntries.values()) entry.challengedBy.sort(byOrder);
  }

  private syncLink(id: string, touched: Set<MutableLink>): void {
    const before = this.linkEntries.get(id);
    const link = this.current.links.get(id);
    if (before) touched.add(before);
    if (link && before) {
      this.detach(before);
      before.link = link;
    } else if (link) {
      const entry = blankLink(id, link);
      this.linkEntries.set(id, entry);
      touched.add(entry);
      this.rejoin(`link ${id}`, touched);
    } else if (before) {
      this.detach(before);
      for (const other of before.challengedBy) touched.add(other as MutableLink);
      this.linkEntries.delete(id);
    }
  }

  private syncNode(id: string, touched: Set<MutableLink>): void {
    const before = this.nodeEntries.get(id);
    const node = this.current.nodes.get(id);
    if (before && node) {
      before.node = node;
    } else if (node) {
      this.nodeEntries.set(id, blankNode(id, node));
      this.rejoin(`node ${id}`, touched);
    } else if (before) {
      for (const link of linksOf(before)) touched.add(link as MutableLink);
      this.nodeEntries.delete(id);
    }
  }

  private rejoin(missing: string, touched: Set<MutableLink>): void {
    for (const link of this.waiting.get(missing) ?? []) touched.add(link);
  }

  private attach(entry: MutableLink, sorted = true): void {
    const { link } = entry;
    entry.from = this.findNode(link.from, entry);
    entry.to = link.to === undefined ? undefined : this.findNode(link.to, entry);
    const target = 'toLink' in link && link.toLink !== undefined ? link.toLink : undefined;
    entry.toLink = target === undefined ? undefined : this.findLink(target, entry);
    const kind: LinkKind = link.kind;
    if (entry.from) put((entry.from as MutableNode)[OUT[kind]], entry, sorted);
    if (entry.to) put((entry.to as MutableNode)[IN[kind]], entry, sorted);
    if (entry.toLink) put((entry.toLink as MutableLink).challengedBy, entry, sorted);
  }

  private detach(entry: MutableLink): void {
    const kind: LinkKind = entry.link.kind;
    if (entry.from) drop((entry.from as MutableNode)[OUT[kind]], entry);
    if (entry.to) drop((entry.to as MutableNode)[IN[kind]], entry);
    if (entry.toLink) drop((entry.toLink as MutableLink).challengedBy, entry);
    entry.from = undefined;
    entry.to = undefined;
    entry.toLink = undefined;
    const { link } = entry;
    this.waiting.get(`node ${link.from}`)?.delete(entry);
    this.waiting.get(`node ${link.to}`)?.delete(entry);
    if ('toLink' in link) this.waiting.get(`link ${link.toLink}`)?.delete(entry);
  }

  private findNode(id: string, asker: MutableLink): MutableNode | undefined {
    const found = this.nodeEntries.get(id);
    if (!found) this.wait(`node ${id}`, asker);
    return found;
  }

  private findLink(id: string, asker: MutableLink): MutableLink | undefined {
    const found = this.linkEntries.get(id);
    if (!found) this.wait(`link ${id}`, asker);
    return found;
  }

  private wait(missing: string, asker: MutableLink): void {
    const set = this.waiting.get(missing) ?? new Set();
    this.waiting.set(missing, set.add(asker));
  }
}

/** Every link that starts or ends at the node, each once per end. */
export function linksOf(entry: NodeEntry): LinkEntry[] {
  return [
    ...entry.supportedBy,
    ...entry.supports,
    ...entry.inContextOf,
    ...entry.contextOf,
    ...entry.challenges,
    ...entry.challengedBy,
  ];
}

function blankNode(id: string, node: CaseNode): MutableNode {
  return {
    id,
    node,
    supportedBy: [],
    supports: [],
    inContextOf: [],
    contextOf: [],
    challenges: [],
    challengedBy: [],
  };
}

function blankLink(id: string, link: CaseLink): MutableLink {
  return { id, link, from: undefined, to: undefined, toLink: undefined, challengedBy: [] };
}

function sortAll(entry: MutableNode): void {
  for (const key of LISTS) if (entry[key].length > 1) entry[key].sort(byOrder);
}

function byOrder(a: LinkEntry, b: LinkEntry): number {
  const [x, y] = [a.link.order, b.link.order];
  if (x !== y) return x < y ? -1 : 1;
  return compareOrder({ order: x, id: a.id }, { order: y, id: b.id });
}

function put(list: LinkEntry[], entry: LinkEntry, sorted: boolean): void {
  list.push(entry);
  if (sorted) list.sort(byOrder);
}

function drop(list: LinkEntry[], entry: LinkEntry): void {
  const at = list.indexOf(entry);
  if (at >= 0) list.splice(at, 1);
}
