// Accepts a run that did not end as planned: by name, today, for a reason. Until then its evidence
// bears nothing (core/reasoning/run.ts), and no judgement of it passes.
import { runDoubts } from '../reasoning/run.ts';
import { saysNothing } from '../reasoning/words.ts';
import { id, optional, text } from './args.ts';
import { defineCommand } from './command.ts';
import { dayOfAnalysis } from './parts/dayOfAnalysis.ts';
import { mayStore } from './parts/form.ts';
import { mayFindRecord } from './parts/tables.ts';
import { refused } from './verdict.ts';

export const acceptRun = defineCommand({
  id: 'acceptRun',
  args: {
    evidence: id,
    reason: text,
    /** A person's id or a name; whoever edits where absent. */
    by: optional(text),
  },
  label: (_index, { evidence }) => `Accept the run of ${evidence}`,
  may: (context, args) => {
    const { index } = context;
    const record = index.case.evidence.get(args.evidence);
    if (!record) return mayFindRecord(index, 'evidence', args.evidence);
    const { log } = record;
    if (!log || runDoubts(log).length === 0) {
      return refused('no-doubt', `Nothing is in doubt about the run of ${args.evidence}.`);
    }
    if (log.accepted) {
      return refused('accepted', `The run of ${args.evidence} has been accepted already.`);
    }
    const by = args.by ?? context.by;
    if (saysNothing(by)) return refused('nobody', 'Accepting a run needs somebody who accepts it.');
    if (saysNothing(args.reason)) {
      return refused('no-reason', 'Say why the run may count although it did not end as planned.');
    }
    const accepted = { by, on: dayOfAnalysis(context), reason: args.reason.trim() };
    return mayStore('evidence', { ...record, log: { ...log, accepted } }, 'evidence');
  },
  run: (draft, args, context) => {
    const log = draft.evidence.get(args.evidence)?.log;
    const by = args.by?.trim() || context.by;
    if (log && by) log.accepted = { by, on: dayOfAnalysis(context), reason: args.reason.trim() };
    return undefined;
  },
});
