// GOV-10: a case that calls itself approved is the one that somebody approved. Asked where the maturity
// is approved: somebody on record who is no author has signed the case as it is now (its digest without
// statements such as sign-offs and votes), or an approval of the case has its quorum. Sign-offs and
// votes on the case that are of another digest are listed here, and GOV-11 yields for them. Baselines are no
// proof: they stand in the head and so change the digest that they state.
import { digestOfSubject } from '../../format/digest.ts';
import { isAfter } from '../../reasoning/days.ts';
import { personKey } from '../../reasoning/persons.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-10',
  title: 'What is presented as approved is what was approved.',
  kind: 'consistency',
  basis: ['UL 4600', '#75', '#97'],
  why: 'The reviewers read one text and the decision is taken on another. Every assurance that they gave is then about a case that no longer exists.',
  whenNotToUse: 'Never. A case that nobody has approved is a draft, or reviewed.',
  messages: {
    unsigned:
      'The case is called approved, and nobody but its authors has signed it: no sign-off of the whole case and no approval of it counts{why}.',
    changed:
      'The case is called approved, and what was signed or voted on ({records}) is not what it is now: the digest of the case is {digest}.',
  },
  remedy:
    'Have the case reviewed and signed off as it is now; until then set its maturity to reviewed or draft.',
  examples: {
    good: [
      {
        name: 'reviewed, and not called approved',
        sketch: `
          case {maturity: reviewed}
          G1
          signOffs SO-1 {subject: sketch, digest: ${'a'.repeat(64)}, person: H-2}
          people H-2 {name: B. Sow}`,
      },
      {
        name: 'approved by a quorum, as it is',
        sketch: `
          case {maturity: approved, authors: [H-1]}
          G1
          approvals Q-1 {subject: sketch, quorum: 1, eligible: [H-2], votes: [{person: H-2, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
      },
    ],
    bad: [
      {
        name: 'nobody signed, or for a branch only, or the author',
        sketch: `
          case {maturity: approved, authors: [H-1]}
          G1
          approvals Q-1 {subject: sketch, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          approvals Q-2 {subject: G1, quorum: 1, eligible: [H-2], votes: [{person: H-2, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [{ at: [], message: 'unsigned', severity: 'blocker' }],
      },
      {
        name: 'signed in a time to come',
        sketch: `
          case {maturity: approved}
          G1
          signOffs SO-1 {subject: sketch, digest: ${'a'.repeat(64)}, person: H-2, on: '2099-01-01'}
          people H-2 {name: B. Sow}`,
        expect: [{ at: [], message: 'unsigned', severity: 'blocker' }],
      },
      {
        name: 'signed, and changed since',
        sketch: `
          case {maturity: approved}
          G1
          signOffs SO-1 {subject: sketch, digest: ${'a'.repeat(64)}, person: H-2}
          signOffs SO-2 {subject: sketch, person: H-2}
          approvals Q-1 {subject: sketch, digest: ${'b'.repeat(64)}, quorum: 1, eligible: [H-2], votes: [{person: H-2, vote: for}]}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['SO-1', 'SO-2', 'Q-1'], message: 'changed', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    if (c.meta.maturity !== 'approved') return;
    const authors = new Set((c.meta.authors ?? []).map((id) => personKey(c, id)));
    const isOther = (id: string | undefined) =>
      id !== undefined && c.people.has(id) && !authors.has(personKey(c, id));
    const votes = [...c.approvals].filter(([, { subject }]) => subject === c.id);
    const isVoted = votes.some(([id]) => {
      const { state, votes: judged } = reasoning.approval(id);
      const counts = judged.filter(({ vote, fault }) => fault === undefined && vote.vote === 'for');
      return state === 'passed' && counts.some(({ vote }) => isOther(vote.person));
    });
    if (isVoted) return;
    const signed = [...c.signOffs].filter(
      ([, { subject, on }]) => subject === c.id && !isAfter(on, today),
    );
    // The digest of a whole case is dear: only where there is something to compare it with.
    const digest = signed.length > 0 ? digestOfSubject(index, c.id) : undefined;
    if (signed.some(([, one]) => one.digest === digest && isOther(one.person))) return;
    const changed = [
      ...signed.filter(([, one]) => one.digest !== digest),
      ...votes.filter(([id]) => reasoning.approval(id).state === 'suspect'),
    ].map(([id]) => id);
    if (changed.length > 0) {
      const now = digest ?? digestOfSubject(index, c.id) ?? '';
      const data = { records: listOf(changed), digest: now.slice(0, 16) };
      report({ at: changed, message: 'changed', data });
      return;
    }
    const statements = [...signed, ...votes].map(([id]) => id);
    const why = statements.length > 0 ? ` (on record: ${listOf(statements)})` : '';
    report({ at: [], message: 'unsigned', data: { why }, path: ['meta', 'maturity'] });
  },
});
