// approved(k) of rules.md 3.0: gates that fail until a quorum of named, eligible reviewers approves.
import type { Approval, Case } from '../model/case.ts';
import { recordIn } from '../model/lookup.ts';
import { missingValue, names, reasonOf, stated } from './sentences.ts';
import type { ReasoningSettings, YesNo } from './types.ts';

/**
 * The persons whose votes count: eligible, voting `for`, without a stated conflict and, where the
 * approval has a digest, on that digest. Each counts once, and not at all when another vote of
 * theirs on the same digest says otherwise or states a conflict: which one holds is not known.
 */
export function validVoters(approval: Approval): readonly string[] {
  const eligible = new Set(approval.eligible);
  const inFavour = new Set<string>();
  const otherwise = new Set<string>();
  for (const vote of approval.votes ?? []) {
    if (!eligible.has(vote.person)) continue;
    if (approval.digest !== undefined && vote.digest !== approval.digest) continue;
    if (vote.vote === 'for' && !stated(vote.conflict)) inFavour.add(vote.person);
    else otherwise.add(vote.person);
  }
  return [...inFavour].filter((person) => !otherwise.has(person)).sort();
}

/** Whether valid votes for reach the quorum, which is the parameter's where the approval has none. */
export function quorumOf(c: Case, settings: ReasoningSettings, approvalId: string): YesNo {
  const approval = recordIn(c, 'approvals', approvalId);
  if (!approval) {
    return { yes: false, reasons: [missingValue('record', 'approval', [approvalId], approvalId)] };
  }
  const voters = validVoters(approval);
  const quorum = approval.quorum ?? settings.parameters.quorum;
  const from = approval.quorum === undefined ? ' (parameter quorum)' : '';
  const message =
    `${voters.length} valid vote${voters.length === 1 ? '' : 's'} for (${names(c, voters)}), ` +
    `the quorum is ${quorum}${from}`;
  return {
    yes: voters.length >= quorum,
    reasons: [reasonOf('quorum', message, [approvalId])],
  };
}

/**
 * Concrete, and its quorum met if it asks one. Approved intent is still a failed gate. An approval
 * whose subject is something else approves something else.
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
  return quorumOf(c, settings, criterion.approval);
}

/** Everything that is the subject of an approval whose quorum is met. */
export function approvedSubjects(c: Case, settings: ReasoningSettings): ReadonlySet<string> {
  const subjects = new Set<string>();
  for (const [id, { subject }] of c.approvals) {
    if (!subjects.has(subject) && quorumOf(c, settings, id).yes) subjects.add(subject);
  }
  return subjects;
}
