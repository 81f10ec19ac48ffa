// E(g) and own(g): what is reachable below each element, for all elements at once. Items are
// numbered as a depth-first walk meets them, so that a subtree's set is one range of numbers and
// shared parts add few; a chain shares one list. Sets are views: nothing is copied to ask them.
import type { Comparable } from '../model/answers.ts';
import type { Case, EvalType, Evidence } from '../model/case.ts';
import type { NodeEntry } from '../model/index.ts';
import { type Components, eachSuccessor, type Graph } from './graph.ts';
import type { Structure } from './structure.ts';
import type { EvidenceSummary } from './types.ts';

/** Half-open ranges [low, high), ascending, apart from each other, flat. */
type Ranges = readonly number[];
const EMPTY: Ranges = [];

/** Which of the items that nodes carry are reachable from each node. */
export class ReachableItems {
  private readonly items: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly ofComponent: Ranges[] = [];
  private readonly components: Components;

  /** @param carriedBy the ids that a node itself carries */
  constructor(
    graph: Graph,
    components: Components,
    carriedBy: (node: number) => readonly string[],
  ) {
    this.components = components;
    const { order, component } = components;
    const lists: Ranges[] = [];
    for (let i = 0; i < order.length; ) {
      const own = component[order[i] ?? 0] ?? 0;
      lists.length = 0;
      for (; i < order.length && component[order[i] ?? 0] === own; i += 1) {
        const node = order[i] ?? 0;
        for (const id of carriedBy(node)) lists.push(this.rangeOf(id));
        for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
          const below = component[graph.targets[at] ?? 0] ?? 0;
          if (below !== own) lists.push(this.ofComponent[below] ?? EMPTY);
        }
      }
      this.ofComponent[own] = union(lists);
    }
  }

  /** The items reachable from the node, itself included. */
  from(node: number): ReadonlySet<string> {
    const ranges = this.ofComponent[this.components.component[node] ?? -1];
    return new RangeSet(this.items, this.numbers, ranges ?? EMPTY);
  }

  private rangeOf(id: string): Ranges {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.items.length;
      this.items.push(id);
      this.numbers.set(id, number);
    }
    return [number, number + 1];
  }
}

function union(lists: readonly Ranges[]): Ranges {
  const first = lists.find((list) => list.length > 0) ?? EMPTY;
  if (lists.every((list) => list === first || list.length === 0)) return first;
  const merged = inTurn(lists) ?? inTurn(sortedPairs(lists)) ?? EMPTY;
  return lists.find((list) => isEqual(list, merged)) ?? merged;
}

/** The lists put together, where each begins no lower than the one before it; as mostly they do. */
function inTurn(lists: readonly Ranges[]): Ranges | undefined {
  const merged: number[] = [];
  let [lowest, end] = [0, -1];
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 2) {
      const [low, high] = [list[i] ?? 0, list[i + 1] ?? 0];
      if (low < lowest) return undefined;
      lowest = low;
      if (low > end) merged.push(low, high);
      else if (high > end) merged[merged.length - 1] = high;
      end = Math.max(end, high);
    }
  }
  return merged;
}

function sortedPairs(lists: readonly Ranges[]): readonly Ranges[] {
  const pairs: Ranges[] = [];
  for (const list of new Set(lists)) {
    for (let i = 0; i < list.length; i += 2) pairs.push([list[i] ?? 0, list[i + 1] ?? 0]);
  }
  return pairs.sort(([a = 0], [b = 0]) => a - b);
}

function isEqual(a: Ranges, b: Ranges): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** A read-only set over ranges of numbered items; iterates in the items' order. */
class RangeSet implements ReadonlySet<string>, Comparable {
  private readonly items: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly ranges: Ranges;

  constructor(items: readonly string[], numbers: ReadonlyMap<string, number>, ranges: Ranges) {
    this.items = items;
    this.numbers = numbers;
    this.ranges = ranges;
  }

  isSameAs(other: unknown, same: (a: unknown, b: unknown) => boolean): boolean {
    return (
      other instanceof RangeSet && same(this.ranges, other.ranges) && same(this.items, other.items)
    );
  }

  get size(): number {
    let size = 0;
    for (let i = 0; i < this.ranges.length; i += 2) {
      size += (this.ranges[i + 1] ?? 0) - (this.ranges[i] ?? 0);
    }
    return size;
  }

  has(id: string): boolean {
    const number = this.numbers.get(id);
    if (number === undefined) return false;
    let [low, high] = [0, this.ranges.length / 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (number < (this.ranges[2 * middle] ?? 0)) high = middle;
      else if (number >= (this.ranges[2 * middle + 1] ?? 0)) low = middle + 1;
      else return true;
    }
    return false;
  }

  *[Symbol.iterator](): SetIterator<string> {
    for (let i = 0; i < this.ranges.length; i += 2) {
      const end = this.ranges[i + 1] ?? 0;
      for (let n = this.ranges[i] ?? 0; n < end; n += 1) yield this.items[n] ?? '';
    }
  }

  keys(): SetIterator<string> {
    return this[Symbol.iterator]();
  }

  values(): SetIterator<string> {
    return this[Symbol.iterator]();
  }

  *entries(): SetIterator<[string, string]> {
    for (const id of this) yield [id, id];
  }

  forEach(visit: (value: string, key: string, set: ReadonlySet<string>) => void): void {
    for (const id of this) visit(id, id, this);
  }
}

const NO_IDS: readonly string[] = [];

/** The evidence that a solution cites, mitigations replaced by the evidence that evaluates them. */
export function citedEvidence(c: Case, { node }: NodeEntry): readonly string[] {
  if (node.kind !== 'solution') return NO_IDS;
  const { cites = NO_IDS } = node;
  const [first] = cites;
  if (first === undefined) return NO_IDS;
  // The usual one stands for itself.
  if (cites.length === 1 && c.evidence.has(first) && !c.mitigations.has(first)) return cites;
  const found = new Set<string>();
  for (const id of cites) {
    if (c.evidence.has(id)) found.add(id);
    for (const by of c.mitigations.get(id)?.evaluatedBy ?? [])
      if (c.evidence.has(by)) found.add(by);
  }
  return [...found];
}

const RED_TEAM: ReadonlySet<EvalType> = new Set<EvalType>(['safeguard-redteam', 'model-organism']);
const CAPABILITY: ReadonlySet<EvalType> = new Set<EvalType>(['capability', 'capability-noCoT']);

const ANY = 1;
const BEYOND_RED_TEAM = 2;
const BEYOND_EXPERTS = 4;
const UNDERSTANDING = 8;
const FINE_TUNED = 16;
const BEYOND_CAPABILITY = 32;

/** The evidence summary of every node, as bits gathered upwards in one pass. */
export function summaries(
  structure: Structure,
  { order, component }: Components,
  usable: (evidenceId: string) => boolean,
): (node: number) => EvidenceSummary {
  const c = structure.index.case;
  const ofComponent = new Uint8Array(order.length);
  for (const node of order) {
    const own = component[node] ?? 0;
    let bits = ofComponent[own] ?? 0;
    const entry = structure.entry(node);
    for (const id of entry ? citedEvidence(c, entry) : []) bits |= bitsOf(c, id, usable);
    eachSuccessor(structure.children, node, (child) => {
      bits |= ofComponent[component[child] ?? 0] ?? 0;
    });
    ofComponent[own] = bits;
  }
  return (node) => {
    const bits = ofComponent[component[node] ?? -1] ?? 0;
    return {
      any: (bits & ANY) !== 0,
      beyondRedTeam: (bits & BEYOND_RED_TEAM) !== 0,
      beyondExperts: (bits & BEYOND_EXPERTS) !== 0,
      understanding: (bits & UNDERSTANDING) !== 0,
      fineTuned: (bits & FINE_TUNED) !== 0,
      beyondCapability: (bits & BEYOND_CAPABILITY) !== 0,
    };
  };
}

/** A missing evalType never passes: the evidence counts as none of the kinds that lift a cap. */
function bitsOf(c: Case, id: string, usable: (evidenceId: string) => boolean): number {
  const evidence = c.evidence.get(id);
  if (!evidence) return 0;
  const type = evidence.evalType;
  if (type === undefined) return ANY;
  let bits = ANY;
  if (!RED_TEAM.has(type)) bits |= BEYOND_RED_TEAM;
  if (type !== 'expert-elicitation') bits |= BEYOND_EXPERTS;
  if (type === 'understanding' && usable(id)) bits |= UNDERSTANDING;
  if (!CAPABILITY.has(type) && type !== 'uplift-study') bits |= BEYOND_CAPABILITY;
  if (CAPABILITY.has(type) && isFineTuned(evidence)) bits |= FINE_TUNED;
  return bits;
}

/** By its rung, unless the same record says that nothing was fine-tuned: then it is not known. */
function isFineTuned({ elicitation }: Evidence): boolean {
  const { rung, fineTuned } = elicitation ?? {};
  return (rung === 'sft' || rung === 'rl') && fineTuned !== false;
}
