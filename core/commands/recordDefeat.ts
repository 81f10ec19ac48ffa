// Records the judgement that an element or a relation is defeated: who, when and why (GSN 1:6.2.5,
// 2:11.4.4). Nothing else is marked with it: how far a defeat reaches is judged anew each time.
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { saysNothing } from '../reasoning/words.ts';
import { id, optional, text } from './args.ts';
import { defineCommand } from './command.ts';
import { dayOfAnalysis } from './parts/dayOfAnalysis.ts';
import { mayStore } from './parts/form.ts';
import { allOf, refused } from './verdict.ts';

export const recordDefeat = defineCommand({
  id: 'recordDefeat',
  args: {
    /** An element or a link. */
    at: id,
    why: text,
    /** A person's id or a name; whoever edits where absent. */
    by: optional(text),
    /** YYYY-MM-DD; today where absent. */
    on: optional(text),
  },
  label: ({ case: c }, { at }) => `Judge ${nameOf(c, at)} defeated`,
  may: (context, args) => {
    const { index } = context;
    const found = defeatable(index, args.at);
    if (!found) {
      return refused('no-such-element', `There is no element or link "${args.at}" in this case.`);
    }
    if (found.defeated) {
      const name = nameOf(index.case, args.at);
      return refused(
        'defeated',
        `A defeat of ${name} is recorded already. Lift it first to judge anew.`,
      );
    }
    const by = args.by ?? context.by;
    if (saysNothing(by)) return refused('nobody', 'A judgement needs somebody who judges.');
    if (saysNothing(args.why)) {
      return refused('no-reason', 'Say why: a defeat is recorded with its reason (GSN 2:11.4.4).');
    }
    const { table, record } = found;
    const defeated = { by, on: args.on ?? dayOfAnalysis(context), rationale: args.why.trim() };
    return allOf(mayStore(table, { ...record, defeated }, 'a judgement'));
  },
  run: (draft, args, context) => {
    const record = draft.nodes.get(args.at) ?? draft.links.get(args.at);
    const by = args.by?.trim() || context.by;
    if (!record || by === undefined) return undefined;
    record.defeated = { by, on: args.on ?? dayOfAnalysis(context), rationale: args.why.trim() };
    return undefined;
  },
});

/** What can be judged: with the table that it is in. */
export function defeatable({ case: c }: CaseIndex, id: string) {
  const node = c.nodes.get(id);
  if (node) return { table: 'nodes' as const, record: node, defeated: node.defeated };
  const link = c.links.get(id);
  return link && { table: 'links' as const, record: link, defeated: link.defeated };
}
