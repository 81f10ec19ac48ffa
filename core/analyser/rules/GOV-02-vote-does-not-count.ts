// GOV-02: a vote that does not count is told, so that nobody takes it for one that does. Votes kept from
// earlier rounds are history; where what was voted on has changed, GOV-11 says so once for all of them.
import type { VoteFault } from '../../reasoning/votes.ts';
import { addTo } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-02',
  title:
    'Votes are cast by eligible people without a conflict, on the version that was put to the vote.',
  kind: 'consistency',
  basis: ['#75'],
  why: 'A list of votes is read as approval. One that was cast by somebody else, by somebody with an interest, or on another version approves nothing, and whoever counts by eye would count it.',
  whenNotToUse: 'Where votes are recorded elsewhere.',
  messages: {
    'not-eligible': 'In {approval}, the vote of {name:people} does not count: not eligible.',
    'not-on-record':
      'In {approval}, the vote of {name:people} does not count: there is no record of who that is.',
    conflict: 'In {approval}, the vote of {name:people} does not count: a conflict is stated.',
    'no-digest':
      'In {approval}, the vote of {name:people} does not count: its digest is missing, and so it is not known what was voted on.',
    'other-version':
      'In {approval}, the vote of {name:people} does not count: it is on another version of {name:subject}.',
    'not-cast-yet':
      'In {approval}, the vote of {name:people} does not count: its day is after {today}, or no day at all.',
    'voted-otherwise':
      'In {approval}, the vote of {name:people} does not count: another vote of the same person says otherwise.',
  },
  remedy:
    'Put it to the vote again, or have somebody vote who may: an eligible person, without a conflict, on this version.',
  examples: {
    good: [
      {
        name: 'eligible, no conflict, on what is there',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: against}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
      },
      {
        name: 'votes on an earlier version are history',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}], earlierVotes: [{person: H-1, vote: against, digest: ${'a'.repeat(64)}}]}
          people H-1 {name: A. Ito}`,
      },
    ],
    bad: [
      {
        name: 'one is not on the list, and one has a stake',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}, {person: H-2, vote: for, conflict: holds shares}, {person: H-3, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}`,
        expect: [
          { at: ['Q-1', 'H-2'], message: 'conflict', severity: 'error' },
          { at: ['Q-1', 'H-3'], message: 'not-eligible', severity: 'error' },
        ],
      },
      {
        name: 'two votes for no stated version, one for another, and one of a day to come',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1, H-2, H-3, H-4], votes: [{person: H-1, vote: for, digest: none}, {person: H-2, vote: for, digest: none}, {person: H-3, vote: for, digest: ${'a'.repeat(64)}}, {person: H-4, vote: for, on: 2026-06-02}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}
          people H-3 {name: C. Roy}
          people H-4 {name: D. Dey}`,
        expect: [
          { at: ['Q-1', 'H-1', 'H-2'], message: 'no-digest' },
          { at: ['Q-1', 'H-3'], message: 'other-version' },
          { at: ['Q-1', 'H-4'], message: 'not-cast-yet' },
        ],
      },
      {
        name: 'one of two voters is nobody on record',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1, H-8], votes: [{person: H-1, vote: for}, {person: H-8, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['Q-1'], message: 'not-on-record', severity: 'error' }],
      },
      {
        name: 'for, and against',
        sketch: `
          G1
          criteria K-1 {definedness: concrete, approval: Q-1}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}, {person: H-1, vote: against}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['Q-1', 'H-1'], message: 'voted-otherwise' }],
      },
    ],
  },
  check({ case: c, reasoning, today, report }) {
    for (const [id, { subject, digest }] of c.approvals) {
      const { state, votes } = reasoning.approval(id);
      if (digest === undefined || state === 'suspect') continue;
      const byFault = new Map<VoteFault, string[]>();
      for (const { vote, fault } of votes) {
        if (fault !== undefined && !byFault.get(fault)?.includes(vote.person)) {
          addTo(byFault, fault, vote.person);
        }
      }
      for (const [message, people] of byFault) {
        const there = people.filter((person) => c.people.has(person));
        const data = { approval: id, people, subject, today };
        report({ at: [id, ...there], message, data });
      }
    }
  },
});
