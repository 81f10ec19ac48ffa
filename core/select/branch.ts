// What hangs below an element: its support, its context and the challenges of all of these. The one
// notion of a branch: collapsing hides it, focus shows it, duplicating copies it.
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { sources } from '../model/lookup.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Ids of these elements and of everything below them, nearest first.
 * @param stops elements that are reached, but not what is below them
 */
export function branch(
  starts: readonly NodeEntry[],
  stops: ReadonlySet<string> = NONE,
): Set<string> {
  const seen = new Set<string>();
  const stack = [...starts].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    if (stops.has(at.id)) continue;
    for (const link of [...at.inContextOf, ...at.supportedBy].reverse()) {
      stack.push(...challengers(link));
      if (link.to) stack.push(link.to);
    }
    for (const link of at.challengedBy) {
      stack.push(...challengers(link));
      if (link.from) stack.push(link.from);
    }
  }
  return seen;
}

/** What challenges a link, also where that challenge is challenged in turn. */
function challengers(link: LinkEntry): NodeEntry[] {
  const found: NodeEntry[] = [];
  const seen = new Set<LinkEntry>();
  const stack = [link];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    found.push(...sources(at.challengedBy));
    stack.push(...at.challengedBy);
  }
  return found;
}
