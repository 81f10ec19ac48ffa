// approved(k) of README.md here: gates that fail until a quorum of named, eligible reviewers approves.
import type { Approval, Case, Vote } from '../model/case.ts';
import { recordIn } from '../model/lookup.ts';
import { daysBetween } from './days.ts';
import { countPersons, personKey } from './persons.ts';
import { missingValue, names, reasonOf, stated } from './sentences.ts';
import type { ReasoningSettings, YesNo } from './types.ts';

/**
 * The persons whose votes count: eligible, voting `for`, without a stated conflict and, where the
 * approval has a digest, on that digest. Each counts once, and not at all when another vote of
 * theirs on the same digest says otherwise or states a conflict: which one holds is not known.
 * A vote for that is dated after today, or on no day of the calendar, is not cast yet.
 */
export function validVoters(c: Case, approval: Approval, today: string): readonly string[] {
  const eligible = new Set(approval.eligible);
  const inFavour = new Map<string, string>();
  const otherwise = new Set<string>();
  for (const vote of approval.votes ?? []) {
    if (!eligible.has(vote.person)) continue;
    if (approval.digest !== undefined && vote.digest !== approval.digest) continue;
    const key = personKey(c, vote.person);
    if (vote.vote !== 'for' || stated(vote.conflict)) otherwise.add(key);
    else if (isCast(vote, today)) inFavour.set(key, vote.person);
  }
  const voters = [...inFavour].filter(([key]) => !otherwise.has(key));
  return voters.map(([, person]) => person).sort();
}

/** Nothing in 3.0 asks for the day of a vote; one that is stated must be a day up to today. */
function isCast({ on }: Vote, today: string): boolean {
  return on === undefined || (daysBetween(on, today) ?? -1) >= 0;
}

/** Whether valid votes for reach the quorum, which is the parameter's where the approval has none. */
export function quorumOf(c: Case, settings: ReasoningSettings, approvalId: string): YesNo {
  const approval = recordIn(c, 'approvals', approvalId);
  if (!approval) {
    return { yes: false, reasons: [missingValue('record', 'approval', [approvalId], approvalId)] };
  }
  const voters = validVoters(c, approval, settings.today);
  const count = countPersons(c, voters);
  const quorum = approval.quorum ?? settings.parameters.quorum;
  const from = approval.quorum === undefined ? ' (parameter quorum)' : '';
  const message =
    `${count} valid vote${count === 1 ? '' : 's'} for (${names(c, voters)}), ` +
    `the quorum is ${quorum}${from}`;
  return {
    yes: count >= quorum,
    reasons: [reasonOf('quorum', message, [approvalId])],
  };
}

/**
 * Concrete, and its quorum met if it asks one. Approved intent is still a failed gate. An approval
 * whose subject is something else approves something else, and one that was refused is not made
 * good by the one that the criterion names.
 */
export function approvalOfCriterion(
  c: Case,
  settings: ReasoningSettings,
  criterionId: string,
): YesNo {
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
  if (criterion.approval === undefined) return { yes: true, reasons: [] };
  const approval = recordIn(c, 'approvals', criterion.approval);
  if (approval && approval.subject !== criterionId) {
    const message = `${criterion.approval} approves ${names(c, [approval.subject])}, not ${name}`;
    return no(reasonOf('subject', message, [criterionId, criterion.approval]));
  }
  const own = [...c.approvals].filter(([, { subject }]) => subject === criterionId);
  const ids = [criterion.approval, ...own.map(([id]) => id)];
  const refused = ids.map((id) => quorumOf(c, settings, id)).find(({ yes }) => !yes);
  return refused ?? quorumOf(c, settings, criterion.approval);
}

/**
 * For everything that is the subject of approvals, whether the quorum of all of them is met: one
 * that was refused is not made good by another with fewer voters beside it.
 */
export function approvedSubjects(
  c: Case,
  settings: ReasoningSettings,
): ReadonlyMap<string, boolean> {
  const subjects = new Map<string, boolean>();
  for (const [id, { subject }] of c.approvals) {
    const others = subjects.get(subject) ?? true;
    subjects.set(subject, others && quorumOf(c, settings, id).yes);
  }
  return subjects;
}
