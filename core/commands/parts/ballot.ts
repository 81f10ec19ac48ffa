// What voting and putting to the vote again have in common: whether the approval is on what is there.
import { digestOfBallot } from '../../format/digest.ts';
import type { Approval } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { type Refused, refused } from '../verdict.ts';

export interface Ballot {
  readonly approval: Approval;
  /** Of the subject as it is now, and of who decides by how many votes. */
  readonly now: string;
}

/** The approval with what it would bind to; a refusal where one of them is not there. */
export function ballotOf(index: CaseIndex, id: string): Ballot | Refused {
  const approval = index.case.approvals.get(id);
  if (!approval) return refused('no-such-record', `There is no record "${id}" in approvals.`);
  const now = digestOfBallot(index, approval);
  if (now !== undefined) return { approval, now };
  const name = nameOf(index.case, approval.subject);
  return refused('no-such-subject', `${name}, which ${id} approves, is not in this case.`);
}

export function isRefusal(answer: Ballot | Refused): answer is Refused {
  return 'allowed' in answer;
}
