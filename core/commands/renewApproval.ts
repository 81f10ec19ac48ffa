// Puts something to the vote again, as it is now. Votes on earlier versions are kept and do not count.
import { nameOf } from '../model/lookup.ts';
import { id } from './args.ts';
import { defineCommand } from './command.ts';
import { type Ballot, ballotOf, isRefusal } from './parts/ballot.ts';
import { withFields } from './parts/form.ts';
import { ALLOWED, refused } from './verdict.ts';

export const renewApproval = defineCommand({
  id: 'renewApproval',
  args: { approval: id },
  label: ({ case: c }, { approval }) =>
    `Put ${nameOf(c, c.approvals.get(approval)?.subject ?? approval)} to the vote again`,
  may: ({ index }, args) => {
    const ballot = ballotOf(index, args.approval);
    if (isRefusal(ballot)) return ballot;
    const { approval, now } = ballot;
    if (approval.digest !== now || outdated(ballot).length > 0) return ALLOWED;
    const name = nameOf(index.case, approval.subject);
    return refused('unchanged', `${name} has not changed since it was put to the vote.`);
  },
  run: (draft, args, { index }) => {
    const ballot = ballotOf(index, args.approval);
    if (isRefusal(ballot)) return undefined;
    const { approval, now } = ballot;
    const old = outdated(ballot);
    const votes = (approval.votes ?? []).filter((vote) => !old.includes(vote));
    const earlierVotes = [...(approval.earlierVotes ?? []), ...old];
    const next = withFields(approval, {
      digest: now,
      votes: votes.length > 0 ? votes : undefined,
      earlierVotes: earlierVotes.length > 0 ? earlierVotes : undefined,
    });
    draft.approvals.set(args.approval, next as never);
    return undefined;
  },
});

/** Votes on another version, or on none that is known. */
function outdated({ approval, now }: Ballot) {
  return (approval.votes ?? []).filter(({ digest }) => digest !== now);
}
