// The assumptions of a case that belong to its argument.
import type { Assumption } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';

/**
 * Assumptions in file order, without library stock and, while the case is an outline or a draft,
 * those still to be filled in. A mark does not make stock of what an argument is made on: the tag
 * counts where nothing but stock has the assumption in its context.
 */
export function assumptionsOf(index: CaseIndex): readonly { id: string; node: Assumption }[] {
  return index.memo('ask.assumptions', () => {
    const { maturity } = index.case.meta;
    const unfinished = maturity === 'outline' || maturity === 'draft';
    return [...index.nodes.values()].flatMap((entry) => {
      const { id, node } = entry;
      if (node.kind !== 'assumption' || (unfinished && node.uninstantiated)) return [];
      return isStock(entry) && usersOf(entry, index).every(isStock) ? [] : [{ id, node }];
    });
  });
}

function isStock({ node }: NodeEntry): boolean {
  return node.tags?.includes('library') === true;
}

/** What has it in context, itself or by an away assumption that repeats it. */
export function usersOf({ id, contextOf }: NodeEntry, index: CaseIndex): NodeEntry[] {
  const repeated = (awayUsers(index).get(id) ?? []).flatMap((away) => away.contextOf);
  return [...contextOf, ...repeated].flatMap(({ from }) => from ?? []);
}

function awayUsers(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.awayAssumptions', () => {
    const found = new Map<string, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      if (entry.node.kind !== 'awayAssumption') continue;
      found.set(entry.node.origin, [...(found.get(entry.node.origin) ?? []), entry]);
    }
    return found;
  });
}
