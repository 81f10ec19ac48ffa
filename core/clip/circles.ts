// Links that close a circle of support or context: a copied piece may bring one from a faulty case.
import type { CaseIndex, NodeEntry } from '../model/index.ts';

/** Ids of the links by which a walk down comes back to where it is; without them there is no circle. */
export function closingLinks(index: CaseIndex): Set<string> {
  const closing = new Set<string>();
  const state = new Map<NodeEntry, 'open' | 'done'>();
  for (const start of index.nodes.values()) {
    if (state.has(start)) continue;
    const stack = [{ entry: start, links: below(start) }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = top.links.pop();
      if (!link) {
        state.set(top.entry, 'done');
        stack.pop();
      } else if (link.to && state.get(link.to) === 'open') closing.add(link.id);
      else if (link.to && !state.has(link.to)) {
        state.set(link.to, 'open');
        stack.push({ entry: link.to, links: below(link.to) });
      }
    }
  }
  return closing;
}

const below = (entry: NodeEntry) => [...entry.supportedBy, ...entry.inContextOf].reverse();
