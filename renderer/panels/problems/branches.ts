// Branches of the argument: what lies below an element, and to which part of the case each belongs.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../../core/model/index.ts';

/** Ids of these elements and links, and of everything below them: support, context, challenges. */
export function belowOf(index: CaseIndex, ids: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const stack: (NodeEntry | LinkEntry)[] = [...ids].flatMap(
    (id) => index.nodes.get(id) ?? index.links.get(id) ?? [],
  );
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (found.has(at.id)) continue;
    found.add(at.id);
    if ('link' in at) {
      stack.push(...at.challengedBy);
      // A challenge hangs on what it challenges: its source is the part below.
      const end = at.link.kind === 'challenges' ? at.from : at.to;
      if (end) stack.push(end);
      continue;
    }
    stack.push(...at.supportedBy, ...at.inContextOf, ...at.challengedBy);
    for (const record of 'cites' in at.node ? (at.node.cites ?? []) : []) found.add(record);
  }
  return found;
}

/**
 * By id, the first claim below the top claim to whose part it belongs; the top claim for itself. What
 * several branches share belongs to the first.
 */
export function branchesOf(index: CaseIndex): ReadonlyMap<string, string> {
  return index.memo('branches of problems', () => {
    const branches = new Map<string, string>();
    const tops = [...index.nodes.values()].filter(
      ({ supports, contextOf, challenges }) =>
        supports.length + contextOf.length + challenges.length === 0,
    );
    for (const top of tops) branches.set(top.id, top.id);
    for (const top of tops) {
      for (const branch of firstClaims(top)) {
        for (const id of belowOf(index, new Set([branch.id]))) {
          if (!branches.has(id)) branches.set(id, branch.id);
        }
      }
      for (const id of belowOf(index, new Set([top.id]))) {
        if (!branches.has(id)) branches.set(id, top.id);
      }
    }
    return branches;
  });
}

/** Strategies are passed through: the claims below them are the branches. */
function firstClaims(top: NodeEntry): readonly NodeEntry[] {
  const claims: NodeEntry[] = [];
  const seen = new Set<NodeEntry>([top]);
  const queue = [top];
  for (const at of queue) {
    for (const { to } of at.supportedBy) {
      if (!to || seen.has(to)) continue;
      seen.add(to);
      if (to.node.kind === 'strategy') queue.push(to);
      else claims.push(to);
    }
  }
  return claims;
}
