// What a link within the case names: "#G3", "#Sub/G1", "#E-01", or any element's or record's id.
import type { CaseIndex } from '../model/index.ts';
import { findRecord, nodeName } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';

export interface Referenced {
  readonly what: 'element' | 'record';
  readonly id: string;
}

/**
 * The element or record; undefined where there is none of that name.
 * @param href with its "#"
 * @param module where the link stands: what is named there comes first
 */
export function referenced(index: CaseIndex, href: string, module: string): Referenced | undefined {
  const name = href.slice(1);
  const { within, anywhere } = named(index);
  const own = within.get(`${module}\u0000${name}`);
  const node = own ?? (index.nodes.has(name) ? name : anywhere.get(name));
  if (node !== undefined) return { what: 'element', id: node };
  return findRecord(index.case, name) ? { what: 'record', id: name } : undefined;
}

interface Named {
  readonly within: ReadonlyMap<string, string>;
  readonly anywhere: ReadonlyMap<string, string>;
}

/** Ids of elements by their names; of several with one name the first id, whatever was edited when. */
function named(index: CaseIndex): Named {
  return index.memo('select.named', () => {
    const within = new Map<string, string>();
    const anywhere = new Map<string, string>();
    for (const id of [...index.nodes.keys()].sort(compareIdentifiers)) {
      const { module, identifier } = index.case.nodes.get(id) ?? {};
      if (identifier === undefined) continue;
      for (const key of [nodeName(index.case, id), identifier]) {
        if (!anywhere.has(key)) anywhere.set(key, id);
      }
      const key = `${module}\u0000${identifier}`;
      if (!within.has(key)) within.set(key, id);
    }
    return { within, anywhere };
  });
}
