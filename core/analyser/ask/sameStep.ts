// What is argued at the same step as a goal: beside it, and directly below it.
import type { NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { sources } from '../../model/lookup.ts';

/**
 * The elements above this one at its step: its parents, and above a strategy that strategy's. Claims
 * that are alternatives stand in for each other, and not beside each other.
 */
export function stepsAbove(entry: NodeEntry): readonly NodeEntry[] {
  const parents = sources(entry.supports);
  return parents.flatMap((parent) => {
    if (parent.node.kind !== 'strategy') return [parent];
    const above = sources(parent.supports);
    return isChoice(parent) ? above : [parent, ...above];
  });
}

/**
 * Whether some goal directly below a step, or below its strategies, is as asked. Each step is looked
 * at once: a list of thousands has one answer for all its members.
 */
export function someGoalBelow(holds: (goal: NodeEntry) => boolean): (step: NodeEntry) => boolean {
  const known = new Map<NodeEntry, boolean>();
  return (step) => {
    const before = known.get(step);
    if (before !== undefined) return before;
    const answer = goalsBelow(step).some(holds);
    known.set(step, answer);
    return answer;
  };
}

function isChoice({ node }: NodeEntry): boolean {
  return node.kind === 'strategy' && node.combinator === 'any';
}

function goalsBelow(step: NodeEntry): NodeEntry[] {
  const below = step.supportedBy.flatMap(({ to }) => {
    if (to?.node.kind !== 'strategy') return to ?? [];
    return isChoice(to) ? [] : to.supportedBy.flatMap((link) => link.to ?? []);
  });
  return below.filter(({ node }) => isGoalLike(node.kind));
}
