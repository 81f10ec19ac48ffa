// DEF-05: who answers a challenge on record are the authors of the case. A challenge that was raised by
// one of them, or by somebody of their organisation who is no named reviewer, and is closed (refuted,
// mitigated, accepted) needs the word of somebody who is no author: a sign-off of today's digest, or a met
// approval with such a vote, of the challenge, its source, its target or the whole case. Who raised it
// must be on record with an organisation, else it cannot be told. One finding lists all: one reviewer can
// sign them in one act. A challenge that an author has crossed out is closed in the same way. A challenge
// of a challenge is part of the answer and is left out.
import { refutedChallenges } from '../../reasoning/challenges.ts';
import { standingOf, vouchedSubjects } from '../ask/outsiders.ts';
import { defineRule } from '../rule.ts';

const CLOSED: ReadonlySet<string | undefined> = new Set([
  'refuted',
  'mitigated',
  'residual-accepted',
]);

export default defineRule({
  id: 'DEF-05',
  title: 'What the authors object to themselves, they do not acquit themselves of.',
  kind: 'consistency',
  basis: ['#158', 'UL 4600'],
  why: 'A laboratory that raises its own objections and closes them itself has heard nobody else. The objections that are closed too easily are the ones that would have cost the most.',
  whenNotToUse: 'Where no reviewer has been named yet.',
  messages: {
    own: 'Raised and closed within the organisation of the authors, and signed by no reviewer: {name:challenges}.',
    crossed: 'Crossed out by the authors themselves, and signed by no reviewer: {name:challenges}.',
    unknown:
      'Closed and signed by no reviewer, and it cannot be told whether the authors acquitted themselves: who raised {name:challenges} is missing, or stands on record without an organisation.',
  },
  remedy:
    'Have a reviewer who is no author read the answers and sign off the case or each challenge as it is now; record who raised each challenge, with the organisation.',
  examples: {
    good: [
      {
        name: 'raised by a named reviewer; by another organisation; open; signed',
        sketch: `
          case {authors: [H-1], reviewers: [H-2]}
          G1
            ! G6 challenge {status: refuted, raisedBy: H-2, response: measured again}
            ! G7 challenge {status: refuted, raisedBy: C. Roy, response: measured again}
            ! G8 challenge {status: open, raisedBy: H-1}
            ! G9 challenge {status: residual-accepted, raisedBy: H-1}
          approvals Q-1 {subject: G9, quorum: 1, eligible: [H-2], votes: [{person: H-2, vote: for}]}
          people H-1 {name: A. Ito, org: Quartz Labs}
          people H-2 {name: B. Sow, org: Quartz Labs}
          people H-3 {name: C. Roy, org: Audit House}`,
      },
      {
        name: 'nothing is closed',
        sketch: `
          case {authors: [H-1]}
          G1
            ! G8 challenge {status: sustained, raisedBy: H-1}
          people H-1 {name: A. Ito, org: Quartz Labs}`,
      },
      {
        name: 'a case without authors: GOV-05 says so',
        sketch: `
          G1
            ! G8 challenge {status: refuted, response: measured again}`,
      },
    ],
    bad: [
      {
        name: 'an outside objection, crossed out by an author',
        sketch: `
          case {authors: [H-1], reviewers: [H-3]}
          G1
          G8 "The ranges have no defenders"
          link challenges G8 -> G1 {challenge: {status: open, raisedBy: H-3}, defeated: {by: A. Ito, on: '2026-05-06', rationale: not relevant here}}
          people H-1 {name: A. Ito, org: Quartz Labs}
          people H-3 {name: C. Roy, org: Audit House}`,
        expect: [{ at: ['G8->G1'], message: 'crossed', severity: 'warning' }],
      },
      {
        name: 'the author and a colleague, and one crossed out is another matter',
        sketch: `
          case {authors: [H-1], reviewers: [H-3]}
          G1
            ! G6 challenge {status: refuted, raisedBy: H-1, response: measured again}
            ! G7 challenge {status: mitigated, raisedBy: B. Sow, mitigatedBy: [G1]}
          G8
          link challenges G8 -> G1 {challenge: {status: refuted, raisedBy: H-1}, defeated: {by: H-3}}
          people H-1 {name: A. Ito, org: Quartz Labs}
          people H-2 {name: B. Sow, org: 'quartz  labs'}
          people H-3 {name: C. Roy, org: Audit House}`,
        expect: [{ at: ['G6->G1', 'G7->G1'], message: 'own', severity: 'warning' }],
      },
      {
        name: 'what was signed has changed since, or the author signed it',
        sketch: `
          case {authors: [H-1], reviewers: [H-3]}
          G1
            ! G6 challenge {status: refuted, raisedBy: H-1, response: measured again}
            ! G7 challenge {status: refuted, raisedBy: H-1, response: measured again}
          signOffs SO-1 {subject: G6, digest: ${'a'.repeat(64)}, person: H-3}
          approvals Q-1 {subject: G7, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito, org: Quartz Labs}
          people H-3 {name: C. Roy, org: Audit House}`,
        expect: [{ at: ['G6->G1', 'G7->G1'], message: 'own', severity: 'warning' }],
      },
      {
        name: 'raised by nobody, by a name that is on no record, by a person without an organisation',
        sketch: `
          case {authors: [H-1]}
          G1
            ! G6 challenge {status: refuted, response: measured again}
            ! G7 challenge {status: refuted, raisedBy: the red team, response: measured again}
            ! G8 challenge {status: refuted, raisedBy: H-2, response: measured again}
          people H-1 {name: A. Ito, org: Quartz Labs}
          people H-2 {name: B. Sow}`,
        expect: [{ at: ['G6->G1', 'G7->G1', 'G8->G1'], message: 'unknown', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const closed = [...index.links.values()].filter(
      ({ link, from, toLink }) =>
        link.kind === 'challenges' &&
        (CLOSED.has(link.challenge?.status) || link.defeated !== undefined) &&
        from !== undefined &&
        toLink?.link.kind !== 'challenges',
    );
    // Without authors GOV-05 says that it is not known whose case it is.
    if (closed.length === 0 || (c.meta.authors ?? []).length === 0) return;
    const vouched = vouchedSubjects(index, reasoning);
    if (vouched.has(c.id)) return;
    const refuted = refutedChallenges(index);
    const found = { own: [] as string[], unknown: [] as string[], crossed: [] as string[] };
    for (const { id, link } of closed) {
      if (link.kind !== 'challenges') continue;
      const isCrossed = link.defeated !== undefined && standingOf(c, link.defeated.by) === 'own';
      if (refuted.has(id) && !isCrossed) continue;
      const subjects = [id, link.from, link.to, link.toLink];
      if (subjects.some((one) => one !== undefined && vouched.has(one))) continue;
      const standing = standingOf(c, link.challenge?.raisedBy);
      if (isCrossed) found.crossed.push(id);
      else if (standing !== 'outside') found[standing].push(id);
    }
    for (const message of ['own', 'crossed', 'unknown'] as const) {
      const at = found[message];
      if (at.length > 0) report({ at, message, data: { challenges: at } });
    }
  },
});
