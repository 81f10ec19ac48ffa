// DEF-03: a residual risk is accepted by someone, knowingly, with approval and for a time. Decided as
// in 3.0, where an acceptance without these has no effect: stand-ins such as "TBD" say nothing, an
// approval counts when its quorum is met and its subject is the challenge, its source or its target
// (one of something else accepts something else), and a review date that has passed is told apart.
// A defeat is a recorded judgement too (nothing derives it, GSN-DIA-4): it names who, when and why.
import type { CaseNode, Challenge } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { dayNumber, isAfter } from '../../reasoning/days.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { farOff, MOST_DAYS } from '../ask/farOff.ts';
import { listOf, missingFields } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEF-03',
  title:
    'A residual risk is accepted by an owner, with impact, approval and review date, and a defeat is judged by somebody, on a day, for a reason.',
  kind: 'completeness',
  basis: ['Assurance 2.0', 'GSN v3 2:11.4.4', 'GSN v3 2:11.3.4.4'],
  why: 'A residual risk that is called accepted without a name, an impact and a date was accepted by nobody: everybody thought somebody else had decided. The doubt stays in the system and disappears from the case. A cross over a claim or an objection without a name, a day and a reason does the same: nobody can say whether it was judged or merely drawn.',
  whenNotToUse: 'Where no challenge is closed by accepting it, and nothing is marked defeated.',
  cases: { defeat: 'a claim or step is marked defeated, and who, when or why is missing' },
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'A review that is further away than this is none (three years).',
    },
  },
  messages: {
    farOff:
      '{name:from} against {name:target} is accepted until a review on {reviewBy}, in {days} days: a review more than {most} days away is none.',
    incomplete: '{name:from} against {name:target} is called accepted, but {fields}.',
    unapproved: '{name:from} against {name:target} is called accepted, but not approved: {why}.',
    overdue:
      '{name:from} against {name:target} is accepted until a review on {reviewBy}, which has passed on {today}.',
    defeat: '{name:at} is marked defeated, but {fields}.',
    defeatToCome:
      '{name:at} is marked defeated on {on}, after {today}, the day of this analysis: nobody has judged that yet.',
  },
  remedy:
    'Name the owner, state the impact if the doubt is right, get the acceptance approved, and set a day for its review; or reopen the challenge. At a defeat record who judged it, on which day and for which reason; or lift the mark.',
  examples: {
    good: [
      {
        name: 'complete and approved',
        sketch: `
          G1
            ! G9 challenge {status: residual-accepted, acceptance: {owner: CSO, impact: one account may be missed, approval: a-1, reviewBy: 2026-09-01}}
          approvals a-1 {subject: G1, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}`,
      },
      {
        name: 'open challenges are DEF-01',
        sketch: `
          G1
            ! G9 challenge {status: open}`,
      },
      {
        name: 'an element and a relation marked defeated, each with who, when and why',
        sketch: `
          G1
            G2 {defeated: {by: H. Head, on: 2026-05-01, rationale: The test was contaminated.}}
          G3
          link challenges G3 -> G1 {challenge: {status: refuted}, defeated: {by: panel, on: 2026-05-02, rationale: Measured again.}}`,
      },
    ],
    bad: [
      {
        name: 'accepted until a review that nobody will live to see',
        sketch: `
          G1
            ! G9 "The grader may be gamed" challenge {status: residual-accepted, acceptance: {owner: H-1, impact: one pathway would lose a line, approval: a-1, reviewBy: 9999-12-31}}
          approvals a-1 {subject: G1, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}`,
        expect: [{ at: ['G9->G1'], message: 'farOff', severity: 'error' }],
      },
      {
        name: 'accepted, by nobody',
        sketch: `
          G1
            ! G9 "The grader may be gamed" challenge {status: residual-accepted}`,
        expect: [{ at: ['G9->G1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'stand-ins instead of owner and impact, and a day that is none',
        sketch: `
          G1
            ! G9 challenge {status: residual-accepted, acceptance: {owner: TBD, impact: '-', approval: a-1, reviewBy: 2027-02-30}}
          approvals a-1 {subject: G1, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}`,
        expect: [{ at: ['G9->G1'], message: 'incomplete' }],
      },
      {
        name: 'the approval was asked for, but not given',
        sketch: `
          G1
            ! G9 challenge {status: residual-accepted, acceptance: {owner: CSO, impact: one account, approval: a-1, reviewBy: 2026-09-01}}
          approvals a-1 {subject: G1, quorum: 2, eligible: [p-1, p-2], votes: [{person: p-1, vote: for}, {person: p-2, vote: against}]}
          people p-1 {name: A}
          people p-2 {name: B}`,
        expect: [{ at: ['G9->G1', 'a-1'], message: 'unapproved', severity: 'error' }],
      },
      {
        name: 'what was approved is something else',
        sketch: `
          G1
            G2 <>
            ! G9 challenge {status: residual-accepted, acceptance: {owner: CSO, impact: one account, approval: a-1, reviewBy: 2026-09-01}}
          approvals a-1 {subject: G2, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}`,
        expect: [{ at: ['G9->G1', 'a-1'], message: 'unapproved', severity: 'error' }],
      },
      {
        name: 'the review was due yesterday',
        sketch: `
          G1
            ! G9 challenge {status: residual-accepted, acceptance: {owner: CSO, impact: one account, approval: a-1, reviewBy: 2026-05-31}}
          approvals a-1 {subject: G1, quorum: 1, eligible: [p-1], votes: [{person: p-1, vote: for}]}
          people p-1 {name: R. Reviewer}`,
        expect: [{ at: ['G9->G1'], message: 'overdue', severity: 'error' }],
      },
      {
        name: 'a cross and no word',
        sketch: `
          G1
            G2 {defeated: {}}`,
        expect: [{ at: ['G2'], message: 'defeat', severity: 'warning' }],
      },
      {
        name: 'judged on a day to come',
        sketch: `
          G1
            G2 {defeated: {by: H. Head, on: 2099-05-01, rationale: The test was contaminated.}}`,
        expect: [{ at: ['G2'], message: 'defeatToCome', severity: 'warning' }],
      },
      {
        name: 'a challenge was crossed out without a reason, or on a day that is none',
        sketch: `
          G1 <>
          G2
          G3
          link challenges G2 -> G1 {defeated: {by: panel, on: 2026-05-02, rationale: TBD}}
          link challenges G3 -> G1 {defeated: {by: panel, on: 2026-02-30, rationale: Measured again.}}`,
        expect: [
          { at: ['G2->G1'], message: 'defeat', severity: 'error' },
          { at: ['G3->G1'], message: 'defeat' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, today, options, report }) {
    const most = Number(options.mostDays);
    for (const table of ['nodes', 'links'] as const) {
      for (const [id, { kind, defeated }] of c[table]) {
        if (!defeated) continue;
        const missing = missingInDefeat(defeated);
        const isToCome = isAfter(defeated.on, today);
        if (missing.length === 0 && !isToCome) continue;
        const message = missing.length > 0 ? 'defeat' : 'defeatToCome';
        const data = { at: id, fields: missingFields(missing), on: defeated.on ?? '', today };
        const path = [table, id, 'defeated'];
        // A cross over a challenge closes an objection, as an acceptance does.
        const quiet = kind === 'challenges' ? {} : { case: 'defeat' };
        report({ at: [id], message, data, path, ...quiet });
      }
    }
    for (const { id, link, to, toLink } of index.links.values()) {
      if (link.kind !== 'challenges' || link.challenge?.status !== 'residual-accepted') continue;
      if (link.defeated || (!to && !toLink)) continue;
      const { acceptance } = link.challenge;
      const data = { from: link.from, target: link.to ?? link.toLink ?? '' };
      const missing = missingIn(acceptance);
      const about = new Set([id, link.from, data.target]);
      const why =
        missing.length > 0 ? '' : refusal(acceptance?.approval ?? '', about, index, reasoning);
      if (missing.length > 0) {
        const fields = missingFields(missing);
        report({ at: [id], message: 'incomplete', data: { ...data, fields } });
      } else if (why !== '') {
        const approval = acceptance?.approval ?? '';
        const at = index.case.approvals.has(approval) ? [id, approval] : [id];
        report({ at, message: 'unapproved', data: { ...data, why } });
      } else if (isPast(acceptance?.reviewBy, today)) {
        const reviewBy = acceptance?.reviewBy ?? '';
        report({ at: [id], message: 'overdue', data: { ...data, reviewBy, today } });
      } else {
        const reviewBy = acceptance?.reviewBy ?? '';
        const days = farOff(reviewBy, today, most);
        if (days === undefined) continue;
        report({ at: [id], message: 'farOff', data: { ...data, reviewBy, days, most } });
      }
    }
  },
});

function missingIn(acceptance: Challenge['acceptance']): string[] {
  return [
    ...(saysNothing(acceptance?.owner) ? ['owner'] : []),
    ...(saysNothing(acceptance?.impact) ? ['impact'] : []),
    ...(acceptance?.approval === undefined ? ['approval'] : []),
    ...(dayNumber(acceptance?.reviewBy) === undefined ? ['review date'] : []),
  ];
}

function missingInDefeat({ by, on, rationale }: NonNullable<CaseNode['defeated']>): string[] {
  return [
    ...(saysNothing(by) ? ['who judged it'] : []),
    ...(dayNumber(on) === undefined ? ['the day'] : []),
    ...(saysNothing(rationale) ? ['the reason'] : []),
  ];
}

function refusal(
  approval: string,
  about: ReadonlySet<string>,
  { case: c }: CaseIndex,
  reasoning: Reasoning,
): string {
  const { yes, reasons } = reasoning.quorumMet(approval);
  if (!yes) return listOf(reasons.map(({ message }) => message));
  const subject = c.approvals.get(approval)?.subject ?? '';
  return about.has(subject) ? '' : `${approval} approves ${nameOf(c, subject)}`;
}

function isPast(day: string | undefined, today: string): boolean {
  const [a, b] = [dayNumber(day), dayNumber(today)];
  return a !== undefined && b !== undefined && a < b;
}
