// EVI-02: evidence is young enough. The answer is the reasoning's (stale, by age; a policy's own
// interval counts where it is shorter). A date after the day of the analysis is a fault too, and so is one
// that contradicts the log of the run, or a judgement that is dated before the run or after the analysis.
import { daysBetween, dayText, isAfter } from '../../reasoning/days.ts';
import { otherDayOfLog } from '../../reasoning/run.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-02',
  title: 'Evidence is no older than the allowed age of its type, or the policy’s own interval.',
  kind: 'freshness',
  basis: ['#30', 'Anthropic RSP v1.0 (3 months)'],
  why: 'Elicitation improves from month to month, so an old "could not" tells what nobody had managed by then. The model that is deployed meets the prompts and scaffolds of today.',
  whenNotToUse:
    'For expert elicitation, proofs, precedents and forecasts, which age only by expiry; the rule leaves them out.',
  messages: {
    old: '{name:evidence} (cited by {name:by}) is too old: {reason}.',
    missing:
      'The date is missing for {name:evidence} (cited by {name:by}), so it counts as too old.',
    future:
      '{name:evidence} (cited by {name:by}) is dated {date}, after {today}, the day of this analysis.',
    otherDay:
      '{name:evidence} (cited by {name:by}) is dated {date}, and the log of its run says {logged}: one of them is wrong.',
    judgedLater:
      '{name:evidence} (cited by {name:by}) is said to be judged on {judged}, after {today}, the day of this analysis: it has not been judged yet.',
    judgedBefore:
      '{name:evidence} (cited by {name:by}) is said to be judged on {judged}, and it is dated {date}: it was judged before it was run.',
  },
  remedy: 'Repeat the evaluation, or record on which day it was made.',
  examples: {
    good: [
      {
        name: '90 days old on 1 June 2026',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-03-03'}`,
      },
      {
        name: 'a proof, an expert panel and a superseded run may be old',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: proof, evalType: formal, date: '2020-01-01'}
          evidence E-2 {title: panel, evalType: expert-elicitation, date: '2024-01-01'}
          evidence E-3 {title: former run, evalType: capability, date: '2024-01-01', status: superseded}`,
      },
      {
        name: 'security assessments have a year here',
        sketch: `
          case {parameters: {maxAgeDaysByType: {security-assessment: 365}}}
          G1
            Sn1 -> E-1
          evidence E-1 {title: weight security audit, evalType: security-assessment, date: '2025-09-01'}`,
      },
    ],
    bad: [
      {
        name: '91 days old on 1 June 2026',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-03-02'}`,
        expect: [{ at: ['E-1'], message: 'old', severity: 'error' }],
      },
      {
        name: 'within 90 days, but the policy evaluates every 30',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-04-15'}
          policyVersions V-1 {policy: P, version: '1', evalEveryDays: 30}
          safetyLevels L-3 {name: ASL-3, policyVersion: V-1}`,
        expect: [{ at: ['E-1'], message: 'old' }],
      },
      {
        name: 'no date; and a day that is in no calendar',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, date: '2026-02-30'}`,
        expect: [
          { at: ['E-1'], message: 'missing', severity: 'error' },
          { at: ['E-2'], message: 'missing' },
        ],
      },
      {
        name: 'dated in the future, so that it never ages',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2029-03-02'}`,
        expect: [{ at: ['E-1'], message: 'future' }],
      },
      {
        name: 'dated anew: the log of the run is half a year old; dated back, before the system was used',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-05-20', log: {created: '2025-12-01T10:00:00Z'}}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, date: '2026-04-01', log: {created: '2026-05-20T10:00:00Z'}}
          evidence E-3 {title: panel, evalType: expert-elicitation, date: '2026-05-20', log: {created: '1764583200.5'}}`,
        expect: [
          { at: ['E-1'], message: 'old', severity: 'error' },
          { at: ['E-2'], message: 'otherDay', severity: 'error' },
          { at: ['E-3'], message: 'otherDay', severity: 'error' },
        ],
      },
      {
        name: 'judged on a day to come, and before the run',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-05-20', judged: {by: A. Ito, on: '2099-01-01'}}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, date: '2026-05-20', judged: {by: A. Ito, on: '2026-05-19'}}`,
        expect: [
          { at: ['E-1'], message: 'judgedLater', severity: 'error' },
          { at: ['E-2'], message: 'judgedBefore', severity: 'error' },
        ],
      },
    ],
  },
  check({ index, reasoning, today, report }) {
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      const reason = reasoning.staleness(id).find(({ code }) => code === 'age');
      const at = [id];
      const judged = evidence.judged?.on;
      const logged = otherDayOfLog(evidence);
      const data = { evidence: id, by: citedBy, date: evidence.date ?? '', today };
      const path = ['evidence', id, 'date'];
      if (reason?.missing !== undefined) report({ at, message: 'missing', data, path });
      else if (isAfter(evidence.date, today)) {
        report({ at, message: 'future', data, path });
      } else if (reason) {
        report({ at, message: 'old', data: { ...data, reason: reason.message }, path });
      } else if (logged !== undefined) {
        const told = { ...data, logged: dayText(logged) ?? '' };
        report({ at, message: 'otherDay', data: told, path });
      } else if (isAfter(judged, today) || (daysBetween(judged, evidence.date) ?? 0) > 0) {
        const message = isAfter(judged, today) ? 'judgedLater' : 'judgedBefore';
        const told = { ...data, judged: judged ?? '' };
        report({ at, message, data: told, path: ['evidence', id, 'judged'] });
      }
    }
  },
});
