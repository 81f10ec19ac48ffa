// The element that a link within the case names: "#G3", "#Sub/G1", or the element's id.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';

/**
 * @param href with its "#"
 * @param module where the link stands: what is named there comes first
 */
export function referenced(index: CaseIndex, href: string, module: string): NodeEntry | undefined {
  const name = href.slice(1);
  const { within, anywhere } = named(index);
  return index.nodes.get(name) ?? within.get(`${module}\u0000${name}`) ?? anywhere.get(name);
}

interface Named {
  readonly within: ReadonlyMap<string, NodeEntry>;
  readonly anywhere: ReadonlyMap<string, NodeEntry>;
}

function named(index: CaseIndex): Named {
  return index.memo('select.named', () => {
    const within = new Map<string, NodeEntry>();
    const anywhere = new Map<string, NodeEntry>();
    // Of several with one name the first id, whatever the order of edits.
    const entries = [...index.nodes.values()].sort((a, b) => compareIdentifiers(a.id, b.id));
    for (const entry of entries) {
      const { module, identifier } = entry.node;
      const keys = [nodeName(index.case, entry.id), identifier];
      for (const key of keys) if (!anywhere.has(key)) anywhere.set(key, entry);
      const key = `${module}\u0000${identifier}`;
      if (!within.has(key)) within.set(key, entry);
    }
    return { within, anywhere };
  });
}
