// approved(k) of README.md here: gates that fail until a quorum of named, eligible reviewers approves
// what is there now.
import { ballotDigest, digestOfSubject } from '../format/digest.ts';
import type { Approval, Case } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf, recordIn } from '../model/lookup.ts';
import { recordOf } from '../model/trackedRecords.ts';
import { countPersons } from './persons.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import type { ApprovalAnswer, Reason, ReasoningSettings, YesNo } from './types.ts';
import { type JudgedVote, judgedVotes, type VoteFault, validVoters } from './votes.ts';

/**
 * How a vote stands: passed, failed, or suspect because what was voted on has changed since. Votes
 * count only on the digest of the subject as it is now, under the quorum and by the people named now.
 */
export function approvalAnswer(
  index: CaseIndex,
  settings: ReasoningSettings,
  approvalId: string,
): ApprovalAnswer {
  const c = index.case;
  const approval = recordIn(c, 'approvals', approvalId);
  if (!approval) {
    const reason = missingValue('record', 'approval', [approvalId], approvalId);
    const quorum = settings.parameters.quorum;
    return { state: 'failed', votesFor: 0, quorum, votes: [], reasons: [reason] };
  }
  const quorum = approval.quorum ?? settings.parameters.quorum;
  const votes = judgedVotes(c, approval, settings.today);
  const changed = bindingReason(index, approvalId, approval);
  const valid = changed ? [] : validVoters(votes);
  const votesFor = countPersons(c, valid);
  const from = approval.quorum === undefined ? ' (parameter quorum)' : '';
  const by = valid.length > 0 ? ` (${names(c, valid)})` : '';
  const counted = reasonOf(
    'quorum',
    `${votesFor} valid vote${votesFor === 1 ? '' : 's'} for${by}, the quorum is ${quorum}${from}`,
    [approvalId],
  );
  if (changed) {
    const state = changed.code === 'changed' ? 'suspect' : 'failed';
    return { state, votesFor, quorum, votes, reasons: [changed, counted] };
  }
  const passed = votesFor >= quorum;
  const reasons = [counted, ...(passed ? [] : discountedReasons(c, approvalId, votes))];
  return { state: passed ? 'passed' : 'failed', votesFor, quorum, votes, reasons };
}

/** Why no vote can count at all: it is not known what was voted on, or that is there no more. */
function bindingReason(index: CaseIndex, id: string, approval: Approval): Reason | undefined {
  const name = nameOf(index.case, approval.subject);
  if (approval.digest === undefined) {
    return reasonOf('digest', `digest of ${id} is missing, and so no vote counts`, [id], 'digest');
  }
  const subject = digestOfSubject(index, approval.subject);
  if (subject === undefined) {
    return reasonOf('subject', `${name}, which ${id} approves, is not in the case`, [id]);
  }
  const change = changeOfBallot(recordOf(approval), subject);
  if (!change) return undefined;
  const changed = change.ofQuorum ?? `${name} or who may vote on it has changed`;
  return reasonOf('changed', `${changed} since it was voted on`, [id, approval.subject]);
}

/** What is put to the vote now is not what it was. */
interface Change {
  /** "the quorum has changed from 2 to 1", where that alone makes the difference. */
  readonly ofQuorum: string | undefined;
}

interface Known {
  readonly subject: string;
  readonly change: Change | undefined;
}

/** By the record, which is never changed in place, for this digest of its subject: digests take long. */
const KNOWN = new WeakMap<Approval, Known>();

function changeOfBallot(approval: Approval, subject: string): Change | undefined {
  const known = KNOWN.get(approval);
  if (known?.subject === subject) return known.change;
  const isSame = ballotDigest(subject, approval) === approval.digest;
  const change = isSame ? undefined : { ofQuorum: changeOfQuorum(approval, subject) };
  KNOWN.set(approval, { subject, change });
  return change;
}

/** A change from a larger quorum is still a change, and only not told by its figures. */
const LARGEST_TRIED = 5;

function changeOfQuorum(approval: Approval, subject: string): string | undefined {
  const { eligible, quorum: now, digest } = approval;
  const tried = [undefined, ...Array.from({ length: LARGEST_TRIED }, (_, i) => i + 1)];
  const voters = eligible && { eligible };
  const before = tried.findIndex(
    (quorum) => ballotDigest(subject, { ...voters, ...(quorum && { quorum }) }) === digest,
  );
  if (before < 0) return undefined;
  const words = (quorum: number | undefined) => quorum ?? 'that of the parameters';
  return `the quorum has changed from ${words(tried[before])} to ${words(now)}`;
}

/** Votes that whoever counts by eye would count. */
function discountedReasons(c: Case, id: string, votes: readonly JudgedVote[]): Reason[] {
  const reasons: Reason[] = [];
  const tell = (fault: VoteFault, how: string, missing?: string) => {
    const found = votes.filter((one) => one.fault === fault).map(({ vote }) => vote.person);
    const people = [...new Set(found)];
    if (people.length === 0) return;
    const [of, does] = people.length === 1 ? ['vote', 'does'] : ['votes', 'do'];
    const message = `the ${of} of ${names(c, people)} ${how} ${does} not count`;
    reasons.push(reasonOf(fault, message, [id, ...people], missing));
  };
  tell('no-digest', 'without a digest', 'digest');
  tell('not-on-record', 'without a record of who that is');
  return reasons;
}

/** Whether valid votes for reach the quorum, which is the parameter's where the approval has none. */
export function quorumOf({ state, reasons }: ApprovalAnswer): YesNo {
  return { yes: state === 'passed', reasons };
}

/**
 * Concrete, and its quorum met if it asks one, by naming an approval or by being its subject.
 * Approved intent is still a failed gate. An approval whose subject is something else approves
 * something else, and one that was refused is not made good by another.
 */
export function approvalOfCriterion(
  index: CaseIndex,
  criterionId: string,
  quorum: (approvalId: string) => YesNo,
): YesNo {
  const c = index.case;
  const criterion = recordIn(c, 'criteria', criterionId);
  const no = (...reasons: YesNo['reasons'][number][]): YesNo => ({ yes: false, reasons });
  if (!criterion) return no(missingValue('record', 'criterion', [criterionId], criterionId));
  const name = criterion.name ?? criterionId;
  if (criterion.definedness === undefined) {
    return no(missingValue('definedness', 'definedness', [criterionId], name));
  }
  if (criterion.definedness !== 'concrete') {
    return no(reasonOf('definedness', `${name} is ${criterion.definedness}`, [criterionId]));
  }
  const own = approvalsBySubject(index).get(criterionId) ?? [];
  const asked = criterion.approval === undefined ? own : [criterion.approval, ...own];
  const [first] = asked;
  if (first === undefined) return { yes: true, reasons: [] };
  const approval = recordIn(c, 'approvals', first);
  if (approval && approval.subject !== criterionId) {
    const message = `${first} approves ${names(c, [approval.subject])}, not ${name}`;
    return no(reasonOf('subject', message, [criterionId, first]));
  }
  return asked.map(quorum).find(({ yes }) => !yes) ?? quorum(first);
}

/** Ids of the approvals by what they are about. */
export function approvalsBySubject(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  return index.memo('approvalsBySubject', () => {
    const found = new Map<string, string[]>();
    for (const [id, { subject }] of index.case.approvals) {
      const others = found.get(subject);
      if (others) others.push(id);
      else found.set(subject, [id]);
    }
    return found;
  });
}

/**
 * For everything that is the subject of approvals, whether the quorum of all of them is met: one
 * that was refused is not made good by another with fewer voters beside it.
 */
export function approvedSubjects(
  index: CaseIndex,
  quorum: (approvalId: string) => YesNo,
): ReadonlyMap<string, boolean> {
  const subjects = [...approvalsBySubject(index)];
  return new Map(subjects.map(([subject, ids]) => [subject, ids.every((id) => quorum(id).yes)]));
}
