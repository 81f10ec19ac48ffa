// Elements that look like those of the case and note when their text is read; and what differs between
// two versions of a case, as far as reads are told apart (reads.ts).
import type { Patch } from 'immer';
import type { Case, CaseNode } from './case.ts';
import { ARGUMENT, type Changes, noteText } from './reads.ts';

/** The fields of the element as they are, and its text behind a getter. */
class TrackedNode {
  readonly #id: string;
  #raw: CaseNode;

  constructor(id: string, raw: CaseNode) {
    this.#id = id;
    this.#raw = raw;
    for (const [key, value] of Object.entries(raw)) {
      if (key === 'text') Object.defineProperty(this, key, TrackedNode.#text);
      else (this as Record<string, unknown>)[key] = value;
    }
  }

  static readonly #text: PropertyDescriptor & ThisType<TrackedNode> = {
    configurable: true,
    enumerable: true,
    get() {
      noteText(this.#id);
      return this.#raw.text;
    },
  };

  /** Whoever holds the record reads the new text in it. */
  static reword(node: CaseNode, raw: CaseNode): void {
    (node as unknown as TrackedNode).#raw = raw;
  }
}

/** Tracked elements of the case, in its order; those of before where they are the same. */
export function trackedNodes(c: Case, before?: Case, known?: Case['nodes']): Case['nodes'] {
  const nodes = new Map<string, CaseNode>();
  for (const [id, raw] of c.nodes) {
    const same = known?.get(id);
    const stays = same !== undefined && differs(before?.nodes.get(id), raw) !== 'otherwise';
    nodes.set(id, stays ? same : (new TrackedNode(id, raw) as unknown as CaseNode));
  }
  return nodes;
}

/** Gives tracked elements of which the text alone has changed their new one. */
export function reword(tracked: Case['nodes'], next: Case, ids: Iterable<string>): void {
  for (const id of ids) {
    const [node, raw] = [tracked.get(id), next.nodes.get(id)];
    if (node && raw) TrackedNode.reword(node, raw);
  }
}

/** What differs; undefined where everything is to count as changed. */
export function changesOf(
  before: Case,
  next: Case,
  patches: readonly Patch[],
): Changes | undefined {
  const keys = Object.keys(next);
  if (keys.join() !== Object.keys(before).join()) return undefined;
  if (patches.some(({ path }) => path.length < (isArgument(path[0]) ? 2 : 1))) return undefined;
  const parts = new Set<string>();
  for (const key of keys as (keyof Case)[]) {
    if (before[key] !== next[key] && key !== 'nodes') parts.add(isArgument(key) ? ARGUMENT : key);
  }
  const texts = rewordedNodes(before.nodes, next.nodes);
  if (!texts) parts.add(ARGUMENT);
  return { parts, texts: texts ?? new Set(patches.flatMap(nodeOf)) };
}

function isArgument(part: string | number | undefined): boolean {
  return part === 'nodes' || part === 'links';
}

function nodeOf({ path }: Patch): string[] {
  return path[0] === 'nodes' ? [String(path[1])] : [];
}

/** Ids of elements with another text, where nothing else differs; undefined where something does. */
function rewordedNodes(before: Case['nodes'], next: Case['nodes']): Set<string> | undefined {
  const reworded = new Set<string>();
  if (before === next) return reworded;
  if (before.size !== next.size) return undefined;
  const others = before.entries();
  for (const [id, node] of next) {
    const [otherId, other] = others.next().value ?? [];
    if (id !== otherId) return undefined;
    if (node === other) continue;
    if (differs(other, node) === 'otherwise') return undefined;
    reworded.add(id);
  }
  return reworded;
}

/** Fields hold the same value only if it is one and the same: then nobody can tell them apart. */
function differs(a: CaseNode | undefined, b: CaseNode): 'not' | 'inText' | 'otherwise' {
  if (a === b) return 'not';
  if (a === undefined) return 'otherwise';
  const keys = Object.keys(a);
  if (keys.join() !== Object.keys(b).join()) return 'otherwise';
  for (const key of keys as (keyof CaseNode)[]) {
    if (key !== 'text' && a[key] !== b[key]) return 'otherwise';
  }
  return 'inText';
}
