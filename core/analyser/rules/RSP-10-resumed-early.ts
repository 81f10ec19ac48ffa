// RSP-10: what was halted goes on only when what was to end it is true (ask/resumption.ts). Resumed is
// what says so ("Resumed on"). A decision to deploy or to scale on, taken while a halt is in force
// that may not end yet, is told as the case `decided`.
import type { Decision, IfThen } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { listOf } from '../ask/fields.ts';
import { unmetResumption } from '../ask/resumption.ts';
import { HALTS, triggerWords } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

const GOES_ON: ReadonlySet<Decision['value']> = new Set([
  'deploy',
  'deploy-restricted',
  'continue-scaling',
]);

export default defineRule({
  id: 'RSP-10',
  title: 'Nothing that was stopped goes on before what was to end the stop is true.',
  kind: 'consistency',
  basis: ['#127', '#130'],
  why: 'An end condition that is set aside when it is inconvenient was none. What was dangerous enough to stop is running again, and nothing has shown that it is less so.',
  whenNotToUse: 'Never. A condition that turned out wrong is changed openly, by those who set it.',
  cases: {
    decided: 'A halt is in force that may not end yet, and the decision is to go on all the same.',
  },
  messages: {
    early:
      'If-then commitment {ifThen}{trigger} was to {action} and was resumed on {resumed}, but {why}.',
    decided:
      'The decision is {decision}, while the {action} of if-then commitment {ifThen}{trigger}, executed on {executed}, is not recorded as ended and may not end: {why}.',
  },
  remedy:
    'Halt again until the condition holds. If the halt concerned something else, or has ended rightly, record what shows it: the run, the votes, the day.',
  examples: {
    good: [
      {
        name: 'the filter was shown to work before access was opened again',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-2
          criteria K-1 {metric: exploit chains completed}
          criteria K-2 {metric: exploit chains behind the filter, operator: '<', value: 0.05, definedness: concrete}
          ifThens I-1 {trigger: K-1, action: pause, executedOn: '2026-02-01', resumedOn: '2026-05-20', resumption: {criterion: K-2, quorum: Q-1, date: '2026-05-01'}}
          evidence E-2 {title: filter red team, criterion: K-2, evalType: safeguard-redteam, value: 0.01, result: pass, date: '2026-05-10', systemVersion: S-5, effCompute: 8.0e+25}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}
          approvals Q-1 {subject: K-2, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for, on: '2026-05-15'}]}
          people H-1 {name: A. Ito}`,
      },
      {
        name: 'deployed because the trigger is no longer met; a restriction is no halt',
        sketch: `
          case {decision: {value: deploy-restricted}}
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1, K-2]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          criteria K-2 {metric: uplift trials won, operator: '>=', value: 0.5}
          ifThens I-1 {trigger: K-1, action: stop, executedOn: '2026-02-01', resumption: {criterion: K-1}}
          ifThens I-2 {trigger: K-2, action: restrict, executedOn: '2026-02-01', resumption: {quorum: Q-1}}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.5, result: fail, date: '2026-01-31'}
          evidence E-2 {title: exploit suite after unlearning, criterion: K-1, value: 0.1, result: pass, date: '2026-05-10'}`,
      },
      {
        name: 'on hold while it is stopped',
        sketch: `
          case {decision: {value: hold}}
          G1
          ifThens I-1 {action: stop, executedOn: '2026-02-01', resumption: {quorum: Q-1}}`,
      },
    ],
    bad: [
      {
        name: 'too early, without the votes, and without a word of what ends it',
        sketch: `
          G1
          criteria K-1 {metric: exploit chains completed}
          ifThens I-1 {trigger: K-1, action: pause, resumedOn: '2026-05-20', resumption: {date: '2026-07-01'}}
          ifThens I-2 {trigger: K-1, action: stop, resumedOn: '2026-05-20', resumption: {quorum: Q-1}}
          ifThens I-3 {trigger: K-1, action: hold, resumedOn: '2026-05-20'}
          approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-1], votes: [{person: H-1, vote: for}]}
          people H-1 {name: A. Ito}`,
        expect: [
          { at: ['I-1'], message: 'early', severity: 'blocker' },
          { at: ['I-2'], message: 'early', severity: 'blocker' },
          { at: ['I-3'], message: 'early', severity: 'blocker' },
        ],
      },
      {
        name: 'the run that would show it never passed, or was never made; the votes came after',
        sketch: `
          G1
          criteria K-1 {metric: exploit chains completed}
          ifThens I-3 {trigger: K-1, action: stop, resumedOn: '2026-05-20', resumption: {criterion: K-1}}
          criteria K-2 {metric: exploit chains behind the filter, operator: '<', value: 0.05}
          ifThens I-1 {trigger: K-1, action: pause, resumedOn: '2026-05-20', resumption: {criterion: K-2}}
          ifThens I-2 {trigger: K-1, action: stop, resumedOn: '2026-05-20', resumption: {quorum: Q-1}}
          evidence E-2 {title: filter red team, criterion: K-2, value: 0.2, result: inconclusive}
          approvals Q-1 {subject: K-1, quorum: 1, eligible: [H-1], votes: [{person: H-1, vote: for, on: '2026-05-25'}]}
          people H-1 {name: A. Ito}`,
        expect: [
          { at: ['I-1'], message: 'early', severity: 'blocker' },
          { at: ['I-2'], message: 'early', severity: 'blocker' },
          { at: ['I-3'], message: 'early', severity: 'blocker' },
        ],
      },
      {
        name: 'nobody wrote that it goes on, but the decision is to deploy',
        sketch: `
          case {decision: {value: deploy}}
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          ifThens I-1 {trigger: K-1, action: stop, executedOn: '2026-02-01', resumption: {criterion: K-1}}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.5, result: fail, date: '2026-01-31'}`,
        expect: [{ at: ['I-1'], message: 'decided', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const now = dayNumber(today) ?? 0;
    const { value } = c.meta.decision ?? {};
    for (const [id, ifThen] of c.ifThens) {
      const resumed = dayNumber(ifThen.resumedOn);
      const message = messageFor(ifThen, value, now);
      if (message === undefined) continue;
      const why = unmetResumption(index, reasoning, ifThen, resumed ?? now);
      if (why.length === 0) continue;
      const data = {
        ifThen: id,
        trigger: triggerWords(ifThen),
        action: ifThen.action ?? 'act',
        resumed: ifThen.resumedOn ?? '',
        executed: ifThen.executedOn ?? '',
        decision: value ?? '',
        why: listOf(why),
      };
      const decided = message === 'decided' ? { case: message } : {};
      const path = ['ifThens', id, 'resumedOn'];
      report({ at: [id], message, data, path, ...decided });
    }
  },
});

function messageFor(
  { action, executedOn, resumedOn }: IfThen,
  decision: Decision['value'],
  now: number,
): 'early' | 'decided' | undefined {
  if ((dayNumber(resumedOn) ?? Number.POSITIVE_INFINITY) <= now) return 'early';
  const inForce = HALTS.has(action) && (dayNumber(executedOn) ?? now + 1) <= now;
  return inForce && GOES_ON.has(decision) ? 'decided' : undefined;
}
