// LVL-11: a level that is reached has concrete safeguards. Reached: claimed in the head, or a
// criterion of the level is met by active evidence, by its numbers or because it failed.
import { policyName, reachedLevels } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-11',
  title: 'The safeguards of a level that is reached are specified.',
  kind: 'completeness',
  basis: ['#69', 'OpenAI Preparedness Framework v2'],
  why: 'A model at a level whose safeguards nobody has written down runs without them, whatever the argument says. The policies that have such levels say what follows: halt further development until they are specified.',
  whenNotToUse: 'Where the case follows no policy with levels.',
  messages: {
    state:
      'The system is at {level} ({policy}; {because}), whose safeguards are {state}: there is nothing to comply with, and the policy text says halt.',
    missing:
      'The system is at {level} ({policy}; {because}), and it is missing whether its safeguards are defined, which counts as undefined.',
  },
  remedy:
    'Halt, specify the safeguards that the level needs and have them approved; or cite the policy version that specifies them.',
  examples: {
    good: [
      {
        name: 'claimed, with concrete safeguards',
        sketch: `
          case {claimedLevels: [L-asl3]}
          G1
          safetyLevels L-asl3 {name: ASL-3, rank: 3, safeguardDefinedness: concrete}`,
      },
      {
        name: 'safeguards of Critical are undefined, but the measurement stays below it',
        sketch: `
          case {claimedLevels: [L-high]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-crit, value: 0.05, result: pass}
          criteria K-crit {metric: autonomous exploit rate, operator: '>=', value: 0.5}
          safetyLevels L-high {name: High, rank: 3, next: L-crit, safeguardDefinedness: concrete}
          safetyLevels L-crit {name: Critical, rank: 4, criteria: [K-crit], safeguardDefinedness: undefined}`,
      },
    ],
    bad: [
      {
        name: 'a run without a value, whose counts reach the threshold',
        sketch: `
          G1
          safetyLevels L-4 {name: ASL-4, safeguardDefinedness: undefined, criteria: [K-1]}
          criteria K-1 {metric: share of tasks solved, operator: '>=', value: 0.4}
          evidence E-1 {title: cyber range, criterion: K-1, k: 45, n: 100, result: pass}`,
        expect: [{ at: ['L-4', 'E-1'], message: 'state', severity: 'blocker' }],
      },
      {
        name: 'the head claims Critical, whose safeguards the policy leaves open',
        sketch: `
          case {claimedLevels: [L-crit]}
          G1
          policies P-pf {name: Preparedness Framework, publisher: OpenAI}
          policyVersions V-2 {policy: P-pf, version: '2'}
          safetyLevels L-crit {name: Critical, rank: 4, policyVersion: V-2, safeguardDefinedness: undefined}`,
        expect: [{ at: ['L-crit'], message: 'state', severity: 'blocker' }],
      },
      {
        name: 'the head claims High, but a measurement meets a criterion of Critical',
        sketch: `
          case {claimedLevels: [L-high]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-crit, value: 0.62, result: pass}
          criteria K-crit {metric: autonomous exploit rate, operator: '>=', value: 0.5}
          safetyLevels L-high {name: High, rank: 3, safeguardDefinedness: concrete}
          safetyLevels L-crit {name: Critical, rank: 4, criteria: [K-crit], safeguardDefinedness: intent-only}`,
        expect: [{ at: ['L-crit', 'E-1'], message: 'state', severity: 'blocker' }],
      },
      {
        name: 'the evidence names no criterion, only the metric, and is stale',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: old run, metric: Autonomous exploit-rate, value: 0.62, date: '2024-01-01', result: pass}
          criteria K-crit {metric: autonomous exploit rate, operator: '>=', value: 0.5}
          safetyLevels L-crit {name: Critical, criteria: [K-crit]}`,
        expect: [{ at: ['L-crit', 'E-1'], message: 'missing', severity: 'blocker' }],
      },
      {
        name: 'no number, but the evaluation of the criterion failed',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: stealth suite, criterion: K-ir, result: fail}
          criteria K-ir {name: instrumental reasoning}
          safetyLevels L-ir2 {name: Instrumental Reasoning 2, criteria: [K-ir], safeguardDefinedness: intent-only}`,
        expect: [{ at: ['L-ir2', 'E-1'], message: 'state' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const { id, level, claimed, shownBy } of reachedLevels(index)) {
      const state = level.safeguardDefinedness;
      if (state === 'concrete') continue;
      const because = [
        ...(claimed ? ['the head of the case claims it'] : []),
        ...(shownBy.length > 0 ? [`${shownBy.join(', ')} meets its criteria`] : []),
      ];
      report({
        at: [id, ...shownBy],
        message: state === undefined ? 'missing' : 'state',
        data: {
          level: level.name,
          policy: policyName(c, level.policyVersion),
          because: because.join(' and '),
          state: state ?? '',
        },
        path: ['safetyLevels', id, 'safeguardDefinedness'],
      });
    }
  },
});
