// Which votes of an approval count, and why the others do not (GOV-02; README.md here).
import type { Approval, Case, Vote } from '../model/case.ts';
import { daysBetween } from './days.ts';
import { personKey } from './persons.ts';
import { stated } from './sentences.ts';

/** Why a vote does not count. */
export type VoteFault =
  | 'not-eligible'
  | 'not-on-record'
  | 'conflict'
  | 'no-digest'
  | 'other-version'
  | 'not-cast-yet'
  | 'voted-otherwise';

/** A vote, and what keeps it from counting; undefined where it is valid, for or against. */
export interface JudgedVote {
  readonly vote: Vote;
  readonly fault: VoteFault | undefined;
}

/**
 * Each vote of the approval in its order. A vote counts when the voter is eligible and on record
 * (reviewers are named: who is nobody on record may be anybody, and the same twice), states no conflict,
 * and voted on the digest that was put to the vote. Who also voted otherwise on it, or states a conflict
 * in another vote, has not approved: which vote holds is not known. A vote that is dated after today, or
 * on no day of the calendar, is not cast yet.
 */
export function judgedVotes(c: Case, approval: Approval, today: string): readonly JudgedVote[] {
  const eligible = new Set(approval.eligible);
  const votes = approval.votes ?? [];
  const first = votes.map((vote): JudgedVote => ({ vote, fault: bindingFault(vote) }));
  const otherwise = new Set<string>();
  for (const { vote, fault } of first) {
    if (fault !== undefined && fault !== 'conflict') continue;
    if (vote.vote !== 'for' || fault !== undefined) otherwise.add(personKey(c, vote.person));
  }
  return first.map(({ vote, fault }) => {
    if (fault !== undefined || vote.vote !== 'for') return { vote, fault };
    if (!isCast(vote, today)) return { vote, fault: 'not-cast-yet' };
    const both = otherwise.has(personKey(c, vote.person));
    return { vote, fault: both ? 'voted-otherwise' : undefined };
  });

  function bindingFault(vote: Vote): VoteFault | undefined {
    if (!eligible.has(vote.person)) return 'not-eligible';
    if (!stated(c.people.get(vote.person)?.name)) return 'not-on-record';
    if (vote.digest === undefined) return 'no-digest';
    if (vote.digest !== approval.digest) return 'other-version';
    return stated(vote.conflict) ? 'conflict' : undefined;
  }
}

/** The persons whose votes for it count, each as often as it is entered. */
export function validVoters(votes: readonly JudgedVote[]): readonly string[] {
  const persons = votes.filter(({ vote, fault }) => vote.vote === 'for' && fault === undefined);
  return [...new Set(persons.map(({ vote }) => vote.person))].sort();
}

/** Nothing in 3.0 asks for the day of a vote; one that is stated must be a day up to today. */
function isCast({ on }: Vote, today: string): boolean {
  return on === undefined || (daysBetween(on, today) ?? -1) >= 0;
}
