// Whether the confidence argument of an assurance claim point is there at all (GSN v3 1:5.2.3): words, a
// goal that stands, or a module in which something is argued. How well it is argued other rules ask.
import type { AssuranceClaimPoint } from '../../model/case.ts';
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex } from '../../model/index.ts';
import { elementsByModule } from '../../model/interfaces.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { isDefeated } from './defeated.ts';

/** By words that are no stand-in, by the goal that it names, or else by goals of the module that it names. */
export function isArguedSomewhere(
  index: CaseIndex,
  { text, goal, module }: NonNullable<AssuranceClaimPoint['argument']> = {},
): boolean {
  if (!saysNothing(text)) return true;
  const named = index.nodes.get(goal ?? '');
  if (named)
    return !isDefeated(index, named) && !isDefeated(index, originOf(index, named) ?? named);
  if (goal !== undefined) return false;
  return module !== undefined && holdsGoals(index, module);
}

/** Whether a goal stands in the module, or in one that it contains. */
export function holdsGoals(index: CaseIndex, module: string): boolean {
  const { isWithin } = containmentOf(index);
  return [...elementsByModule(index)].some(
    ([id, entries]) => isWithin(id, module) && entries.some(({ node }) => isGoalLike(node.kind)),
  );
}
