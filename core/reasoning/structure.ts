// The argument as a graph that can be walked: references resolved to what they stand for, lines of
// defence found, every element numbered. Judges nothing.
import type { Strategy } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { elementsByModule, publishedBy } from '../model/interfaces.ts';
import { isGoalLike } from '../model/kinds.ts';
import { nodeName, originOf, subjects } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { settled } from '../model/reads.ts';
import { eachSuccessor, flood, type Graph, graphOf } from './graph.ts';

export type Line = 'control' | 'propensity';
export const LINES: readonly Line[] = ['control', 'propensity'];

/** The claims that a contract module carries. */
interface ContractClaims {
  /** Away goals that it argues: each repeats a goal that waits for the contract. */
  readonly argued: NodeEntry[];
  /** Goals of its own, and away goals that it takes from other modules as they are. */
  readonly taken: NodeEntry[];
}

export class Structure {
  readonly index: CaseIndex;
  readonly entries: readonly NodeEntry[];
  /**
   * Supporters, and what references and away elements stand for. Numbers from `entries.length` on
   * are hubs: one between the references to a module and the goals that it publishes, so that n
   * references to m goals are n + m edges.
   */
  readonly children: Graph;
  /** 1 where the children of an element are what its SupportedBy links lead to, each unharmed. */
  readonly plain: Uint8Array;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly hubs: ReadonlyMap<string, number>;
  private readonly strategies: ReadonlyMap<string, readonly NodeEntry[]>;

  constructor(index: CaseIndex) {
    this.index = index;
    settled(this);
    this.entries = [...index.nodes.values()];
    const numbers = new Map<string, number>();
    for (const { id } of this.entries) numbers.set(id, numbers.size);
    this.numbers = numbers;
    const strategies = new Map<string, NodeEntry[]>();
    const named = this.entries.filter((entry) => twoLinesPathway(entry) !== undefined);
    for (const entry of this.inIdentifierOrder(named)) {
      remember(strategies, twoLinesPathway(entry) ?? '', (): NodeEntry[] => []).push(entry);
    }
    this.strategies = strategies;
    this.hubs = this.findHubs();
    this.plain = new Uint8Array(this.entries.length);
    const modules = [...this.hubs.keys()];
    this.children = graphOf(this.entries.length + modules.length, (i, add) => {
      const entry = this.entries[i];
      if (entry) this.addChildren(i, entry, add);
      else
        for (const { id } of this.publicGoals(modules[i - this.entries.length] ?? ''))
          add(this.number(id));
    });
  }

  /** What is found out later is kept by the index, which notes what it is read of. */
  private once<T>(question: string, id: string, compute: () => T): T {
    return this.index.memo(`structure ${question} ${id}`, compute);
  }

  /** By module, where references lead to several goals. */
  private findHubs(): ReadonlyMap<string, number> {
    const hubs = new Map<string, number>();
    for (const { node } of this.entries) {
      if (node.kind !== 'moduleReference' || hubs.has(node.target)) continue;
      if (this.publicGoals(node.target).length > 1) {
        hubs.set(node.target, this.entries.length + hubs.size);
      }
    }
    return hubs;
  }

  private addChildren(number: number, entry: NodeEntry, add: (child: number) => void): void {
    let isPlain = !('origin' in entry.node || 'target' in entry.node);
    for (const { to, link, challengedBy } of this.supportLinks(entry)) {
      if (to) add(this.number(to.id));
      if (!to || link.defeated || challengedBy.length > 0) isPlain = false;
    }
    if (isPlain) {
      this.plain[number] = 1;
      return;
    }
    const hub =
      entry.node.kind === 'moduleReference' ? this.hubs.get(entry.node.target) : undefined;
    if (hub !== undefined) add(hub);
    else for (const { id } of this.referents(entry)) add(this.number(id));
  }

  /** Its number, or -1 for what is no element. */
  number(id: string): number {
    return this.numbers.get(id) ?? -1;
  }

  /** Undefined for a hub. */
  entry(number: number): NodeEntry | undefined {
    return this.entries[number];
  }

  /** Whether the number is of no element, but stands between references and public goals. */
  readonly isHub = (number: number): boolean =>
    number >= this.entries.length && number < this.children.size;

  inIdentifierOrder(entries: readonly NodeEntry[]): NodeEntry[] {
    const c = this.index.case;
    const named = entries.map((entry) => ({ entry, name: nodeName(c, entry.id) }));
    named.sort((a, b) => compareIdentifiers(a.name, b.name) || (a.entry.id < b.entry.id ? -1 : 1));
    return named.map(({ entry }) => entry);
  }

  /** The node that an away element repeats, one step. */
  origin(entry: NodeEntry): NodeEntry | undefined {
    return 'origin' in entry.node ? this.index.nodes.get(entry.node.origin) : undefined;
  }

  /** Module reference: the goals that the module publishes, promoted ones included (GSN 1:4.6). */
  publicGoals(moduleId: string): readonly NodeEntry[] {
    return this.once('public goals', moduleId, () =>
      [...publishedBy(this.index, moduleId)].filter(({ node }) => node.kind === 'goal'),
    );
  }

  /** The goals and away goals of a contract module that support nothing inside it. */
  private contractClaims(moduleId: string): ContractClaims {
    return this.once('contract claims', moduleId, () => {
      const claims: ContractClaims = { argued: [], taken: [] };
      for (const entry of elementsByModule(this.index).get(moduleId) ?? []) {
        if (!isGoalLike(entry.node.kind)) continue;
        if (entry.supports.some(({ from }) => from?.node.module === moduleId)) continue;
        (this.isArguedIn(entry, moduleId) ? claims.argued : claims.taken).push(entry);
      }
      return claims;
    });
  }

  /** An away goal that the contract argues, or is there to argue: its origin rests on the contract. */
  private isArguedIn(claim: NodeEntry, contract: string): boolean {
    if (!('origin' in claim.node)) return false;
    if (claim.supportedBy.length > 0) return true;
    const waiting = this.origin(claim)?.supportedBy ?? [];
    return waiting.some(
      ({ to }) => to?.node.kind === 'contractReference' && to.node.target === contract,
    );
  }

  /** An away element, what it repeats, and so on; loops end. */
  originChain(entry: NodeEntry): NodeEntry[] {
    if (!('origin' in entry.node)) return [entry];
    const chain = new Set<NodeEntry>();
    for (let at: NodeEntry | undefined = entry; at && !chain.has(at); at = this.origin(at)) {
      chain.add(at);
    }
    return [...chain];
  }

  /** What a reference stands for, apart from the claims that a contract argues (`argued`). */
  referents(entry: NodeEntry): readonly NodeEntry[] {
    const { node } = entry;
    if (node.kind === 'moduleReference') return this.publicGoals(node.target);
    if (node.kind === 'contractReference') return this.contractClaims(node.target).taken;
    const origin = this.origin(entry);
    return origin ? [origin] : NO_ENTRIES;
  }

  /**
   * For a contract reference, the away goals that the contract argues: their support, context and
   * challenges decide about it beside its own. These are judged by what supports them there: their
   * origin is the very goal that waits for the contract.
   */
  argued(entry: NodeEntry): readonly NodeEntry[] {
    if (entry.node.kind !== 'contractReference') return NO_ENTRIES;
    return this.contractClaims(entry.node.target).argued;
  }

  /** The SupportedBy links that carry the element, the contract's own included. */
  supportLinks(entry: NodeEntry): readonly LinkEntry[] {
    const argued = this.argued(entry);
    if (argued.length === 0) return entry.supportedBy;
    return [entry, ...argued].flatMap(({ supportedBy }) => supportedBy);
  }

  /** Strategies with `twoLines` that name the pathway, in identifier order. */
  pathwayStrategies(pathwayId: string): readonly NodeEntry[] {
    return this.strategies.get(pathwayId) ?? [];
  }

  /**
   * The goals that may be this line of the pathway, among those directly under its twoLines
   * strategies: the one that the pathway names (as itself or as an away goal), else those of that
   * line. A goal that no such strategy rests on argues something else, whatever the pathway names.
   * Where the pathway has no strategy, the named goal counts if something about the pathway rests
   * on it or is it. Empty: there is none.
   */
  lineGoals(pathwayId: string, line: Line): readonly NodeEntry[] {
    return this.once(`${line} line`, pathwayId, () => this.findLine(pathwayId, line));
  }

  private findLine(pathwayId: string, line: Line): readonly NodeEntry[] {
    const pathway = this.index.case.pathways.get(pathwayId);
    if (!pathway) return [];
    const named = pathway[line];
    const entry = named === undefined ? undefined : this.namedGoal(named);
    if (named !== undefined && !entry) return [];
    const claim = entry && this.repeats(entry);
    const strategies = this.pathwayStrategies(pathwayId);
    if (entry && strategies.length === 0) {
      const argued = this.once('argued', pathwayId, () => this.arguedAbout(pathwayId));
      return argued[this.number((claim ?? entry).id)] === 1 ? [entry] : [];
    }
    const goals = new Set<NodeEntry>();
    for (const { supportedBy } of strategies) {
      for (const { to } of supportedBy) {
        if (!to || !isGoalLike(to.node.kind)) continue;
        if (claim ? this.repeats(to) === claim : this.lineOf(to) === line) goals.add(to);
      }
    }
    return this.inIdentifierOrder([...goals]);
  }

  private namedGoal(id: string): NodeEntry | undefined {
    const entry = this.index.nodes.get(id);
    return entry && isGoalLike(entry.node.kind) ? entry : undefined;
  }

  /** What an away element repeats in the end; itself for any other, or where that is missing. */
  private repeats(entry: NodeEntry): NodeEntry {
    return originOf(this.index, entry) ?? entry;
  }

  /** Marks what is about the pathway, and all that carries it. */
  private arguedAbout(pathwayId: string): Uint8Array {
    const about = (subjects(this.index).get(pathwayId) ?? []).map(({ id }) => this.number(id));
    return flood(this.children.size, about, (node, visit) => {
      eachSuccessor(this.children, node, visit);
    });
  }

  /** The links by which the strategies of the pathway rest on their lines. */
  lineLinks(pathwayId: string): readonly LinkEntry[] {
    const goals = new Set(LINES.flatMap((line) => this.lineGoals(pathwayId, line)));
    return this.pathwayStrategies(pathwayId).flatMap(({ supportedBy }) =>
      supportedBy.filter(({ to }) => to !== undefined && goals.has(to)),
    );
  }

  private lineOf(entry: NodeEntry): string | undefined {
    const node = isGoalLike(entry.node.kind) ? originOf(this.index, entry)?.node : undefined;
    return node?.kind === 'goal' ? node.lineOfDefence : undefined;
  }

  /** Assumptions in context of the element: attached ones, and those that a contract attaches. */
  assumptionsOf(entry: NodeEntry): readonly NodeEntry[] {
    const argued = this.argued(entry);
    if (argued.length === 0) return attachedAssumptions(entry);
    return [entry, ...argued].flatMap(attachedAssumptions);
  }

  /** The assumption that an away assumption repeats; itself where that is missing. */
  assumptionId(entry: NodeEntry): string {
    return originOf(this.index, entry)?.id ?? entry.id;
  }
}

/** The pathway of a strategy with two lines; the empty id where it names none. */
export function twoLinesPathway({ node }: NodeEntry): string | undefined {
  return isTwoLines(node) ? (node.pathway ?? '') : undefined;
}

function isTwoLines(node: NodeEntry['node']): node is Strategy {
  return node.kind === 'strategy' && node.combinator === 'twoLines';
}

const NO_ENTRIES: readonly NodeEntry[] = [];

function attachedAssumptions({ inContextOf }: NodeEntry): readonly NodeEntry[] {
  if (inContextOf.length === 0) return NO_ENTRIES;
  const found: NodeEntry[] = [];
  for (const { to } of inContextOf) if (to && isAssumption(to)) found.push(to);
  return found.length === 0 ? NO_ENTRIES : found;
}

function isAssumption({ node }: NodeEntry): boolean {
  return node.kind === 'assumption' || node.kind === 'awayAssumption';
}

/** The value of a key, computed the first time it is asked for. */
export function remember<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as V;
  const value = compute();
  known.set(key, value);
  return value;
}
