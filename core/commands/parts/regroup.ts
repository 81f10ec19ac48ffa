// Elements that change their module: what stands for what afterwards. Links that would cross the
// border end on away elements (GSN 1:4.2), and away elements of what lies beside them give way to it.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { linksOf } from '../../model/index.ts';
import type { NodeKind } from '../../model/kinds.ts';
import { nodeName } from '../../model/lookup.ts';
import { awayKind, directRepeaters } from '../../model/repeaters.ts';
import type { CommandContext } from '../command.ts';
import { type Refused, refused } from '../verdict.ts';
import { maySeeAll } from './maySeeAll.ts';
import { mayStay } from './mayStay.ts';
import { mayMerge } from './merging.ts';
import { takenNumbers } from './numbering.ts';
import { isPublic, mayPublish } from './publishing.ts';

/** An element to be made in the place of another. */
export interface StandIn {
  readonly kind: NodeKind;
  readonly module: string;
  /** What it repeats, or the module that it refers to. */
  readonly names: { readonly origin: string } | { readonly target: string };
}

/** A link that is to end, or to start, at something else. */
export interface Redirect {
  readonly link: string;
  readonly end: 'from' | 'to';
  /** An element that exists, or one to be made. */
  readonly at: string | StandIn;
}

export interface Regrouping {
  readonly moved: ReadonlySet<string>;
  /** The module that they move to. */
  readonly module: string;
  readonly redirects: readonly Redirect[];
  /** Away elements that give way, and to what. */
  readonly merged: ReadonlyMap<string, string>;
  readonly published: readonly string[];
  /** New identifiers of moved elements whose own is taken there. */
  readonly identifiers: ReadonlyMap<string, string>;
}

export interface Wish {
  /** Elements, in reading order. */
  readonly moved: readonly string[];
  /** Where they go: a module of the case, or one about to be made. */
  readonly module: string;
  /** Of these, what stays behind is a reference to the whole module. */
  readonly asReference?: ReadonlySet<string>;
  /** References that give way to what they stand for. */
  readonly resolved?: ReadonlyMap<string, string>;
}

export function planRegrouping(context: CommandContext, wish: Wish): Regrouping | Refused {
  return new Plan(context, wish).make();
}

export function isRefused(plan: Regrouping | Refused): plan is Refused {
  return 'allowed' in plan;
}

class Plan {
  private readonly index: CaseIndex;
  readonly redirects: Redirect[] = [];
  readonly merged: Map<string, string>;
  private readonly published = new Set<string>();
  private readonly made = new Map<string, StandIn>();
  private readonly context: CommandContext;
  readonly moved: ReadonlySet<string>;
  readonly module: string;
  private readonly asReference: ReadonlySet<string>;

  constructor(context: CommandContext, wish: Wish) {
    this.context = context;
    this.index = context.index;
    this.moved = new Set(wish.moved);
    this.module = wish.module;
    this.asReference = wish.asReference ?? new Set();
    this.merged = new Map(wish.resolved);
  }

  make(): Regrouping | Refused {
    const why =
      this.planMerges() ??
      this.planRedirects() ??
      this.mayConnectAll() ??
      maySeeAll(this.index, this);
    if (why) return why;
    this.keepPublic();
    const { moved, module, redirects, merged } = this;
    const published = [...this.published];
    return { moved, module, redirects, merged, published, identifiers: this.identifiers() };
  }

  /** The lists of interfaces stay behind; what they publish bears the decorator from now on. */
  private keepPublic(): void {
    for (const id of this.moved) {
      const entry = this.index.nodes.get(id);
      if (!entry || !isPublic(this.index, entry) || entry.node.public) continue;
      if (mayPublish(this.index, entry, this.module).allowed) this.published.add(id);
    }
  }

  private after({ id, node }: NodeEntry): string {
    return this.moved.has(id) ? this.module : node.module;
  }

  private final(entry: NodeEntry): NodeEntry {
    const to = this.merged.get(entry.id);
    return (to === undefined ? undefined : this.index.nodes.get(to)) ?? entry;
  }

  /** Away elements that come to lie beside their origin, or beside another that repeats it too. */
  private planMerges(): Refused | undefined {
    const touched = new Set<NodeEntry>();
    for (const id of this.moved) {
      const entry = this.index.nodes.get(id);
      if (!entry) continue;
      if ('origin' in entry.node) touched.add(entry);
      for (const away of directRepeaters(this.index, id)) touched.add(away);
    }
    for (const away of touched) {
      const target = this.besides(away);
      if (!target) continue;
      const verdict = mayMerge(this.index, away, target);
      if (!verdict.allowed) return verdict;
      this.merged.set(away.id, target.id);
    }
    for (const id of this.merged.keys()) this.merged.set(id, this.lastOf(id));
    return undefined;
  }

  /** What an away element gives way to; nothing where it lay beside that before. */
  private besides(away: NodeEntry): NodeEntry | undefined {
    if (!('origin' in away.node)) return undefined;
    const { origin: id, kind } = away.node;
    const module = this.after(away);
    const origin = this.index.nodes.get(id);
    if (origin && origin !== away && this.after(origin) === module) {
      return origin.node.module === away.node.module ? undefined : origin;
    }
    if (!this.moved.has(away.id)) return undefined;
    return directRepeaters(this.index, id).find(
      (other) =>
        !this.moved.has(other.id) && other.node.module === module && other.node.kind === kind,
    );
  }

  private lastOf(start: string): string {
    const seen = new Set<string>();
    let at = start;
    for (let next = this.merged.get(at); next !== undefined; next = this.merged.get(at)) {
      if (seen.has(at)) return at;
      seen.add(at);
      at = next;
    }
    return at;
  }

  /** A link lies in the module of what it supports, puts in context or challenges. */
  private planRedirects(): Refused | undefined {
    const links = new Set<LinkEntry>();
    for (const id of this.moved) {
      const entry = this.index.nodes.get(id);
      if (!entry) continue;
      for (const link of linksOf(entry)) links.add(link);
      for (const link of [...entry.supportedBy, ...entry.inContextOf, ...entry.challengedBy]) {
        this.addChallenges(link, links);
      }
    }
    for (const link of links) {
      const ends = this.endsOf(link);
      if (!ends) continue;
      const [owner, other] = ends;
      if (owner.node.module !== other.node.module) continue;
      const module = this.after(owner);
      if (module === this.after(other)) continue;
      const at = this.standIn(other, module);
      if (typeof at === 'object' && 'allowed' in at) return at;
      const end = link.link.kind === 'challenges' ? 'from' : 'to';
      this.redirects.push({ link: link.id, end, at });
    }
    return undefined;
  }

  private addChallenges({ challengedBy }: LinkEntry, found: Set<LinkEntry>): void {
    for (const link of challengedBy) {
      if (found.has(link)) continue;
      found.add(link);
      this.addChallenges(link, found);
    }
  }

  /** The element in whose module a link lies, and the one at its other end. */
  private endsOf(link: LinkEntry): readonly [NodeEntry, NodeEntry] | undefined {
    const { from, to } = link;
    if (link.link.kind !== 'challenges') return from && to ? [from, to] : undefined;
    const owner = to ?? challengedOwner(link);
    return owner && from ? [owner, from] : undefined;
  }

  /** What stands for an element in another module. */
  private standIn(entry: NodeEntry, module: string): string | StandIn | Refused {
    const { node } = entry;
    const { case: c } = this.index;
    const kind = awayKind(node.kind);
    if ('target' in node)
      return this.once({ kind: node.kind, module, names: { target: node.target } });
    if (kind === undefined) {
      return refused(
        'no-away-strategy',
        `Not possible: ${nodeName(c, entry.id)} is a strategy that would be needed on both sides; there is no away strategy (GSN Table 1:4-1).`,
      );
    }
    const origin = 'origin' in node ? node.origin : entry.id;
    const there = this.index.nodes.get(origin);
    if (there && there !== entry && this.after(there) === module) return origin;
    if (there === entry && !isPublic(this.index, entry)) {
      const verdict = mayPublish(this.index, entry, this.after(entry));
      if (!verdict.allowed) return verdict;
      this.published.add(entry.id);
    }
    if (this.asReference.has(entry.id)) {
      return this.once({ kind: 'moduleReference', module, names: { target: this.module } });
    }
    const twin = directRepeaters(this.index, origin).find(
      (other) => this.after(other) === module && other.node.kind === kind,
    );
    return twin ? this.final(twin).id : this.once({ kind, module, names: { origin } });
  }

  private once(standIn: StandIn): StandIn {
    const key = JSON.stringify(standIn);
    const known = this.made.get(key) ?? standIn;
    this.made.set(key, known);
    return known;
  }

  /** Every link whose ends change is legal afterwards, unless it was not so before. */
  private mayConnectAll(): Refused | undefined {
    const changed = new Map<LinkEntry, Redirect | undefined>();
    for (const redirect of this.redirects) {
      const link = this.index.links.get(redirect.link);
      if (link) changed.set(link, redirect);
    }
    for (const id of [...this.merged.keys(), ...this.moved]) {
      const entry = this.index.nodes.get(id);
      for (const link of entry ? linksOf(entry) : []) {
        if (!changed.has(link)) changed.set(link, undefined);
      }
    }
    const after = (entry: NodeEntry) => this.after(entry);
    const final = (entry: NodeEntry) => this.final(entry);
    for (const [link, redirect] of changed) {
      const why = mayStay(this.context, link, { redirect, after, final });
      if (why) return why;
    }
    return undefined;
  }

  private identifiers(): Map<string, string> {
    const numbers = takenNumbers(this.index, this.module);
    const found = new Map<string, string>();
    const clashing: NodeEntry[] = [];
    for (const id of this.moved) {
      const entry = this.index.nodes.get(id);
      if (!entry || 'origin' in entry.node || entry.node.module === this.module) continue;
      if (!numbers.takes(entry.node.identifier)) clashing.push(entry);
    }
    for (const { id, node } of clashing) found.set(id, numbers.identifier(node.kind));
    return found;
  }
}

/** What the link at the end of a chain of challenges is about. */
function challengedOwner({ toLink }: LinkEntry): NodeEntry | undefined {
  let at = toLink;
  for (let depth = 0; at && depth < 100; depth += 1) {
    if (at.link.kind !== 'challenges') return at.from;
    if (at.to) return at.to;
    at = at.toLink;
  }
  return undefined;
}
