// The gates of a case: what is put to the vote, and criteria that are no test yet and that nobody was
// asked about. How each stands is the reasoning core's answer; here it is only put together.

import { plainText } from '../markdown/plainText.ts';
import type { Definedness } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { citations, findRecord, nameOf, subjects } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { approvalsBySubject } from '../reasoning/approvals.ts';
import type { ApprovalAnswer, Reasoning, YesNo } from '../reasoning/types.ts';
import type { JudgedVote, VoteFault } from '../reasoning/votes.ts';
import { recordTitle } from './recordTitle.ts';

/** Everything but `passed` counts as failed. */
export type GateState = 'passed' | 'failed' | 'suspect' | 'unasked';

export interface Gate {
  /** Undefined where nobody was asked. */
  readonly approval: string | undefined;
  readonly subject: string;
  /** "CR-01", "G3". */
  readonly name: string;
  readonly title: string;
  /** Of a criterion, where it says so. */
  readonly definedness: Definedness | undefined;
  readonly intent: string | undefined;
  readonly answer: ApprovalAnswer | undefined;
  readonly state: GateState;
  /** Why it counts as failed, as a sentence; the count of votes where it passed. */
  readonly words: string;
}

/** What fails first, then by name. */
const ORDER: readonly GateState[] = ['suspect', 'failed', 'unasked', 'passed'];

/** All gates: each approval, and each criterion that is not concrete and asks nobody. */
export function gatesOf(reasoning: Reasoning): readonly Gate[] {
  const { index } = reasoning;
  const c = index.case;
  const asked = approvalsBySubject(index);
  const unasked = [...c.criteria].filter(
    ([id, { definedness }]) =>
      !asked.has(id) && (definedness !== 'concrete' || namesNoneOfItsOwn(index, id)),
  );
  return [
    ...[...c.approvals.keys()].map((id) => gateOf(reasoning, id)),
    ...unasked.map(([id]) => gateOf(reasoning, undefined, id)),
  ].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compareIdentifiers(a.name, b.name),
  );
}

/** The gate of an approval, or of a subject that nobody was asked about. */
export function gateOf(
  reasoning: Reasoning,
  approval: string | undefined,
  of = reasoning.index.case.approvals.get(approval ?? '')?.subject ?? '',
): Gate {
  const c = reasoning.index.case;
  const criterion = c.criteria.get(of);
  const answer = approval === undefined ? undefined : reasoning.approval(approval);
  const open = criterion !== undefined && criterion.definedness !== 'concrete';
  const stray = criterion !== undefined && namesNoneOfItsOwn(reasoning.index, of);
  const plain = stateOf(answer, answer ? open : open || !criterion);
  const state = stray && plain === 'passed' ? 'failed' : plain;
  return {
    approval,
    subject: of,
    name: nameOf(c, of),
    title: titleOf(reasoning.index, of),
    definedness: criterion?.definedness,
    intent: criterion?.intent,
    answer,
    state,
    words:
      state === plain
        ? wordsOf(answer, criterion && (criterion.definedness ?? 'missing'))
        : `Counts as failed: ${messagesOf(reasoning.criterionApproved(of))}. Have it name its own approval, or none.`,
  };
}

/** Whether a criterion names an approval that is not there, or is of something else: its gate fails. */
function namesNoneOfItsOwn({ case: c }: CaseIndex, id: string): boolean {
  const named = c.criteria.get(id)?.approval;
  return named !== undefined && c.approvals.get(named)?.subject !== id;
}

function messagesOf({ reasons }: Pick<YesNo, 'reasons'>): string {
  return reasons.map(({ message }) => message).join('; ');
}

/** The gates of one criterion: its approvals, or the gate at which nobody stands. */
export function gatesOfCriterion(reasoning: Reasoning, id: string): readonly Gate[] {
  const own = approvalsBySubject(reasoning.index).get(id) ?? [];
  return own.length > 0
    ? own.map((approval) => gateOf(reasoning, approval))
    : [gateOf(reasoning, undefined, id)];
}

/** Approved intent is still a failed gate. */
function stateOf(answer: ApprovalAnswer | undefined, open: boolean): GateState {
  if (!answer) return open ? 'unasked' : 'passed';
  if (answer.state !== 'passed') return answer.state;
  return open ? 'failed' : 'passed';
}

function wordsOf(answer: ApprovalAnswer | undefined, definedness: string | undefined): string {
  const open = definedness !== undefined && definedness !== 'concrete';
  if (!answer) {
    return open
      ? `Counts as failed: its definedness is ${definedness}, and nobody was asked to approve it.`
      : definedness === undefined
        ? 'Nobody was asked to approve it.'
        : 'Concrete, and nobody has to approve it.';
  }
  const why = messagesOf(answer);
  if (answer.state !== 'passed') return `Counts as failed: ${why}.`;
  if (open) {
    return `Counts as failed: the quorum approved it, and its definedness is still ${definedness}. Put a concrete test in its place.`;
  }
  return `Approved: ${why}.`;
}

function titleOf(index: CaseIndex, id: string): string {
  const node = index.nodes.get(id)?.node;
  if (node && 'text' in node) return plainText(node.text ?? '');
  const found = findRecord(index.case, id);
  return found ? recordTitle(index.case, found.table, id) : '';
}

const FAULTS: Readonly<Record<VoteFault, string>> = {
  'not-eligible': 'does not count: not eligible',
  'not-on-record': 'does not count: nobody on record',
  conflict: 'does not count: conflict of interest',
  'no-digest': 'does not count: not known what was voted on',
  'other-version': 'does not count: on another version',
  'not-cast-yet': 'does not count: its day is to come',
  'voted-otherwise': 'does not count: voted otherwise, too',
};

/** Whether a vote counts, in words. */
export function voteWords({ fault }: JudgedVote, { state }: ApprovalAnswer): string {
  if (state === 'suspect') return 'does not count: changed since';
  return fault === undefined ? 'counts' : FAULTS[fault];
}

/**
 * What rests on the gate: evidence that a criterion judges and the elements that cite it, levels and
 * commitments that name it, elements about it; of an element, what it supports or is context of.
 */
export function dependentsOf(index: CaseIndex, subject: string): readonly string[] {
  const c = index.case;
  const found = new Set<string>();
  const entry = index.nodes.get(subject);
  for (const { from } of [...(entry?.supports ?? []), ...(entry?.contextOf ?? [])]) {
    if (from) found.add(from.id);
  }
  for (const { link } of entry?.challenges ?? []) if (link.to !== undefined) found.add(link.to);
  const target = index.links.get(subject)?.link.to;
  if (target !== undefined) found.add(target);
  if (c.criteria.has(subject)) {
    for (const [id, { criteria }] of c.safetyLevels) if (criteria?.includes(subject)) found.add(id);
    for (const [id, { trigger }] of c.ifThens) if (trigger === subject) found.add(id);
    const evidence = [...c.evidence].filter(([, { criterion }]) => criterion === subject);
    for (const [id] of evidence) {
      found.add(id);
      for (const node of citations(index).get(id) ?? []) found.add(node.id);
    }
  }
  for (const node of subjects(index).get(subject) ?? []) found.add(node.id);
  return [...found].sort((a, b) => compareIdentifiers(nameOf(c, a), nameOf(c, b)));
}
