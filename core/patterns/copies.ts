// Walks a pattern down from its top elements, once for each instance, and notes what is copied where:
// each element once for each instance of its region, each link once for each copy of its ends.
import type { AssuranceClaimPoint } from '../model/case.ts';
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { branchesTaken, choicesByLink, type Decision, decisionOn } from './decisions.ts';
import type { Choice, Pattern } from './parameters.ts';
import type { Edge } from './pattern.ts';
import { isWithin, type Region } from './regions.ts';
import { type InstantiationData, outerScope, type Scope } from './scopes.ts';

export interface NodeCopy {
  readonly id: string;
  readonly entry: NodeEntry;
  readonly scope: Scope;
}

export interface LinkCopy {
  readonly id: string;
  readonly entry: LinkEntry;
  readonly scope: Scope;
  readonly from: string;
  readonly end: { readonly to: string } | { readonly toLink: string };
  /** The ball, the hollow ball or the diamond stays: nobody decided. */
  readonly open: { readonly number: boolean; readonly option: boolean; readonly choice: boolean };
}

export interface AcpCopy {
  readonly acp: AssuranceClaimPoint;
  readonly scope: Scope;
  readonly on: AssuranceClaimPoint['on'];
  readonly goal: string | undefined;
}

export interface Copies {
  readonly nodes: readonly NodeCopy[];
  readonly links: readonly LinkCopy[];
  readonly acps: readonly AcpCopy[];
  /** Nobody said how many, in this instance. */
  readonly unnumbered: readonly { readonly link: LinkEntry; readonly scope: Scope }[];
  readonly undecided: readonly { readonly link: LinkEntry; readonly scope: Scope }[];
  /** Choices that were met, with how many branches were taken; undefined where not all are decided. */
  readonly chosen: readonly {
    readonly choice: Choice;
    readonly scope: Scope;
    readonly taken: number | undefined;
  }[];
  /** Every repetition that was met, with how many instances it has. */
  readonly counted: readonly {
    readonly link: LinkEntry;
    readonly scope: Scope;
    readonly count: number;
  }[];
  /** The result would be larger than a case may be. */
  readonly cut: boolean;
}

/** More than this is not made: a table of ten rows can mean millions. */
export const MOST_COPIES = 10_000;

export function copyAll(pattern: Pattern, data: InstantiationData, tops: readonly Scope[]): Copies {
  return new Copier(pattern, data).copy(tops);
}

type Open = {
  -readonly [K in keyof Copies]: Copies[K] extends readonly (infer T)[] ? T[] : Copies[K];
};

class Copier {
  private readonly pattern: Pattern;
  private readonly data: InstantiationData;
  private readonly choiceOf: ReadonlyMap<string, Choice>;
  private readonly ids = new Map<string, string>();
  private readonly linkIds = new Map<string, string>();
  private readonly met = new Set<string>();
  private readonly placeholders = new Map<string, Scope>();
  private readonly queue: NodeCopy[] = [];
  private readonly made: Open = {
    nodes: [],
    links: [],
    acps: [],
    unnumbered: [],
    undecided: [],
    chosen: [],
    counted: [],
    cut: false,
  };

  constructor(pattern: Pattern, data: InstantiationData) {
    this.pattern = pattern;
    this.data = data;
    this.choiceOf = choicesByLink(pattern);
  }

  copy(tops: readonly Scope[]): Copies {
    for (const scope of tops) for (const root of this.pattern.parts.roots) this.node(root, scope);
    for (const copy of this.queue) {
      if (this.made.cut) break;
      for (const edge of this.pattern.parts.edges.get(copy.entry.id) ?? []) this.edge(copy, edge);
    }
    if (!this.made.cut) this.acps();
    return this.made;
  }

  /** The element's copy for this instance: the one of its region around it. */
  private node(entry: NodeEntry, scope: Scope): string {
    const own = outerScope(scope, this.regionOf(entry.id));
    const key = `${own.number} ${entry.id}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `n${this.ids.size + 1}`;
    this.ids.set(key, id);
    if (this.ids.size > MOST_COPIES) this.made.cut = true;
    const copy = { id, entry, scope: own };
    this.made.nodes.push(copy);
    this.queue.push(copy);
    return id;
  }

  private regionOf(id: string): Region {
    return this.pattern.regions.of(id) ?? this.pattern.regions.top;
  }

  private edge({ id, scope }: NodeCopy, { link, base, to }: Edge): void {
    const target = this.pattern.parts.nodes.get(to);
    if (!target || !link) return; // the argument of an ACP comes with the ACP
    const starts = base ? this.scopesOfLink(base, scope) : [scope];
    for (const start of starts) {
      const baseId = base && this.linkIds.get(`${start.number} ${base.id}`);
      if (base && baseId === undefined) continue;
      const option = link.link.optional ? decisionOn(this.data, link.id, start) : true;
      if (option === undefined) this.noteOnce(this.made.undecided, link, start);
      const branch = this.branch(link, start);
      if (option === false || branch === false) continue;
      for (const [instance, numbered] of this.instances(link, start)) {
        const other = this.node(target, instance);
        const challenge = link.link.kind === 'challenges';
        const end = baseId === undefined ? { to: challenge ? id : other } : { toLink: baseId };
        const open = {
          number: !numbered,
          option: option === undefined,
          choice: branch === undefined,
        };
        this.link({ entry: link, scope: instance, from: challenge ? other : id, end, open });
      }
    }
  }

  private link(copy: Omit<LinkCopy, 'id'>): void {
    const key = JSON.stringify([copy.entry.id, copy.from, copy.end]);
    const own = `${copy.scope.number} ${copy.entry.id}`;
    const known = this.linkIds.get(key);
    const id = known ?? `l${this.made.links.length + 1}`;
    this.linkIds.set(own, id);
    if (known !== undefined) return; // several instances meet in one shared element
    this.linkIds.set(key, id);
    this.made.links.push({ ...copy, id });
  }

  /** Undefined: the choice is not made yet. A link without a choice is always taken. */
  private branch(link: LinkEntry, scope: Scope): Decision {
    const choice = this.choiceOf.get(link.id);
    if (!choice) return true;
    const taken = branchesTaken(this.data, choice, scope);
    const key = `${scope.number} ${choice.group}`;
    if (!this.met.has(key)) {
      this.met.add(key);
      const all = [...taken.values()];
      const count = all.includes(undefined) ? undefined : all.filter((one) => one).length;
      this.made.chosen.push({ choice, scope, taken: count });
    }
    return taken.get(link);
  }

  /** The instances that a link leads to, and whether somebody said how many. */
  private instances(link: LinkEntry, scope: Scope): [Scope, boolean][] {
    if (link.link.multiplicity === undefined) return [[scope, true]];
    const inner = scope.inner.get(link.id);
    if (inner) {
      this.noteCount(link, scope, inner.length);
      return inner.map((one) => [one, true]);
    }
    this.noteOnce(this.made.unnumbered, link, scope);
    return [[this.placeholder(link, scope), false]];
  }

  /** One copy stands for those that are yet to come. */
  private placeholder(link: LinkEntry, scope: Scope): Scope {
    const key = `${scope.number} ${link.id}`;
    const known = this.placeholders.get(key);
    if (known) return known;
    const region = this.pattern.regions.all.find(({ id }) => id === link.id);
    const number = -1 - this.placeholders.size;
    const inner = new Map<string, readonly Scope[]>();
    const made: Scope = {
      number,
      region: region ?? scope.region,
      parent: scope,
      values: new Map(),
      inner,
    };
    this.placeholders.set(key, made);
    return made;
  }

  /** The instances in which copies of a link lie, below this one. */
  private scopesOfLink(link: LinkEntry, scope: Scope): Scope[] {
    const region = this.pattern.regions.ofLink(link);
    if (!isWithin(region, scope.region)) return [outerScope(scope, region)];
    const found = [...this.descend(scope, region)];
    return found.length > 0 || region.id === scope.region.id ? found : [];
  }

  private *descend(scope: Scope, region: Region): Generator<Scope> {
    if (scope.region.id === region.id) {
      yield scope;
      return;
    }
    for (const inner of [...scope.inner.values()].flat()) {
      if (isWithin(region, inner.region)) yield* this.descend(inner, region);
    }
    for (const one of this.placeholders.values()) {
      if (one.parent === scope && isWithin(region, one.region)) yield* this.descend(one, region);
    }
  }

  private acps(): void {
    const { parts } = this.pattern;
    const copies = this.made.nodes.length;
    for (const acp of parts.acps.values()) {
      const goal = parts.nodes.get(acp.argument?.goal ?? '');
      const node = acp.on.node ?? acp.on.inference;
      if (node !== undefined) {
        const key = acp.on.node === undefined ? 'inference' : 'node';
        for (const copy of this.made.nodes.slice(0, copies)) {
          if (copy.entry.id === node) this.acp(acp, copy.scope, { [key]: copy.id }, goal);
        }
      } else {
        for (const copy of [...this.made.links]) {
          if (copy.entry.id === acp.on.link) this.acp(acp, copy.scope, { link: copy.id }, goal);
        }
      }
    }
    // What argues an ACP hangs from nothing else.
    for (let at = copies; at < this.queue.length && !this.made.cut; at += 1) {
      const copy = this.queue[at];
      if (!copy) return;
      for (const edge of this.pattern.parts.edges.get(copy.entry.id) ?? []) this.edge(copy, edge);
    }
  }

  private acp(
    acp: AssuranceClaimPoint,
    scope: Scope,
    on: AssuranceClaimPoint['on'],
    goal: NodeEntry | undefined,
  ): void {
    this.made.acps.push({ acp, scope, on, goal: goal && this.node(goal, scope) });
  }

  private noteOnce(list: { link: LinkEntry; scope: Scope }[], link: LinkEntry, scope: Scope): void {
    if (this.first(`${list === this.made.undecided} ${scope.number} ${link.id}`)) {
      list.push({ link, scope });
    }
  }

  private noteCount(link: LinkEntry, scope: Scope, count: number): void {
    if (this.first(`count ${scope.number} ${link.id}`)) {
      this.made.counted.push({ link, scope, count });
    }
  }

  private first(key: string): boolean {
    if (this.met.has(key)) return false;
    this.met.add(key);
    return true;
  }
}
