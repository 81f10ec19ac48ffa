// Judges evidence by a criterion: the result that the comparison gives, with who judged, when, and
// what serves the claim (core/reasoning/judgement.ts). Nobody chooses the result.
import { reasoningOf } from '../analyser/reasoningOf.ts';
import { SERVED_BY } from '../reasoning/comparison.ts';
import { type Judgement, judgement } from '../reasoning/judgement.ts';
import { saysNothing } from '../reasoning/words.ts';
import { flag, id, oneOf, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { dayOfAnalysis } from './parts/dayOfAnalysis.ts';
import { mayStore } from './parts/form.ts';
import { refused } from './verdict.ts';

interface Asked {
  readonly evidence: string;
  readonly criterion: string;
  readonly servedBy: (typeof SERVED_BY)[number];
}

export const judgeEvidence = defineCommand({
  id: 'judgeEvidence',
  args: {
    evidence: id,
    criterion: id,
    /** What serves the claim: that the criterion is met, or that it is not. */
    servedBy: oneOf(SERVED_BY),
    /** The person has seen the doubts, and says that both are the same measure. */
    confirmed: optional(flag),
    /** A person's id or a name; whoever edits where absent. */
    by: optional(text),
  },
  label: (_index, { evidence, criterion }) => `Judge ${evidence} by ${criterion}`,
  may: (context, args) => {
    const found = judged(context, args);
    const problem = found.problems[0];
    if (problem) return refused('not-judgeable', `${capital(problem.message)}.`);
    const doubt = found.doubts[0];
    if (doubt && args.confirmed !== true) {
      return refused('doubtful', `${capital(doubt.message)}. Say that both are the same measure.`);
    }
    const by = args.by ?? context.by;
    if (saysNothing(by)) return refused('nobody', 'A judgement needs somebody who judges.');
    const record = context.index.case.evidence.get(args.evidence) ?? {};
    return mayStore('evidence', { ...record, ...fieldsOf(args, found, by, context) }, 'evidence');
  },
  run: (draft, args, context) => {
    const record = draft.evidence.get(args.evidence);
    const by = args.by?.trim() || context.by;
    if (!record) return undefined;
    Object.assign(record, fieldsOf(args, judged(context, args), by, context));
    return undefined;
  },
});

function judged({ index, today, profiles }: CommandContext, asked: Asked): Judgement {
  const { evidence, criterion, servedBy } = asked;
  return judgement(reasoningOf(index, today, undefined, profiles), evidence, criterion, servedBy);
}

function fieldsOf(
  { criterion, servedBy }: Asked,
  { result }: Judgement,
  by: string | undefined,
  context: CommandContext,
): object {
  return {
    result,
    criterion,
    judged: { ...(by ? { by: by.trim() } : {}), on: dayOfAnalysis(context), servedBy },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
