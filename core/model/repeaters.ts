// Which away elements repeat an element, and which references stand for a module: the way back from
// what is named to what names it.
import type { CaseIndex, NodeEntry } from './index.ts';
import type { NodeKind } from './kinds.ts';
import { compareIdentifiers } from './order.ts';

const NONE: readonly NodeEntry[] = [];

/** The away elements that name it as their origin, in order of id. */
export function directRepeaters(index: CaseIndex, id: string): readonly NodeEntry[] {
  return byName(index, 'origin').get(id) ?? NONE;
}

/** The away elements that repeat it, through other away elements too, nearest first; loops end. */
export function repeatersOf(index: CaseIndex, id: string): readonly NodeEntry[] {
  const found = new Set<NodeEntry>();
  const self = index.nodes.get(id);
  const queue = [id];
  for (const at of queue) {
    for (const entry of directRepeaters(index, at)) {
      if (found.has(entry) || entry === self) continue;
      found.add(entry);
      queue.push(entry.id);
    }
  }
  return [...found];
}

/** The module and contract references to a module, in order of id. */
export function referencesToModule(index: CaseIndex, module: string): readonly NodeEntry[] {
  return byName(index, 'target').get(module) ?? NONE;
}

/** The kind that repeats an element of this kind; undefined where none does (GSN Table 1:4-1). */
export function awayKind(kind: NodeKind): NodeKind | undefined {
  if (kind.startsWith('away')) return kind;
  return AWAY[kind];
}

const AWAY: Readonly<Partial<Record<NodeKind, NodeKind>>> = {
  goal: 'awayGoal',
  solution: 'awaySolution',
  context: 'awayContext',
  assumption: 'awayAssumption',
  justification: 'awayJustification',
};

function byName(
  index: CaseIndex,
  field: 'origin' | 'target',
): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo(`model.repeaters ${field}`, () => {
    const groups = new Map<string, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      const named = (entry.node as unknown as Readonly<Record<string, unknown>>)[field];
      if (typeof named !== 'string') continue;
      const group = groups.get(named);
      if (group) group.push(entry);
      else groups.set(named, [entry]);
    }
    for (const group of groups.values()) group.sort((a, b) => compareIdentifiers(a.id, b.id));
    return groups;
  });
}
