// GOV-09: a dissent is seen next to the claim that it concerns. The diagram and the report print
// challenges there, so that a dissenting vote needs a challenge by the same person, of any status. A
// dissenting vote is one against, or an abstention with words; a remark to a vote for is none. The claim
// is the element voted on, for a record what is about it or cites it, for the case its top claims. A vote
// on an earlier version is history once its voter has voted again, or while nothing is approved; who
// dissented and was not asked again, though the others have approved by now, still dissents.
import type { Approval, Case, Vote } from '../../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { citations, subjects } from '../../model/lookup.ts';
import { personKey } from '../../reasoning/persons.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { labelKey, saysNothing } from '../../reasoning/words.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-09',
  title: 'A dissenting vote stands as a challenge at the claim that it concerns.',
  kind: 'consistency',
  basis: ['#165', '#107'],
  why: 'Two of three approve, and the third is never heard of again. Whoever acts on the claim acts against a known objection without knowing it.',
  whenNotToUse: 'Where votes are secret; then say so.',
  messages: {
    unseen:
      '{people} dissented from {name:claim} in {approval}{words}{since}, and no challenge of {name:claim} was raised by {them}: who reads the claim does not see the dissent.',
  },
  remedy:
    'Record the dissent as a challenge of the claim, raised by the person who dissented, and answer it.',
  examples: {
    good: [
      {
        name: 'the dissent is a challenge at the claim, by id or by name',
        sketch: `
          G1
            G2
              ! G8 "The two share a grader" challenge {status: refuted, raisedBy: H-2, response: replaced}
              ! G9 "The two share a vendor" challenge {status: open, raisedBy: c. roy}
          approvals Q-1 {subject: G2, quorum: 1, eligible: [H-1, H-2, H-3], votes: [{person: H-1, vote: for, dissent: well written}, {person: H-2, vote: against}, {person: H-3, vote: against}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
      },
      {
        name: 'an abstention without a word, and an earlier version',
        sketch: `
          G1
          approvals Q-1 {subject: G1, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: abstain}], earlierVotes: [{person: H-2, vote: against, dissent: not ready}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
      },
    ],
    bad: [
      {
        name: 'put to the vote again without the one who dissented',
        sketch: `
          G1
            G2 "The lines are independent"
          approvals Q-1 {subject: G2, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}], earlierVotes: [{person: H-2, vote: against, digest: ${'a'.repeat(64)}}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['G2', 'Q-1'], message: 'unseen', severity: 'warning' }],
      },
      {
        name: 'from the case as a whole, and from the evidence under a claim',
        sketch: `
          G1 "The deployment is acceptably safe"
            Sn1 -> E-1
          evidence E-1 {title: range, result: pass}
          approvals Q-1 {subject: sketch, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: against, dissent: too early}]}
          approvals Q-2 {subject: E-1, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: against}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [
          { at: ['G1', 'Q-1'], message: 'unseen' },
          { at: ['Sn1', 'Q-2'], message: 'unseen' },
        ],
      },
      {
        name: 'outvoted, and not seen at the claim; another person’s challenge is not theirs',
        sketch: `
          G1
            G2 "The lines are independent"
              ! G8 "The two share a grader" challenge {status: refuted, raisedBy: H-1, response: replaced}
          approvals Q-1 {subject: G2, quorum: 2, eligible: [H-1, H-2, H-3], votes: [{person: H-1, vote: for}, {person: H-3, vote: for}, {person: H-2, vote: against, dissent: they share a vendor}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
        expect: [{ at: ['G2', 'Q-1'], message: 'unseen', severity: 'warning' }],
      },
      {
        name: 'on a criterion, where a goal is about it; two dissented',
        sketch: `
          G1
            G2 "The trigger lies below the danger" {about: [K-1]}
          criteria K-1 {name: cyber threshold}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1, H-2, H-3], votes: [{person: H-1, vote: for}, {person: H-2, vote: abstain, dissent: the range is too easy}, {person: H-3, vote: against}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
        expect: [{ at: ['G2', 'Q-1'], message: 'unseen', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const [approval, record] of c.approvals) {
      const now = (record.votes ?? []).filter(isDissent);
      const before =
        record.earlierVotes === undefined || reasoning.approval(approval).state !== 'passed'
          ? []
          : record.earlierVotes.filter((vote) => isDissent(vote) && !hasVoted(c, record, vote));
      const dissents = [...now, ...before];
      if (dissents.length === 0) continue;
      for (const claim of claimsOf(index, reasoning, record)) {
        const unseen = dissents.filter(({ person }) => !isSeen(c, claim, person));
        if (unseen.length === 0) continue;
        const said = unseen.flatMap(({ dissent }) => (saysNothing(dissent) ? [] : [dissent ?? '']));
        report({
          at: [claim.id, approval],
          message: 'unseen',
          data: {
            claim: claim.id,
            approval,
            people: unseen.map(({ person }) => c.people.get(person)?.name ?? person),
            words: said.length > 0 ? ` (“${said.join('”, “')}”)` : '',
            since: unseen.some((one) => before.includes(one))
              ? ' on an earlier version, without a vote since'
              : '',
            them: unseen.length === 1 ? 'that person' : 'them',
          },
        });
      }
    }
  },
});

function isDissent({ vote, dissent }: Vote): boolean {
  return vote === 'against' || (vote === 'abstain' && !saysNothing(dissent));
}

/** Whether the person has had a say on what is there now. */
function hasVoted(c: Case, { votes }: Approval, { person }: Vote): boolean {
  const key = personKey(c, person);
  return (votes ?? []).some((vote) => personKey(c, vote.person) === key);
}

/** What was voted on, or the claims that show it. */
function claimsOf(
  index: CaseIndex,
  reasoning: Reasoning,
  { subject }: Approval,
): readonly (NodeEntry | LinkEntry)[] {
  const { case: c } = index;
  const voted = index.nodes.get(subject) ?? index.links.get(subject);
  if (voted) return [voted];
  if (subject === c.id) {
    const roots = reasoning.roots().flatMap((id) => index.nodes.get(id) ?? []);
    return roots.filter(({ node }) => node.module === c.main);
  }
  const about = (subjects(index).get(subject) ?? []).filter(({ node }) => node.kind === 'goal');
  const citing = (citations(index).get(subject) ?? []).filter(
    ({ node }) => node.kind === 'solution',
  );
  return [...about, ...citing];
}

/** By a challenge of it; of a challenge that was voted on, also by having raised it. */
function isSeen(c: Case, claim: NodeEntry | LinkEntry, person: string): boolean {
  const key = personKey(c, person);
  const name = labelKey(c.people.get(person)?.name ?? person);
  const challenges = 'link' in claim ? [claim, ...claim.challengedBy] : claim.challengedBy;
  return challenges.some(({ link }) => {
    const raisedBy = link.kind === 'challenges' ? link.challenge?.raisedBy : undefined;
    if (raisedBy === undefined) return false;
    return c.people.has(raisedBy) ? personKey(c, raisedBy) === key : labelKey(raisedBy) === name;
  });
}
