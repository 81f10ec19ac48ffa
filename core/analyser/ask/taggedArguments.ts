// What argues a point that rules know by its tag: a goal, a justification, an assumption or a context
// that says something, is not defeated and is tied to the argument.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { taggedWith } from './byTag.ts';
import { isDefeated } from './defeated.ts';
import { downFrom } from './descent.ts';

/**
 * Whether an element is in the scope of something tagged so: an assumption, context or justification
 * attached to it or to an element above it (GSN 1:2.2.13), by a link that is not defeated.
 */
export function inScopeOf(index: CaseIndex, tag: string): ReadonlySet<string> {
  return index.memo(`ask.inScopeOf ${tag}`, () => {
    const holders = new Set<string>();
    for (const entry of taggedWith(index, tag)) {
      if (entry.contextOf.length === 0 || !speaks(index, entry)) continue;
      for (const link of entry.contextOf) {
        if (link.from && !isDefeated(index, link)) holders.add(link.from.id);
      }
    }
    return holders.size === 0 ? holders : downFrom(index, holders);
  });
}

/** Whether a goal that is supported, or a justification, tagged so is tied to a top goal. */
export function isArgued(index: CaseIndex, reasoning: Reasoning, tag: string): boolean {
  return taggedWith(index, tag).some((entry) => {
    const { kind } = entry.node;
    const goal = isGoalLike(kind);
    if (!goal && kind !== 'justification' && kind !== 'awayJustification') return false;
    if (!speaks(index, entry) || !reasoning.connected(entry.id)) return false;
    return !goal || reasoning.support(entry.id).status === 'supported';
  });
}

function speaks(index: CaseIndex, entry: NodeEntry): boolean {
  if (isDefeated(index, entry)) return false;
  const said = originOf(index, entry);
  if (!said || isDefeated(index, said)) return false;
  const { node } = said;
  if (node.kind === 'assumption') return !saysNothing(node.justification);
  return !saysNothing(node.text);
}
