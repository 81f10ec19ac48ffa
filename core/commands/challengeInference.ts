// Several relations of support to one goal are one inference, which is challenged as a whole: a
// strategy comes between, and what was challenged relation by relation challenges it (GSN 1:6.3.12,
// Figure 1:6-4).
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { orderKeys } from '../model/order.ts';
import { id, optional, text } from './args.ts';
import { defineCommand } from './command.ts';
import { insertBetween } from './insertBetween.ts';
import { mayFindNode } from './parts/lookups.ts';
import { allOf, refused } from './verdict.ts';

export const challengeInference = defineCommand({
  id: 'challengeInference',
  args: {
    /** Supported by several. */
    goal: id,
    /** Of the strategy. */
    text: optional(text),
  },
  label: ({ case: c }, { goal }) =>
    `Insert a strategy below ${nodeName(c, goal)} and challenge that`,
  may: (context, args) => {
    const { index } = context;
    const goal = index.nodes.get(args.goal);
    if (!goal) return mayFindNode(index, args.goal);
    if (!isGoalLike(goal.node.kind) || goal.supportedBy.length < 2) {
      return refused('one-step', 'Only a goal with several supporters needs a strategy for this.');
    }
    if (challengesOf(goal).length === 0) {
      return refused(
        'nothing',
        `No challenge ends on a relation from ${nodeName(index.case, goal.id)}.`,
      );
    }
    return allOf(insertBetween.may(context, insertion(index, args)));
  },
  run: (draft, args, context) => {
    const { index } = context;
    const goal = index.nodes.get(args.goal);
    if (!goal) return undefined;
    const made = insertBetween.run(draft, insertion(index, args), context);
    const moved = challengesOf(goal);
    const keys = orderKeys(moved.length);
    for (const [i, { id: own }] of moved.entries()) {
      const link = draft.links.get(own);
      if (link?.kind !== 'challenges') continue;
      delete link.toLink;
      link.to = made[0] ?? '';
      link.order = keys[i] ?? link.order;
    }
    return made;
  },
});

function insertion(
  { nodes }: CaseIndex,
  { goal, text: words }: { goal: string; text?: string | undefined },
) {
  const links = nodes.get(goal)?.supportedBy.map(({ id: link }) => link) ?? [];
  return { links, kind: 'strategy' as const, ...(words ? { text: words } : {}) };
}

/** The challenges that end on one of the relations, in their order; not one that names an element too. */
function challengesOf(goal: NodeEntry): LinkEntry[] {
  return goal.supportedBy.flatMap(({ challengedBy }) =>
    challengedBy.filter(({ to, link }) => !to && link.kind === 'challenges'),
  );
}
