// Writes why the two lines of a pathway are independent: a justification tagged so, at the strategy
// that divides the argument into them (GSN 1:2.2.8). It counts once a quorum has approved it.
import type { CaseIndex } from '../model/index.ts';
import { nodeName, recordIn } from '../model/lookup.ts';
import { saysNothing } from '../reasoning/words.ts';
import { INDEPENDENCE, independenceArguments } from '../select/independenceArguments.ts';
import { addNode } from './addNode.ts';
import { id, text } from './args.ts';
import { defineCommand } from './command.ts';
import { refused } from './verdict.ts';

export const justifyIndependence = defineCommand({
  id: 'justifyIndependence',
  args: { pathway: id, text },
  label: ({ case: c }, { pathway }) =>
    `Justify that the lines of ${recordIn(c, 'pathways', pathway)?.name ?? pathway} are independent`,
  may: (context, args) => {
    const { index } = context;
    const name = recordIn(index.case, 'pathways', args.pathway)?.name;
    if (name === undefined) {
      return refused('no-such-record', `There is no pathway with the id ${args.pathway}.`);
    }
    const strategies = independenceArguments(index, args.pathway);
    if (strategies.length === 0) {
      return refused(
        'nothing',
        `No strategy argues the two lines of ${name}; give a strategy two lines of defence and this pathway first.`,
      );
    }
    const strategy = unarguedAt(index, args.pathway);
    if (strategy === undefined) {
      const there = strategies.flatMap((one) => one.arguments);
      const names = there.map((node) => nodeName(index.case, node)).join(', ');
      return refused('duplicate', `${names} argues it already; edit what that says.`);
    }
    if (saysNothing(args.text)) {
      return refused('nothing', 'Say why nothing common brings both lines down.');
    }
    return addNode.may(context, justification(strategy, args.text));
  },
  run: (draft, args, context) => {
    const strategy = unarguedAt(context.index, args.pathway);
    if (strategy === undefined) return undefined;
    return addNode.run(draft, justification(strategy, args.text), context);
  },
});

/** The first strategy at which nothing argues it. */
function unarguedAt(index: CaseIndex, pathway: string): string | undefined {
  return independenceArguments(index, pathway).find((one) => one.arguments.length === 0)?.strategy;
}

function justification(parent: string, words: string) {
  return {
    kind: 'justification' as const,
    parent,
    text: words.trim(),
    fields: { tags: [INDEPENDENCE] },
  };
}
