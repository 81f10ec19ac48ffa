// Puts something to the vote of named people: a criterion that is no test yet, a justification, a
// challenge whose risk is accepted. The approval is bound to what is there now.
import { digestOfBallot, digestOfSubject } from '../format/digest.ts';
import type { Approval } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { approvalsBySubject } from '../reasoning/approvals.ts';
import { countPersons } from '../reasoning/persons.ts';
import { count, id, ids } from './args.ts';
import { defineCommand } from './command.ts';
import { proposeRecordId } from './parts/numbering.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

export const askApproval = defineCommand({
  id: 'askApproval',
  args: {
    /** An element, a link, a record, a module, or the case by its id. */
    subject: id,
    /** People of the case who may vote. */
    eligible: ids,
    /** Votes needed. */
    quorum: count,
  },
  label: ({ case: c }, { subject }) => `Ask for approval of ${nameOf(c, subject)}`,
  may: ({ index }, { subject, eligible, quorum }) => {
    const c = index.case;
    if (digestOfSubject(index, subject) === undefined) {
      return refused('no-such-subject', `There is nothing "${subject}" in this case to vote on.`);
    }
    const [asked] = approvalsBySubject(index).get(subject) ?? [];
    if (asked !== undefined) {
      return refused(
        'asked-already',
        `Approval of ${nameOf(c, subject)} is asked already, in ${asked}.`,
      );
    }
    return mayElect(index, eligible, quorum);
  },
  run: (draft, { subject, eligible, quorum }, { index }) => {
    const own = proposeRecordId(index.case, 'approvals');
    const terms = { subject, quorum, eligible: [...new Set(eligible)] };
    const digest = digestOfBallot(index, terms);
    if (digest === undefined) return undefined;
    const approval: Approval = { ...terms, digest };
    draft.approvals.set(own, approval as never);
    const criterion = draft.criteria.get(subject);
    if (criterion) criterion.approval = own;
    const link = draft.links.get(subject);
    if (link?.kind === 'challenges' && link.challenge) {
      link.challenge.acceptance = { ...link.challenge.acceptance, approval: own };
    }
    return [own];
  },
});

/** Whether these people can give the quorum. */
function mayElect(index: CaseIndex, eligible: readonly string[], quorum: number): Verdict {
  const c = index.case;
  if (eligible.length === 0) return refused('nobody', 'Name the people who may vote.');
  const stranger = eligible.find((person) => !c.people.has(person));
  if (stranger !== undefined) {
    return refused('no-such-person', `There is no person "${stranger}" in this case.`);
  }
  const most = countPersons(c, eligible);
  if (quorum <= most) return ALLOWED;
  return refused(
    'quorum-out-of-reach',
    `A quorum of ${quorum} can never be met: ${most} ${most === 1 ? 'person' : 'people'} may vote.`,
  );
}
