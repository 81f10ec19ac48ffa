// Assumptions on what others must do: treaties, laws, other laboratories.
import type { Assumption } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { assumptionsOf, usersOf } from './assumptions.ts';
import { goalsAt } from './structure.ts';

export interface External {
  readonly id: string;
  readonly node: Assumption;
  /** The goals against a catastrophe that rest on it. */
  readonly goals: readonly string[];
}

/**
 * External assumptions on which a critical goal rests and of which nobody says that they hold. One
 * that is violated takes its claims down (ASM-04, SUP-01).
 */
export function externalsNotInPlace(index: CaseIndex, reasoning: Reasoning): readonly External[] {
  return assumptionsOf(index).flatMap(({ id, node }) => {
    if (node.assumptionKind !== 'external') return [];
    if (node.status === 'holds' || node.status === 'violated') return [];
    const entry = index.nodes.get(id);
    if (!entry || !reasoning.loadBearing(id)) return [];
    const near = usersOf(entry, index).flatMap(goalsAt);
    const goals = [...new Set(near.map((goal) => goal.id))].filter((goal) =>
      reasoning.critical(goal),
    );
    return goals.length > 0 ? [{ id, node, goals }] : [];
  });
}
