// One person's vote on what was put to the vote, bound to its digest. A second vote of the same
// person replaces the first. A vote with a conflict of interest is recorded, and does not count.
import type { Vote } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { stated } from '../reasoning/sentences.ts';
import { id, oneOf, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { type Ballot, ballotOf, isRefusal } from './parts/ballot.ts';
import { mayStore, withFields } from './parts/form.ts';
import { refused, type Verdict } from './verdict.ts';

interface Args {
  readonly approval: string;
  readonly person: string;
  readonly vote: Vote['vote'];
  readonly conflict?: string | undefined;
  readonly dissent?: string | undefined;
  readonly on?: string | undefined;
}

export const castVote = defineCommand({
  id: 'castVote',
  args: {
    approval: id,
    /** A person of the case. */
    person: id,
    vote: oneOf<Vote['vote']>(['for', 'against', 'abstain']),
    /** A conflict of interest: the vote is kept and does not count. */
    conflict: optional(text),
    /** What the voter wants recorded beside the vote. */
    dissent: optional(text),
    /** YYYY-MM-DD; today where absent. */
    on: optional(text),
  },
  label: ({ case: c }, { approval, person, vote }) =>
    `Vote ${vote} in ${approval} as ${c.people.get(person)?.name ?? person}`,
  may: (context, args) => {
    const { index } = context;
    const ballot = ballotOf(index, args.approval);
    if (isRefusal(ballot)) return ballot;
    const refusal = mayVote(index, args.approval, args.person, ballot);
    if (refusal) return refusal;
    const fits = mayStore('approvals', withVote(ballot, args, context), args.approval);
    const warning = whyNotCounted(context, args);
    return fits.allowed && warning !== undefined ? { allowed: true, warning } : fits;
  },
  run: (draft, args, context) => {
    const ballot = ballotOf(context.index, args.approval);
    if (isRefusal(ballot)) return undefined;
    draft.approvals.set(args.approval, withVote(ballot, args, context) as never);
    return undefined;
  },
});

/** It is recorded all the same. */
function whyNotCounted({ index, today }: CommandContext, { conflict, on = today }: Args) {
  if (stated(conflict)) return 'A vote with a conflict of interest is recorded and does not count.';
  const { frozenOn } = index.case.meta;
  if (frozenOn === undefined || on <= frozenOn) return undefined;
  return `The case is analysed as of ${frozenOn}: a vote of ${on} is recorded and does not count as long as it is.`;
}

function mayVote(
  { case: c }: CaseIndex,
  id: string,
  person: string,
  { approval, now }: Ballot,
): Verdict | undefined {
  if (!c.people.has(person)) {
    return refused('no-such-person', `There is no person "${person}" in this case.`);
  }
  if (!approval.eligible?.includes(person)) {
    return refused('not-eligible', `${c.people.get(person)?.name} may not vote in ${id}.`);
  }
  const name = nameOf(c, approval.subject);
  if (approval.digest === undefined) {
    return refused(
      'unbound',
      `${id} does not say which version of ${name} is voted on. Put it to the vote again.`,
    );
  }
  if (approval.digest === now) return undefined;
  return refused(
    'changed',
    `${name} has changed since it was put to the vote. Put it to the vote again.`,
  );
}

/** The approval with the vote, without an earlier one of this person on the same version. */
function withVote({ approval, now }: Ballot, args: Args, { today }: CommandContext): object {
  const others = (approval.votes ?? []).filter(
    (vote) => vote.person !== args.person || vote.digest !== now,
  );
  const vote: Vote = {
    person: args.person,
    vote: args.vote,
    on: args.on ?? today,
    digest: now,
    ...(args.conflict !== undefined && stated(args.conflict)
      ? { conflict: args.conflict.trim() }
      : {}),
    ...(args.dissent !== undefined && stated(args.dissent) ? { dissent: args.dissent.trim() } : {}),
  };
  return withFields(approval, { votes: [...others, vote] });
}
