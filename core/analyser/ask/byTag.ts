// The elements of a case by their tags: few bear any.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { tagsOf } from '../../reasoning/caps.ts';
import { addTo } from './fields.ts';

/** The elements that bear the tag, themselves or as away elements of what does; in file order. */
export function taggedWith(index: CaseIndex, tag: string): readonly NodeEntry[] {
  return byTag(index).get(tag) ?? NONE;
}

const NONE: readonly NodeEntry[] = [];

function byTag(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.byTag', () => {
    const found = new Map<string, NodeEntry[]>();
    for (const entry of index.nodes.values()) {
      const { node } = entry;
      if (node.tags === undefined && !('origin' in node)) continue;
      for (const tag of new Set(tagsOf(index, entry))) addTo(found, tag, entry);
    }
    return found;
  });
}
