// Which elements have a certain context in scope: their own, or one of what they support, since
// context holds for all that is below it (GSN v3 1:2.2.11).
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { isDefeated } from './defeated.ts';
import { downFrom } from './descent.ts';

/**
 * The elements that have a context (or an away context, by its origin) of this sort in scope. A
 * defeated context says nothing. Linear in the case.
 */
export function inScope(
  index: CaseIndex,
  isMeant: (context: NodeEntry['node']) => boolean,
): ReadonlySet<string> {
  const bearers = new Set<string>();
  for (const entry of index.nodes.values()) {
    if (entry.contextOf.length === 0) continue;
    const origin = originOf(index, entry);
    if (origin?.node.kind !== 'context' || !isMeant(origin.node)) continue;
    if (isDefeated(index, entry)) continue;
    for (const { from } of entry.contextOf) if (from) bearers.add(from.id);
  }
  return bearers.size === 0 ? bearers : downFrom(index, bearers);
}
