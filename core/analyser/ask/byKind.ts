// The elements of a case by their kind: most rules are about one kind.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { NodeKind } from '../../model/kinds.ts';

export type EntryOf<K extends NodeKind> = NodeEntry & {
  readonly node: CaseNode & { readonly kind: K };
};

/** The elements of this kind, in file order. */
export function entriesOf<K extends NodeKind>(index: CaseIndex, kind: K): readonly EntryOf<K>[] {
  return (byKind(index).get(kind) ?? NONE) as readonly EntryOf<K>[];
}

const NONE: readonly NodeEntry[] = [];

function byKind(index: CaseIndex): ReadonlyMap<NodeKind, readonly NodeEntry[]> {
  return index.memo('ask.byKind', () => {
    const found = new Map<NodeKind, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      const { kind } = entry.node;
      const list = found.get(kind);
      if (list) list.push(entry);
      else found.set(kind, [entry]);
    }
    return found;
  });
}
