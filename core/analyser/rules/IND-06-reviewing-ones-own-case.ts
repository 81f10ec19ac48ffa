// IND-06: who reviews a case did not write it, and does not answer to who decides. Authors: those of the
// head. Reviewers: those of the head, and who signed as one (the role says review). Persons are compared as
// the reasoning compares them: two records of one name and organisation are one. Who decides: the person with
// the right to stop, and the deciding body where it names a person. To report to somebody: by any chain.
// A vote is a review as well: an approval whose quorum is met only with votes of authors is their own.
import type { Case } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { countPersons, personKey } from '../../reasoning/persons.ts';
import { validVoters } from '../../reasoning/votes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'IND-06',
  title: 'Who reviews a case did not write it and does not answer to who decides.',
  kind: 'consistency',
  basis: ['#158'],
  why: 'Nobody finds the hole in their own argument, and nobody likes to show one to the person who decides on their pay. A review by such people adds a signature and no second pair of eyes.',
  whenNotToUse: 'For a draft that its authors read for each other; name no reviewers yet.',
  messages: {
    author: '{reviewer} is both an author and a reviewer of this case ({as}).',
    decides: '{reviewer} reviews this case ({as}) and decides by it as well.',
    votes:
      '{approval} of {name:subject} is met only with the votes of authors of this case ({authors}): without them {others} of {quorum} votes are for it.',
    reports: '{reviewer} reviews this case ({as}) and reports to {owner}, who decides by it.',
  },
  remedy:
    'Have the case reviewed by somebody who neither wrote it nor answers to the decision maker; keep the others as authors.',
  examples: {
    good: [
      {
        name: 'an author votes, and the quorum is met by the others',
        sketch: `
          case {authors: [H-1]}
          G1
          approvals Q-1 {subject: G1, quorum: 2, eligible: [H-1, H-2, H-3], votes: [{person: H-1, vote: for}, {person: H-2, vote: for}, {person: H-3, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
      },
      {
        name: 'an outside reviewer',
        sketch: `
          case {authors: [H-1], reviewers: [H-2], decision: {rightToStop: H-3}}
          G1
          people H-1 {name: D. Lund, org: Lab, reportsTo: H-3}
          people H-2 {name: B. Sow, org: Audit House}
          people H-3 {name: A. Ito, org: Lab}`,
      },
      {
        name: 'a namesake of another organisation, and an author who signed as one',
        sketch: `
          case {authors: [H-1], reviewers: [H-2]}
          G1
          people H-1 {name: D. Lund, org: Lab}
          people H-2 {name: D. Lund, org: Audit House}
          signOffs SO-1 {subject: sketch, person: H-1, role: author}`,
      },
    ],
    bad: [
      {
        name: 'one of the two votes is the author’s',
        sketch: `
          case {authors: [H-1], reviewers: [H-2]}
          G1
            G2 "The lines are independent"
          approvals Q-1 {subject: G2, quorum: 2, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['Q-1', 'H-1'], message: 'votes', severity: 'warning' }],
      },
      {
        name: 'the author reviews, under a second record of the same name',
        sketch: `
          case {authors: [H-1], reviewers: [H-2]}
          G1
          people H-1 {name: D. Lund, org: Lab}
          people H-2 {name: d. lund, org: Lab}`,
        expect: [{ at: ['H-2', 'H-1'], message: 'author', severity: 'warning' }],
      },
      {
        name: 'two steps below who has the right to stop, with a circle beside it',
        sketch: `
          case {authors: [H-1], reviewers: [H-2], decision: {rightToStop: H-4}}
          G1
          people H-1 {name: D. Lund}
          people H-2 {name: B. Sow, reportsTo: H-3}
          people H-3 {name: C. Roy, reportsTo: H-4}
          people H-4 {name: A. Ito, reportsTo: H-2}`,
        expect: [{ at: ['H-2', 'H-4'], message: 'reports', severity: 'warning' }],
      },
      {
        name: 'an author signs as reviewer, and the deciding body is the reviewer',
        sketch: `
          case {authors: [H-1], reviewers: [H-2], decision: {body: B. Sow}}
          G1
          people H-1 {name: D. Lund}
          people H-2 {name: B. Sow}
          signOffs SO-1 {subject: sketch, person: H-1, role: Independent Reviewer}`,
        expect: [
          { at: ['H-1'], message: 'author' },
          { at: ['H-2'], message: 'decides' },
        ],
      },
    ],
  },
  check({ case: c, reasoning, report }) {
    const authors = new Map((c.meta.authors ?? []).map((id) => [personKey(c, id), id]));
    for (const [approval, { subject }] of authors.size === 0 ? [] : c.approvals) {
      const { state, votes, quorum } = reasoning.approval(approval);
      if (state !== 'passed') continue;
      const counted = new Set(validVoters(votes));
      const own = [...counted].filter((id) => authors.has(personKey(c, id)));
      const others = countPersons(
        c,
        [...counted].filter((id) => !own.includes(id)),
      );
      if (own.length === 0 || others >= quorum) continue;
      const names = own.map((id) => c.people.get(id)?.name ?? id);
      const data = { approval, subject, authors: names, others, quorum };
      report({ at: [approval, ...own], message: 'votes', data });
    }
    const owners = ownersOf(c);
    const told = new Set<string>();
    for (const { id, as } of reviewersOf(c)) {
      const key = personKey(c, id);
      if (told.has(key)) continue;
      told.add(key);
      const reviewer = c.people.get(id)?.name ?? id;
      const author = authors.get(key);
      const owner = superiorIn(c, id, owners);
      const at = (other: string) => (other === id ? [id] : [id, other]);
      if (author !== undefined) {
        report({ at: at(author), message: 'author', data: { reviewer, as } });
      } else if (owners.has(key)) {
        report({ at: at(owners.get(key) ?? id), message: 'decides', data: { reviewer, as } });
      } else if (owner !== undefined) {
        const data = { reviewer, as, owner: c.people.get(owner)?.name ?? owner };
        report({ at: at(owner), message: 'reports', data });
      }
    }
  },
});

/** Of the head first, then by sign-off. */
function reviewersOf(c: Case): readonly { readonly id: string; readonly as: string }[] {
  const signed = [...c.signOffs]
    .sort(([a], [b]) => compareIdentifiers(a, b))
    .flatMap(([id, { person, role }]) =>
      person !== undefined && /review/i.test(role ?? '') ? [{ id: person, as: id }] : [],
    );
  const named = (c.meta.reviewers ?? []).map((id) => ({ id, as: 'as the head says' }));
  return [...named, ...signed];
}

/** Who decides, by what a person is known by. */
function ownersOf(c: Case): ReadonlyMap<string, string> {
  const { rightToStop, body } = c.meta.decision ?? {};
  const named = [...c.people].filter(
    ([id, { name }]) => body !== undefined && (id === body || name === body),
  );
  const ids = [...(rightToStop === undefined ? [] : [rightToStop]), ...named.map(([id]) => id)];
  return new Map(ids.map((id) => [personKey(c, id), id]));
}

/** The first of these persons up the chain of who reports to whom. */
function superiorIn(c: Case, id: string, owners: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set([id]);
  let at = c.people.get(id)?.reportsTo;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const owner = owners.get(personKey(c, at));
    if (owner !== undefined) return owner;
    at = c.people.get(at)?.reportsTo;
  }
  return undefined;
}
