// RSP-08: a trigger that was pulled is followed by its action within the deadline. What pulls it is in
// ask/triggers.ts. A missing deadline is none (at once), a missing day of the evidence long ago. An
// action done in time, or before, holds until it is taken back ("Resumed on"); evidence after that pulls
// anew. What was done late is done, and is told more quietly.
import type { IfThen } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { listOf } from '../ask/fields.ts';
import { type Pull, triggerStates } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'RSP-08',
  title: 'When a criterion is met, the action that was promised follows in time.',
  kind: 'consistency',
  basis: ['#116', '#115'],
  why: 'The test went off and nothing happened. From then on no criterion of the policy binds anybody, and everybody knows it.',
  whenNotToUse: 'Never. Evidence that turned out to be wrong is marked retracted.',
  cases: { late: 'The action was executed, after its deadline.' },
  messages: {
    nothing:
      '{criterion} has been red since {since} ({evidence}), and {ifThen} is to {action} within {deadline}: nothing is recorded as executed by {today}.',
    again:
      '{criterion} turned red again on {since} ({evidence}) after {ifThen} had been taken back on {resumed}, and it is to {action} within {deadline}: nothing is recorded as executed since.',
    late: '{criterion} turned red on {since} ({evidence}), and {ifThen} was to {action} within {deadline}: it was executed on {executed}, {days} days later.',
  },
  remedy:
    'Execute the action now and record the day, or withdraw the claim that the policy is followed; where the evidence was in error, mark it retracted.',
  examples: {
    good: [
      {
        name: 'executed a day after the run, and still in force when the run was repeated',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          ifThens I-1 {trigger: K-1, action: restrict, deadlineDays: 2, executedOn: '2026-04-11'}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.45, result: fail, date: '2026-04-10'}
          evidence E-2 {title: exploit suite again, criterion: K-1, value: 0.5, result: fail, date: '2026-05-20'}`,
      },
      {
        name: 'not met; met by a run that was retracted, or superseded by a later one; met a day ago, with two to go',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1, K-2]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          criteria K-2 {metric: replication steps completed, operator: '>=', value: 4}
          ifThens I-1 {trigger: K-1, action: stop, deadlineDays: 2}
          ifThens I-2 {trigger: K-2, action: stop, deadlineDays: 2}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.1, result: pass, date: '2026-04-10'}
          evidence E-2 {title: exploit suite, criterion: K-1, value: 0.9, result: fail, status: retracted, date: '2026-04-12'}
          evidence E-4 {title: exploit suite, criterion: K-1, value: 0.5, result: fail, status: superseded, date: '2026-03-12'}
          evidence E-3 {title: replication suite, criterion: K-2, value: 4, result: fail, date: '2026-05-31'}`,
      },
      {
        name: 'a criterion that serves a claim: meeting it is good',
        sketch: `
          G1
          criteria K-1 {metric: monitor recall, operator: '>=', value: 0.95, alert: 0.97}
          criteria K-2 {metric: honeypot defections, operator: '<=', value: 0.001}
          ifThens I-1 {trigger: K-1, action: restrict, deadlineDays: 2}
          ifThens I-2 {trigger: K-2, action: restrict, deadlineDays: 2}
          evidence E-1 {title: monitor test, criterion: K-1, value: 0.98, result: pass, date: '2026-04-10'}
          evidence E-2 {title: honeypots, criterion: K-2, value: 0, result: pass, date: '2026-04-10'}`,
      },
    ],
    bad: [
      {
        name: 'met in April; called a pass by its author; no day',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1, K-2]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          criteria K-2 {metric: replication steps completed, operator: '>=', value: 4}
          ifThens I-1 {trigger: K-1, action: stop, deadlineDays: 2}
          ifThens I-2 {trigger: K-2, action: stop}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.45, result: pass, date: '2026-04-10'}
          evidence E-2 {title: replication suite, metric: replication steps completed, value: 5}`,
        expect: [
          { at: ['I-1', 'K-1', 'E-1'], message: 'nothing', severity: 'blocker' },
          { at: ['I-2', 'K-2', 'E-2'], message: 'nothing', severity: 'blocker' },
        ],
      },
      {
        name: 'taken back, and met again',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          ifThens I-1 {trigger: K-1, action: stop, deadlineDays: 2, executedOn: '2026-01-11', resumedOn: '2026-03-01'}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.45, result: fail, date: '2026-01-10'}
          evidence E-2 {title: exploit suite again, criterion: K-1, value: 0.5, result: fail, date: '2026-05-20'}`,
        expect: [{ at: ['I-1', 'K-1', 'E-2'], message: 'again', severity: 'blocker' }],
      },
      {
        name: 'called superseded, and nothing supersedes it',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          ifThens I-1 {trigger: K-1, action: stop, deadlineDays: 2}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.45, result: fail, date: '2026-04-10', status: superseded}`,
        expect: [{ at: ['I-1', 'K-1', 'E-1'], message: 'nothing', severity: 'blocker' }],
      },
      {
        name: 'shown red by a run of a time to come; shown green by one, after a run that was superseded by it',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1, K-2]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          criteria K-2 {metric: replication steps completed, operator: '>=', value: 4}
          ifThens I-1 {trigger: K-1, action: stop, deadlineDays: 2}
          ifThens I-2 {trigger: K-2, action: stop, deadlineDays: 2}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.45, result: fail, date: '2099-04-10'}
          evidence E-2 {title: replication suite, criterion: K-2, value: 5, result: fail, date: '2026-04-10', status: superseded}
          evidence E-3 {title: replication suite, criterion: K-2, value: 1, result: pass, date: '2099-04-10'}`,
        expect: [
          { at: ['I-1', 'K-1', 'E-1'], message: 'nothing', severity: 'blocker' },
          { at: ['I-2', 'K-2', 'E-2'], message: 'nothing', severity: 'blocker' },
        ],
      },
      {
        name: 'executed, three weeks late; planned for later',
        sketch: `
          G1
          criteria K-1 {metric: monitor recall, operator: '>=', value: 0.95, alert: 0.97}
          ifThens I-1 {trigger: K-1, action: restrict, deadlineDays: 2, executedOn: '2026-05-01'}
          ifThens I-2 {trigger: K-1, action: report, deadlineDays: 1, executedOn: '2026-07-01'}
          evidence E-1 {title: monitor test, criterion: K-1, value: 0.7, result: fail, date: '2026-04-10'}`,
        expect: [
          { at: ['I-1', 'K-1', 'E-1'], message: 'late', severity: 'warning' },
          { at: ['I-2', 'K-1', 'E-1'], message: 'nothing', severity: 'blocker' },
        ],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const now = dayNumber(today) ?? 0;
    const states = triggerStates(index, today);
    for (const [id, ifThen] of c.ifThens) {
      const { trigger = '', action = 'act', deadlineDays, executedOn, resumedOn } = ifThen;
      const pulls = states.get(trigger)?.pulls ?? [];
      const answer = outcomeOf(ifThen, pulls, now);
      if (!answer) continue;
      const criterion = c.criteria.get(trigger);
      const evidence = answer.pulls.map((pull) => pull.evidence);
      const named = criterion?.name ?? criterion?.metric;
      const data = {
        ifThen: id,
        criterion: named === undefined ? trigger : `${trigger} (${named})`,
        since: answer.pulls[0]?.date ?? 'an unknown day',
        evidence: listOf(evidence),
        action,
        deadline: deadlineWords(deadlineDays),
        today,
        executed: executedOn ?? '',
        resumed: resumedOn ?? '',
        days: answer.days ?? 0,
      };
      const { message } = answer;
      const late = message === 'late' ? { case: 'late' } : {};
      const path = ['ifThens', id, 'executedOn'];
      report({ at: [id, trigger, ...evidence], message, data, path, ...late });
    }
  },
});

function deadlineWords(days: number | undefined): string {
  if (days === undefined) return '0 days (the deadline is missing)';
  return days === 1 ? '1 day' : `${days} days`;
}

interface Outcome {
  readonly message: 'nothing' | 'again' | 'late';
  readonly pulls: readonly Pull[];
  /** How long after the evidence it was executed. */
  readonly days?: number;
}

function outcomeOf(ifThen: IfThen, pulls: readonly Pull[], now: number): Outcome | undefined {
  if (pulls.length === 0) return undefined;
  const { deadlineDays = 0 } = ifThen;
  const executed = dayUpTo(ifThen.executedOn, now);
  const resumed = dayUpTo(ifThen.resumedOn, now);
  if (executed === undefined) {
    return isDue(pulls, deadlineDays, now) ? { message: 'nothing', pulls } : undefined;
  }
  const isOver = resumed !== undefined && resumed >= executed;
  const after = isOver ? pulls.filter(({ day }) => day !== undefined && day > resumed) : [];
  if (after.length > 0) {
    return isDue(after, deadlineDays, now) ? { message: 'again', pulls: after } : undefined;
  }
  const days = executed - (pulls[0]?.day ?? executed);
  return days > deadlineDays ? { message: 'late', pulls, days } : undefined;
}

/** The day, unless it is still to come. */
function dayUpTo(date: string | undefined, now: number): number | undefined {
  const day = dayNumber(date);
  return day !== undefined && day <= now ? day : undefined;
}

function isDue(pulls: readonly Pull[], deadlineDays: number, now: number): boolean {
  return pulls.some(({ day }) => day === undefined || now > day + deadlineDays);
}
