// LVL-02: the level above the current one is defined before it is near.
// Current: claimed in the head, or reached by evidence. Next: `next`, else the lowest higher rank of
// the same policy version; a level below rank 4 with nothing above it has an undefined next level.
import type { Case, SafetyLevel } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { policyName, reachedLevels } from '../ask/levels.ts';
import { nearness } from '../ask/nearness.ts';
import { defineRule } from '../rule.ts';

const TOP_RANK = 4;

export default defineRule({
  id: 'LVL-02',
  title: 'The next safety level is defined before the system comes near it.',
  kind: 'completeness',
  basis: ['#68', 'EU GPAI Code S&S 4.1(1)(a)(iii)'],
  why: 'If the next threshold is written when the model stands before it, whoever wants to go on writes it. A level that is defined early can still stop somebody.',
  whenNotToUse: 'Where the policy has no levels that follow one another.',
  cases: {
    undecidable:
      'No forecast, and no compute within the buffer, tells whether the next level is near.',
  },
  messages: {
    near: 'The level after {level} ({policy}) is {next}, and it is near: {why}.',
    undecidable:
      'The level after {level} ({policy}) is {next}; whether it is near cannot be decided: {why}.',
    current:
      'The levels that the case claims are missing, and no evidence meets a level, so nobody can tell which of {levels} comes next and whether it is defined.',
  },
  remedy:
    'Define the threshold of the next level, or keep the system clear of it; record a forecast (p and resolveBy, or the day of 10 %) of when the level is reached.',
  examples: {
    good: [
      {
        name: 'the next threshold is concrete',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          safetyLevels L-2 {name: ASL-2, rank: 2, next: L-3, thresholdDefinedness: concrete}
          safetyLevels L-3 {name: ASL-3, rank: 3, thresholdDefinedness: concrete}`,
      },
      {
        name: 'undefined, but a forecast gives 4 % within a year',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4}
          safetyLevels L-4 {name: ASL-4, rank: 4, thresholdDefinedness: intent-only}
          forecasts F-1 {question: 'ASL-4 by June 2027?', about: L-4, p: 0.04, resolveBy: '2027-06-01'}`,
      },
      {
        name: 'the top level has no next one',
        sketch: `
          case {claimedLevels: [L-crit]}
          G1
          safetyLevels L-crit {name: Critical, rank: 4, thresholdDefinedness: concrete}`,
      },
      {
        name: 'a policy without levels',
        sketch: 'G1',
      },
    ],
    bad: [
      {
        name: 'within the buffer: 5e25 times 4 passes 1.5e26',
        sketch: `
          case {claimedLevels: [L-3], systemUnderTest: S-5}
          G1
          systemVersions S-5 {name: Model 5, effCompute: 5.0e+25}
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4, buffer: 4, upperEffCompute: 1.5e+26}
          safetyLevels L-4 {name: ASL-4, rank: 4, thresholdDefinedness: undefined}`,
        expect: [{ at: ['L-3', 'L-4'], message: 'near', severity: 'error' }],
      },
      {
        name: 'a forecast gives 10 % on the last day of the lead time (90 days)',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4}
          safetyLevels L-4 {name: ASL-4, rank: 4, thresholdDefinedness: intent-only}
          forecasts F-1 {question: when is ASL-4 reached?, about: L-4, intervalDates: {p10: '2026-08-30'}}`,
        expect: [{ at: ['L-3', 'L-4'], message: 'near', severity: 'error' }],
      },
      {
        name: 'no forecast at all',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4}
          safetyLevels L-4 {name: ASL-4, rank: 4}`,
        expect: [{ at: ['L-3', 'L-4'], message: 'undecidable', severity: 'warning' }],
      },
      {
        name: 'a forecast that will be made next year',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4}
          safetyLevels L-4 {name: ASL-4, rank: 4}
          forecasts F-1 {question: when is ASL-4 reached?, about: L-4, on: '2027-01-01', intervalDates: {p10: '2030-08-30'}}`,
        expect: [{ at: ['L-3', 'L-4'], message: 'undecidable', severity: 'warning' }],
      },
      {
        name: 'the next level is not even on record, and the forecast has lapsed',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          policyVersions V-1 {policy: P, version: '1.0'}
          safetyLevels L-2 {name: ASL-2, rank: 2, policyVersion: V-1}
          safetyLevels L-3 {name: ASL-3, rank: 3, policyVersion: V-1}
          forecasts F-1 {question: ASL-4 by May?, about: L-3, p: 0.01, resolveBy: '2026-05-01'}`,
        expect: [{ at: ['L-3'], message: 'undecidable', severity: 'warning' }],
      },
      {
        name: 'the head claims no level, though levels are on record',
        sketch: `
          G1
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4}
          safetyLevels L-4 {name: ASL-4, rank: 4, thresholdDefinedness: undefined}`,
        expect: [{ at: [], message: 'current', severity: 'warning' }],
      },
      {
        name: 'not claimed, but evidence meets the level, whose next is undefined',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: uplift study, criterion: K-3, value: 2.4, result: pass}
          criteria K-3 {metric: uplift, operator: '>=', value: 2}
          safetyLevels L-2 {name: ASL-2, rank: 2, next: L-3}
          safetyLevels L-3 {name: ASL-3, rank: 3, next: L-4, criteria: [K-3], thresholdDefinedness: concrete}
          safetyLevels L-4 {name: ASL-4, rank: 4, thresholdDefinedness: withdrawn}
          forecasts F-1 {question: ASL-4 by autumn?, about: L-4, p: 0.3, resolveBy: '2026-10-01'}`,
        expect: [{ at: ['L-3', 'L-4'], message: 'near', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const reached = reachedLevels(index);
    if (reached.length === 0 && c.safetyLevels.size > 0 && !c.meta.claimedLevels?.length) {
      const levels = [...c.safetyLevels.values()].map(({ name }) => name).sort(compareIdentifiers);
      report({ at: [], message: 'current', case: 'undecidable', data: { levels } });
    }
    const current = new Set(reached.map(({ id }) => id));
    const lead = reasoning.settings.parameters.levelLeadDays;
    for (const { id, level } of reached) {
      if (level.next !== undefined && !c.safetyLevels.has(level.next)) continue; // WF-07
      const next = level.next ?? higherOf(c, id, level);
      if (next === undefined && level.rank === TOP_RANK) continue;
      if (next !== undefined && current.has(next)) continue;
      const above = c.safetyLevels.get(next ?? '');
      const state = above?.thresholdDefinedness;
      if (state === 'concrete') continue;
      const { answer, why } = nearness(c, level, next, today, lead);
      if (answer === 'far') continue;
      const data = {
        level: level.name,
        policy: policyName(c, level.policyVersion),
        next: above ? `${above.name}, ${saidOf(state)}` : 'not on record',
        why,
      };
      const at = next === undefined ? [id] : [id, next];
      if (answer === 'near') report({ at, message: 'near', data });
      else report({ at, message: 'undecidable', case: 'undecidable', data });
    }
  },
});

function saidOf(state: string | undefined): string {
  if (state === undefined) return 'of which it is missing whether its threshold is defined';
  return `whose threshold is ${state}`;
}

/** The level of the same policy version with the lowest rank above this one's. */
function higherOf(c: Case, id: string, { rank, policyVersion }: SafetyLevel): string | undefined {
  if (rank === undefined || policyVersion === undefined) return undefined;
  const higher = [...c.safetyLevels]
    .filter(([other, level]) => other !== id && level.policyVersion === policyVersion)
    .filter(([, level]) => (level.rank ?? 0) > rank)
    .sort(([a, x], [b, y]) => (x.rank ?? 0) - (y.rank ?? 0) || compareIdentifiers(a, b));
  return higher[0]?.[0];
}
