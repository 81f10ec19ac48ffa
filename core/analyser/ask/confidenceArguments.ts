// Whether the confidence argument of an assurance claim point is there at all (GSN v3 1:5.2.3): words, a
// goal, or a module in which something is argued. How well it is argued other rules ask.
import type { AssuranceClaimPoint } from '../../model/case.ts';
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex } from '../../model/index.ts';
import { elementsByModule } from '../../model/interfaces.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { saysNothing } from '../../reasoning/words.ts';

/** By words that are no stand-in, by the goal that it names, or else by goals of the module that it names. */
export function isArguedSomewhere(
  index: CaseIndex,
  { text, goal, module }: NonNullable<AssuranceClaimPoint['argument']> = {},
): boolean {
  if (!saysNothing(text)) return true;
  if (goal !== undefined) return index.nodes.has(goal);
  return module !== undefined && holdsGoals(index, module);
}

/** Whether a goal stands in the module, or in one that it contains. */
export function holdsGoals(index: CaseIndex, module: string): boolean {
  const { isWithin } = containmentOf(index);
  return [...elementsByModule(index)].some(
    ([id, entries]) => isWithin(id, module) && entries.some(({ node }) => isGoalLike(node.kind)),
  );
}
