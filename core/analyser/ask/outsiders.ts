// Who is none of the authors, and whose word on a challenge is more than the authors' own.
import { digestOfSubject } from '../../format/digest.ts';
import type { Case } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { isAfter } from '../../reasoning/days.ts';
import { personKey } from '../../reasoning/persons.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { labelKey, saysNothing } from '../../reasoning/words.ts';

/** own: an author, or somebody of an author's organisation. unknown: that cannot be told. */
export type Standing = 'own' | 'outside' | 'unknown';

/** How a person (an id, or a name) stands to the authors. A named reviewer who is no author is outside. */
export function standingOf(c: Case, said: string | undefined): Standing {
  if (saysNothing(said)) return 'unknown';
  const id = personOf(c, said ?? '');
  const authors = c.meta.authors ?? [];
  const key = personKey(c, id ?? said ?? '');
  if (authors.some((one) => personKey(c, one) === key)) return 'own';
  if (id !== undefined && c.meta.reviewers?.includes(id)) return 'outside';
  const org = orgOf(c, id);
  const orgs = authors.map((one) => orgOf(c, one));
  if (org !== undefined && orgs.includes(org)) return 'own';
  const isKnown = org !== undefined && orgs.length > 0 && orgs.every((one) => one !== undefined);
  return isKnown ? 'outside' : 'unknown';
}

function personOf(c: Case, said: string): string | undefined {
  if (c.people.has(said)) return said;
  const name = labelKey(said);
  return [...c.people].find(([, person]) => labelKey(person.name) === name)?.[0];
}

function orgOf(c: Case, id: string | undefined): string | undefined {
  const org = labelKey(c.people.get(id ?? '')?.org ?? '');
  return org === '' ? undefined : org;
}

/**
 * What somebody who is no author has signed or voted for as it is now: subjects of sign-offs of
 * today's digest, on no day that is still to come, and of approvals whose quorum is met.
 */
export function vouchedSubjects(index: CaseIndex, reasoning: Reasoning): ReadonlySet<string> {
  const c = index.case;
  const found = new Set<string>();
  const authors = new Set((c.meta.authors ?? []).map((id) => personKey(c, id)));
  const isOther = (id: string | undefined) =>
    id !== undefined && c.people.has(id) && !authors.has(personKey(c, id));
  for (const { subject, digest, person, on } of c.signOffs.values()) {
    if (digest === undefined || !isOther(person)) continue;
    if (isAfter(on, reasoning.settings.today)) continue;
    if (digestOfSubject(index, subject) === digest) found.add(subject);
  }
  for (const [id, { subject }] of c.approvals) {
    const { state, votes } = reasoning.approval(id);
    const counts = votes.filter(({ vote, fault }) => fault === undefined && vote.vote === 'for');
    if (state === 'passed' && counts.some(({ vote }) => isOther(vote.person))) found.add(subject);
  }
  return found;
}
