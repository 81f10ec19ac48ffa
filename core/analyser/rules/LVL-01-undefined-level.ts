// LVL-01: a safety level that the argument cites has a concrete threshold in the cited policy version.
// `withdrawn` counts here too; LVL-12 is silent about it, so that one fault stays one finding.
import { citedLevels, citersOf, policyName } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-01',
  title: 'A safety level that is cited has a concrete threshold in the cited policy version.',
  kind: 'completeness',
  basis: ['#69', 'T-22'],
  why: 'A claim about a level that nobody has defined cannot be wrong, so it says nothing. Readers take "below ASL-4" for a measured distance to a danger when there is only a name.',
  whenNotToUse: 'Where the case follows no policy with levels; then it cites none.',
  messages: {
    state:
      'The threshold of {level} is {state} in {policy}, and the level is cited as if it were defined (by {name:by}).',
    missing:
      'It is missing whether the threshold of {level} ({policy}) is defined, which counts as undefined, and the level is cited (by {name:by}).',
  },
  remedy:
    'Cite a policy version that defines the threshold, or record what the threshold is meant to achieve and who must approve it (a criterion with intent and an approval), and claim no more than that.',
  examples: {
    good: [
      {
        name: 'the threshold is concrete in the version that is cited',
        sketch: `
          G1 "The model stays below AI R&D-4" {about: [L-ard4]}
          policies P-rsp {name: RSP, publisher: Anthropic}
          policyVersions V-22 {policy: P-rsp, version: '2.2'}
          safetyLevels L-ard4 {name: AI R&D-4, policyVersion: V-22, rank: 3, thresholdDefinedness: concrete}`,
      },
      {
        name: 'an undefined level is on record but nothing cites it',
        sketch: `
          G1 "The model is at ASL-2" {about: [L-asl2]}
          safetyLevels L-asl2 {name: ASL-2, thresholdDefinedness: concrete, next: L-asl4}
          safetyLevels L-asl4 {name: ASL-4, thresholdDefinedness: undefined}`,
      },
    ],
    bad: [
      {
        name: 'ASL-4 under RSP 1.0, which says that it is not yet defined',
        sketch: `
          G1 "The model does not reach ASL-4" {about: [L-asl4]}
          policies P-rsp {name: RSP, publisher: Anthropic}
          policyVersions V-10 {policy: P-rsp, version: '1.0'}
          safetyLevels L-asl4 {name: ASL-4, policyVersion: V-10, rank: 4, thresholdDefinedness: undefined}`,
        expect: [{ at: ['L-asl4', 'G1'], message: 'state', severity: 'blocker' }],
      },
      {
        name: 'the field is left out, and only a context and the head cite the level',
        sketch: `
          case {claimedLevels: [L-high]}
          G1
            ~ C1 "Preparedness Framework: High" {cites: [L-high]}
          safetyLevels L-high {name: High, rank: 3}`,
        expect: [{ at: ['L-high', 'C1'], message: 'missing', severity: 'blocker' }],
      },
      {
        name: 'cited three times, told once',
        sketch: `
          case {claimedLevels: [L-ccl]}
          G1 {about: [L-ccl]}
            S1 {about: [L-ccl]}
              G2 <> {about: [L-ccl]}
          safetyLevels L-ccl {name: Instrumental Reasoning 2, rank: 4, thresholdDefinedness: intent-only}`,
        expect: [{ at: ['L-ccl', 'G1', 'G2', 'S1'], message: 'state' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const cited of citedLevels(index)) {
      const { id, level, nodes } = cited;
      const state = level.thresholdDefinedness;
      if (state === 'concrete') continue;
      report({
        at: [id, ...nodes],
        message: state === undefined ? 'missing' : 'state',
        data: {
          level: level.name,
          state: state ?? '',
          policy: policyName(c, level.policyVersion),
          by: citersOf(cited),
        },
        path: ['safetyLevels', id, 'thresholdDefinedness'],
      });
    }
  },
});
