// What a module publishes, and who may see it (GSN v3 1:4.2, 1:4.6, 1:4.7). The one answer for the linter,
// for edit-time legality and for the views; what an interface contains is in interfaceContents.ts.
import { containmentOf } from './containment.ts';
import type { CaseIndex, NodeEntry } from './index.ts';
import type { NodeKind } from './kinds.ts';
import { settled } from './reads.ts';

/** The public decorator is for these only (Table 1:4-1). */
const MAY_BE_PUBLIC: ReadonlySet<NodeKind> = new Set([
  'goal',
  'solution',
  'context',
  'assumption',
  'justification',
]);

/** Whether an element of this kind may bear the public decorator (Table 1:4-1). */
export function mayBePublic(kind: NodeKind): boolean {
  return MAY_BE_PUBLIC.has(kind);
}

/** A contract module has no interface and publishes nothing (1:4.7.3). */
export function isContractModule(index: CaseIndex, module: string): boolean {
  return index.case.modules.get(module)?.contract === true;
}

/** The elements of each module, in file order. */
export function elementsByModule(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('elements by module', () => {
    const groups = new Map<string, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      const group = groups.get(entry.node.module);
      if (group) group.push(entry);
      else groups.set(entry.node.module, [entry]);
    }
    return groups;
  });
}

/**
 * What the module publishes, whoever may see it: its elements with the public decorator or in the
 * list of one of its interfaces, and what it promotes from modules that it contains (1:4.6.5).
 * A contract module publishes nothing (1:4.7.3).
 */
export function publishedBy(index: CaseIndex, module: string): ReadonlySet<NodeEntry> {
  return publications(index).get(module) ?? NOTHING;
}

const NOTHING: ReadonlySet<NodeEntry> = new Set();

function publications(index: CaseIndex): ReadonlyMap<string, ReadonlySet<NodeEntry>> {
  return index.memo('published by module', () => {
    const published = new Map<string, ReadonlySet<NodeEntry>>();
    const { isWithin } = containmentOf(index);
    for (const [id, { contract, interfaces }] of index.case.modules) {
      if (contract === true) continue;
      const own = elementsByModule(index).get(id) ?? [];
      const all = new Set(own.filter(({ node }) => node.public === true && mayBePublic(node.kind)));
      for (const listed of (interfaces ?? []).flatMap((one) => one.public ?? [])) {
        const entry = index.nodes.get(listed);
        if (!entry || !mayBePublic(entry.node.kind)) continue;
        if (entry.node.module === id || isWithin(entry.node.module, id)) all.add(entry);
      }
      published.set(id, all);
    }
    return settled(published);
  });
}

/** Why an element may not be named from a module. */
export type Unpublished =
  /** It has no public decorator and is in no interface of its module. */
  | 'private'
  /** It lies in a contract module, which publishes nothing (1:4.7.3). */
  | 'contract'
  /** Its module is private to a contract module (1:4.7.4). */
  | 'hidden';

/** Why elements of `toModule` may not name the element; undefined where they may. */
export function whyUnpublished(
  index: CaseIndex,
  entry: NodeEntry,
  toModule: string,
): Unpublished | undefined {
  const { module } = entry.node;
  if (module === toModule) return undefined;
  if (isContractModule(index, module)) return 'contract';
  if (!isVisibleModule(index, module, toModule)) return 'hidden';
  const isPublic = index.case.modules.has(module)
    ? publishedBy(index, module).has(entry)
    : entry.node.public === true && mayBePublic(entry.node.kind); // its module is missing
  return isPublic ? undefined : 'private';
}

/** Whether elements of `toModule` may name the element: by away elements, or as their target. */
export function isPublished(index: CaseIndex, entry: NodeEntry, toModule: string): boolean {
  return whyUnpublished(index, entry, toModule) === undefined;
}

/**
 * Whether `toModule` sees the interfaces of `module`: what lies in a contract module is seen by that
 * contract and by what lies in it (1:4.7.4).
 */
export function isVisibleModule(index: CaseIndex, module: string, toModule: string): boolean {
  const { privateTo, isWithin } = containmentOf(index);
  const contract = privateTo(module);
  return contract === undefined || isWithin(toModule, contract);
}
