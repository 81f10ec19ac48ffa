// How a case argues that what cannot be undone is acceptable: not at all, by a sentence, or by a goal.
import { isBlank, plainName } from '../../analyser/ask/fields.ts';
import type { DeploymentContext } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { nodeName } from '../../model/lookup.ts';
import type { Reasoning, Support } from '../../reasoning/types.ts';

export type IrreversibilityAnswer =
  | { readonly how: 'missing' }
  | { readonly how: 'text'; readonly text: string }
  | {
      readonly how: 'goal';
      readonly goal: string;
      readonly connected: boolean;
      readonly support: Support;
    };

/** The field holds a sentence, or the id or the name of a goal. */
export function irreversibilityOf(
  { irreversibility }: DeploymentContext,
  index: CaseIndex,
  reasoning: Reasoning,
): IrreversibilityAnswer {
  if (irreversibility === undefined || isBlank(irreversibility)) return { how: 'missing' };
  const goal = goalNamed(index, irreversibility);
  if (goal === undefined) return { how: 'text', text: irreversibility };
  const { status } = reasoning.support(goal);
  return { how: 'goal', goal, connected: reasoning.connected(goal), support: status };
}

function goalNamed(index: CaseIndex, text: string): string | undefined {
  const exact = index.nodes.get(text.trim());
  if (exact && isGoalLike(exact.node.kind)) return exact.id;
  if (text.length > 200) return undefined;
  const wanted = plainName(text);
  const named = [...index.nodes.values()].filter(
    ({ id, node }) => isGoalLike(node.kind) && plainName(nodeName(index.case, id)) === wanted,
  );
  return named.length === 1 ? named[0]?.id : undefined;
}
