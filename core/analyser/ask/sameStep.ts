// What is argued at the same step as a goal: beside it, and directly below it.
import type { NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { sources } from '../../model/lookup.ts';

/** Goals beside this one below the same goals, through strategies, and the goals that support it. */
export function sameStep(entry: NodeEntry): readonly NodeEntry[] {
  return goalsUnder([entry, ...stepsAbove(entry)], entry);
}

/** Goals beside this one below the same goals, through strategies. */
export function siblings(entry: NodeEntry): readonly NodeEntry[] {
  return goalsUnder(stepsAbove(entry), entry);
}

function goalsUnder(steps: readonly NodeEntry[], entry: NodeEntry): readonly NodeEntry[] {
  const found = new Set<NodeEntry>();
  for (const step of steps) {
    for (const { to } of step.supportedBy) {
      if (!to) continue;
      if (isGoalLike(to.node.kind)) found.add(to);
      else if (to.node.kind === 'strategy') {
        for (const link of to.supportedBy) if (link.to) found.add(link.to);
      }
    }
  }
  found.delete(entry);
  return [...found].filter(({ node }) => isGoalLike(node.kind));
}

/** The elements above this one at its step: its parents, and above a strategy that strategy's. */
export function stepsAbove(entry: NodeEntry): readonly NodeEntry[] {
  const parents = sources(entry.supports);
  return parents.flatMap((parent) =>
    parent.node.kind === 'strategy' ? [parent, ...sources(parent.supports)] : [parent],
  );
}
