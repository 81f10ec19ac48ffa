// Votes cast anew on a text that changed: else an approval that lapsed would stand for every finding.
import { produce } from 'immer';
import { digestOfBallot } from '../../core/format/digest.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';

/** Approvals and votes that were for what is there now are so again, for what is there after the fault. */
export function votedAnew(before: CaseIndex, planted: Case): Case {
  const after = new CaseIndex(planted);
  return produce(planted, ({ approvals }) => {
    for (const [id, approval] of approvals) {
      const ballot = before.case.approvals.get(id);
      const was = ballot && digestOfBallot(before, ballot);
      const is = digestOfBallot(after, approval);
      if (was === undefined || is === undefined || was === is) continue;
      if (approval.digest === was) approval.digest = is;
      for (const vote of approval.votes ?? []) if (vote.digest === was) vote.digest = is;
    }
  });
}
