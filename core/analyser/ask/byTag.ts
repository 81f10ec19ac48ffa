// The elements of a case by their tags: few bear any.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';

/** What bears the tag and what repeats such an element, each once, in file order. */
export function taggedWith(index: CaseIndex, tag: string): readonly NodeEntry[] {
  return byTag(index).get(tag) ?? NONE;
}

const NONE: readonly NodeEntry[] = [];

function byTag(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.byTag', () => {
    const found = new Map<string, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      for (const tag of entry.node.tags ?? NO_TAGS) add(found, tag, entry);
      if (!('origin' in entry.node)) continue;
      for (const tag of originOf(index, entry)?.node.tags ?? NO_TAGS) add(found, tag, entry);
    }
    return found;
  });
}

const NO_TAGS: readonly string[] = [];

function add(found: Map<string, NodeEntry[]>, tag: string, entry: NodeEntry): void {
  const list = found.get(tag);
  if (!list) found.set(tag, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}
