// What challenges do (README.md here; GSN 1:6). Only recorded statuses decide: whatever supports the
// challenger, a challenge that was raised counts as open until someone answers it.
import type { Challenge } from '../model/case.ts';
import type { CaseIndex, LinkEntry } from '../model/index.ts';
import { dayNumber } from './days.ts';
import { saysNothing } from './words.ts';

/** From harmless to worst, so that the worst of several is their maximum. */
export const NONE = 0;
export const CONTESTS = 1;
export const DEFEATS = 2;
export type Effect = typeof NONE | typeof CONTESTS | typeof DEFEATS;

/** Their names in answers. */
export const EFFECTS = ['none', 'contests', 'defeats'] as const;

/** What the effect of a challenge depends on, besides its own record. */
export interface ChallengeFacts {
  readonly index: CaseIndex;
  readonly refuted: ReadonlySet<string>;
  isSupported(nodeId: string): boolean;
  quorumMet(approvalId: string): boolean;
}

/**
 * Challenges that count as refuted because they are marked defeated, or because a challenge against
 * them is sustained that is not itself refuted. Linear: each challenge ends on at most one link.
 * A loop of sustained challenges decides nothing: unfavourably, all of them stand. A counter-
 * challenge whose source is missing comes from nothing and refutes nothing.
 */
export function refutedChallenges(index: CaseIndex): ReadonlySet<string> {
  const refuted = new Set<string>();
  const settled = new Set<string>();
  const undecided = new Map<string, number>();
  const queue: LinkEntry[] = [];
  const settle = (entry: LinkEntry, asRefuted: boolean) => {
    if (settled.has(entry.id)) return;
    settled.add(entry.id);
    if (asRefuted) refuted.add(entry.id);
    queue.push(entry);
  };
  for (const entry of index.links.values()) {
    if (entry.link.kind !== 'challenges') continue;
    const against = entry.challengedBy.filter(sustainsCounter).length;
    undecided.set(entry.id, against);
    if (entry.link.defeated) settle(entry, true);
    else if (against === 0) settle(entry, false);
  }
  for (let at = queue.pop(); at; at = queue.pop()) {
    const target = at.toLink;
    if (target?.link.kind !== 'challenges' || !sustainsCounter(at)) continue;
    const left = (undecided.get(target.id) ?? 0) - 1;
    undecided.set(target.id, left);
    if (!refuted.has(at.id)) settle(target, true);
    else if (left === 0) settle(target, false);
  }
  return refuted;
}

function sustainsCounter({ link, from }: LinkEntry): boolean {
  return link.kind === 'challenges' && link.challenge?.status === 'sustained' && from !== undefined;
}

/**
 * What the challenge's own record makes of it, wherever it ends. Sustained defeats; refuted,
 * mitigated by a Supported element that is no part of the objection, or accepted with a complete record does nothing; anything
 * else, a missing status included, counts as open.
 */
export function answerOf(entry: LinkEntry, facts: ChallengeFacts): Effect {
  const { link } = entry;
  if (link.kind !== 'challenges' || facts.refuted.has(entry.id)) return NONE;
  const challenge = link.challenge;
  switch (challenge?.status) {
    case 'sustained':
      return DEFEATS;
    case 'refuted':
      return NONE;
    case 'mitigated':
      return (challenge.mitigatedBy ?? []).some((id) => mitigates(entry, id, facts))
        ? NONE
        : CONTESTS;
    case 'residual-accepted':
      return isAccepted(entry, challenge, facts) ? NONE : CONTESTS;
    default:
      return CONTESTS;
  }
}

/** A Supported element does; an objection is not mitigated by itself, nor by what argues it. */
function mitigates(entry: LinkEntry, id: string, facts: ChallengeFacts): boolean {
  return facts.isSupported(id) && !isOfObjection(entry, id);
}

/** Whether the element is the source of the challenge, or stands in the argument for it. */
export function isOfObjection({ from }: LinkEntry, id: string): boolean {
  const seen = new Set(from ? [from] : []);
  for (const entry of seen) {
    if (entry.id === id) return true;
    for (const { to } of entry.supportedBy) if (to) seen.add(to);
  }
  return false;
}

/**
 * With owner, impact, approval and date. An approval without its quorum approves nothing, and one
 * whose subject is neither the challenge nor its source or target approves something else.
 */
function isAccepted(entry: LinkEntry, { acceptance }: Challenge, facts: ChallengeFacts): boolean {
  if (acceptance?.approval === undefined) return false;
  const { id, link } = entry;
  const subject = facts.index.case.approvals.get(acceptance.approval)?.subject;
  const target = link.kind === 'challenges' ? link.toLink : undefined;
  return (
    !saysNothing(acceptance.owner) &&
    !saysNothing(acceptance.impact) &&
    dayNumber(acceptance.reviewBy) !== undefined &&
    subject !== undefined &&
    [id, link.from, link.to, target].includes(subject) &&
    facts.quorumMet(acceptance.approval)
  );
}

/**
 * What it does where it ends: on an inContextOf link nothing; on a challenges link only a sustained
 * one does anything. One that ends nowhere keeps its effect: its target may only be lost.
 */
export function effectOf(entry: LinkEntry, facts: ChallengeFacts): Effect {
  const answer = answerOf(entry, facts);
  const target = entry.toLink?.link.kind;
  if (entry.to || target === undefined || target === 'supportedBy') return answer;
  if (target === 'inContextOf') return NONE;
  return answer === DEFEATS ? DEFEATS : NONE;
}

/** The worst that the challenges against one element or supportedBy link do. */
export function worstOf(challengedBy: readonly LinkEntry[], facts: ChallengeFacts): Effect {
  let worst: Effect = NONE;
  for (const entry of challengedBy) {
    const effect = answerOf(entry, facts);
    if (effect > worst) worst = effect;
  }
  return worst;
}

/** Counts as open: answered neither for nor against, and not refuted by another challenge. */
export function stands(entry: LinkEntry, facts: ChallengeFacts): boolean {
  return answerOf(entry, facts) === CONTESTS;
}

/** The nodes whose support a mitigated challenge asks for, as far as it counts at all. */
export function mitigators(entry: LinkEntry, refuted: ReadonlySet<string>): readonly string[] {
  const { link } = entry;
  if (link.kind !== 'challenges' || link.challenge?.status !== 'mitigated') return [];
  return refuted.has(entry.id) ? [] : (link.challenge.mitigatedBy ?? []);
}
