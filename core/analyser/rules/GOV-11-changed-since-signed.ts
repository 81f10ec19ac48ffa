// GOV-11: an approval or a sign-off of what is there no more. What is voted on has its quorum and its
// voters with it: who lowers the quorum once the votes are in has asked another question. The reasoning
// says how a vote stands; a gate that fails for it is GOV-01's or DEF-03's finding, which says the same
// with more weight. A sign-off that is dated after the day of the analysis has not been given.
import { digestOfSubject } from '../../format/digest.ts';
import { nameOf } from '../../model/lookup.ts';
import { isAfter } from '../../reasoning/days.ts';
import { defineRule } from '../rule.ts';

/** Of the goal "Safe", put to the vote of H-1 and H-2 with a quorum of two. */
const ASKED_OF_TWO = 'cf028647d298c6ee0d160d619678021bad23a5a6e06b6d32c2748cb6a172f7a2';

export default defineRule({
  id: 'GOV-11',
  title: 'Approvals and sign-offs are of what is there now.',
  kind: 'consistency',
  yieldsTo: ['GOV-01', 'DEF-03', 'GOV-10'],
  basis: ['#75', 'UL 4600'],
  why: 'A signature under a text that was changed afterwards is worse than none. It lends the new text the authority of people who never saw it.',
  whenNotToUse: 'Where every change is put to the vote again elsewhere.',
  messages: {
    changed: '{record} is suspect: {why}, and so no vote counts.',
    signed: '{record} is suspect: {name:subject} has changed since it was signed.',
    toCome:
      '{record} is dated {date}, after {today}, the day of this analysis: nobody has signed {name:subject} yet, and it does not count.',
    unbound:
      '{record} is bound to nothing: its digest is missing, so it is not known what was {verb}, and it does not count.',
  },
  remedy: 'Read what has changed, and put it to the vote or sign it again.',
  examples: {
    good: [
      {
        name: 'voted on as it is',
        sketch: `
          G1 "Safe"
          approvals Q-1 {subject: G1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
      },
      {
        name: 'one goal of several was voted on; what is not there is another rule’s fault',
        sketch: `
          G1 "Safe"
            G2 "Guarded" <>
            G3 "Open" <>
          signOffs SO-1 {subject: G9, digest: ${'a'.repeat(64)}, person: H-1}
          approvals Q-1 {subject: G2, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
      },
    ],
    bad: [
      {
        name: 'the claim was changed after the vote',
        sketch: `
          G1 "Safe"
          approvals Q-1 {subject: G1, digest: ${'a'.repeat(64)}, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['Q-1', 'G1'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'one vote of two, and then the quorum was lowered to one',
        sketch: `
          G1 "Safe"
          approvals Q-1 {subject: G1, digest: ${ASKED_OF_TWO}, quorum: 1, eligible: [H-1, H-2], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['Q-1', 'G1'], message: 'changed', severity: 'error' }],
      },
      {
        name: 'nobody knows what was voted on',
        sketch: `
          G1 "Safe"
          approvals Q-1 {subject: G1, digest: none, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['Q-1', 'G1'], message: 'unbound' }],
      },
      {
        name: 'signed in a time to come, which is told before anything else',
        sketch: `
          G1 "Safe"
          signOffs SO-1 {subject: G1, digest: ${'a'.repeat(64)}, person: H-1, on: '2099-01-01'}
          people H-1 {name: A. Ito}`,
        expect: [{ at: ['SO-1', 'G1'], message: 'toCome', severity: 'error' }],
      },
      {
        name: 'signed, and changed since; signed without a digest',
        sketch: `
          G1 "Safe"
          signOffs SO-1 {subject: G1, digest: ${'a'.repeat(64)}, person: H-1}
          signOffs SO-2 {subject: G1, person: H-1}
          people H-1 {name: A. Ito}`,
        expect: [
          { at: ['SO-1', 'G1'], message: 'signed', severity: 'error' },
          { at: ['SO-2', 'G1'], message: 'unbound', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    for (const [id, { subject, digest }] of c.approvals) {
      const data = { record: id, subject, verb: 'voted on' };
      const at = subject === c.id ? [id] : [id, subject];
      const { state, reasons } = reasoning.approval(id);
      const why = reasons[0]?.message ?? '';
      if (state === 'suspect') report({ at, message: 'changed', data: { ...data, why } });
      else if (digest === undefined && isThere(subject)) report({ at, message: 'unbound', data });
    }
    for (const [id, { subject, digest, on }] of c.signOffs) {
      const now = digestOfSubject(index, subject);
      const isToCome = isAfter(on, today);
      // What is not there is WF-07's.
      if (now === undefined || (now === digest && !isToCome)) continue;
      const message = isToCome ? 'toCome' : digest === undefined ? 'unbound' : 'signed';
      const at = subject === c.id ? [id] : [id, subject];
      const data = { record: nameOf(c, id), subject, verb: 'signed', date: on ?? '', today };
      report({ at, message, data });
    }

    function isThere(subject: string): boolean {
      return digestOfSubject(index, subject) !== undefined;
    }
  },
});
