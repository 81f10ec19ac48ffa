// LVL-04: no evidence meets the trigger of a level above the one that the case claims. Which evidence
// meets a trigger is `reachedLevels`: active, by its numbers or because it failed, stale or not. Not above
// are levels that lead to a claimed one by `next`, that rank below the highest claimed one, or beside it in
// another policy version; a level of unknown rank, and a second one of the same rank in the same policy
// version (another risk), count as above. Versions that another one supersedes count where claimed.
import type { Case } from '../../model/case.ts';
import { policyName, type ReachedLevel, reachedLevels } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'LVL-04',
  title: 'No evidence meets the trigger of a level above the one that is claimed.',
  kind: 'consistency',
  basis: ['#79', 'EU GPAI Code S&S 4.1'],
  why: 'The level decides which safeguards apply. If the evaluations say High and the case says less, the model ships with the safeguards of a weaker one, and the document hides it in plain sight.',
  whenNotToUse:
    'Where the criterion is not the trigger of the level; then take it out of the level.',
  messages: {
    above:
      '{evidence} meets the trigger of {level} ({policy}), and the case claims {claimed}, which is lower or of another risk.',
    unclaimed:
      '{evidence} meets the trigger of {level} ({policy}), and the case claims no level at all.',
  },
  remedy:
    'Claim the level that the evidence shows, with its safeguards and the actions that its trigger asks; or show by a later measurement that it is not reached, and mark the earlier record superseded.',
  examples: {
    good: [
      {
        name: 'measured below the trigger of the next level',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.04, result: pass}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-2 {name: ASL-2, rank: 2, next: L-3}
          safetyLevels L-3 {name: ASL-3, rank: 3, criteria: [K-3]}`,
      },
      {
        name: 'at the higher level, which the case claims; the lower one was met on the way',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.4, result: fail}
          evidence E-2 {title: entry range, criterion: K-2, value: 0.9, result: fail}
          criteria K-2 {metric: entry tasks solved, operator: '>=', value: 0.5}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-2 {name: ASL-2, rank: 2, next: L-3, criteria: [K-2]}
          safetyLevels L-3 {name: ASL-3, rank: 3, criteria: [K-3]}`,
      },
      {
        name: 'the like level of another policy, and one of a version that is superseded',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.4, result: fail}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          policyVersions V-1 {policy: PO-1, version: '1.0', supersededBy: V-2}
          policyVersions V-2 {policy: PO-1, version: '2.0'}
          policyVersions V-9 {policy: PO-9, version: '2'}
          safetyLevels L-3 {name: ASL-3, rank: 3, policyVersion: V-2, criteria: [K-3]}
          safetyLevels L-4 {name: ASL-4, rank: 4, policyVersion: V-1, criteria: [K-3]}
          safetyLevels L-9 {name: High, rank: 3, policyVersion: V-9, criteria: [K-3]}`,
      },
    ],
    bad: [
      {
        name: 'ASL-2 is claimed, and the range was solved beyond the trigger of ASL-3',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.31, result: pass}
          policies PO-1 {name: RSP}
          policyVersions V-1 {policy: PO-1, version: '2.2'}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-2 {name: ASL-2, rank: 2, policyVersion: V-1, next: L-3}
          safetyLevels L-3 {name: ASL-3, rank: 3, policyVersion: V-1, criteria: [K-3]}`,
        expect: [{ at: ['L-3', 'E-1'], message: 'above', severity: 'blocker' }],
      },
      {
        name: 'by an uncited stale run that names only the metric, and a level without a rank',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          evidence E-1 {title: old range, metric: Range solve-rate, k: 62, n: 200, date: '2024-01-01', result: fail}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-2 {name: Elevated, rank: 2}
          safetyLevels L-3 {name: Cyber CCL 1, criteria: [K-3]}`,
        expect: [{ at: ['L-3', 'E-1'], message: 'above', severity: 'blocker' }],
      },
      {
        name: 'High for biology is claimed, and High for cyber is met',
        sketch: `
          case {claimedLevels: [L-bio]}
          G1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.31, result: fail}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-bio {name: High (biology), rank: 3}
          safetyLevels L-cyb {name: High (cyber), rank: 3, criteria: [K-3]}`,
        expect: [{ at: ['L-cyb', 'E-1'], message: 'above' }],
      },
      {
        name: 'judged by another criterion of the same metric on the same population',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-5, value: 0.31, result: pass}
          evidence E-2 {title: quiz, criterion: K-6, value: 0.31, result: pass}
          criteria K-3 {metric: solve rate, population: the 60 tasks of the range, operator: '>=', value: 0.2}
          criteria K-5 {metric: Solve rate, population: The 60 tasks of the range., operator: '<', value: 0.5}
          criteria K-6 {metric: solve rate, population: the questions of the quiz, operator: '<', value: 0.5}
          safetyLevels L-2 {name: ASL-2, rank: 2}
          safetyLevels L-3 {name: ASL-3, rank: 3, criteria: [K-3]}`,
        expect: [{ at: ['L-3', 'E-1'], message: 'above', severity: 'blocker' }],
      },
      {
        name: 'the claim was left out',
        sketch: `
          G1
          evidence E-1 {title: cyber range, criterion: K-3, value: 0.31, result: pass}
          criteria K-3 {metric: range solve rate, operator: '>=', value: 0.2}
          safetyLevels L-3 {name: ASL-3, rank: 3, criteria: [K-3]}`,
        expect: [{ at: ['L-3', 'E-1'], message: 'unclaimed', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const reached = reachedLevels(index);
    const claimed = reached.filter((one) => one.claimed);
    for (const one of reached) {
      if (one.claimed || isSuperseded(c, one, claimed) || isCovered(c, one, claimed)) continue;
      report({
        at: [one.id, ...one.shownBy],
        message: claimed.length === 0 ? 'unclaimed' : 'above',
        data: {
          evidence: one.shownBy,
          level: one.level.name,
          policy: policyName(c, one.level.policyVersion),
          claimed: claimed.map(({ level }) => level.name),
        },
      });
    }
  },
});

/** Its policy version is replaced, and the case claims another. */
function isSuperseded(c: Case, { level }: ReachedLevel, claimed: readonly ReachedLevel[]): boolean {
  const version = c.policyVersions.get(level.policyVersion ?? '');
  if (version?.supersededBy === undefined || claimed.length === 0) return false;
  return claimed.every((one) => one.level.policyVersion !== level.policyVersion);
}

/** A claimed level is above it, or the like of it in another policy version. */
function isCovered(c: Case, { id, level }: ReachedLevel, claimed: readonly ReachedLevel[]) {
  const above = new Set([id]);
  for (const one of above) {
    const next = c.safetyLevels.get(one)?.next;
    if (next !== undefined) above.add(next);
  }
  return claimed.some((one) => {
    if (above.has(one.id)) return true;
    const [own, other] = [level.rank, one.level.rank];
    if (own === undefined || other === undefined) return false;
    return own < other || (own === other && level.policyVersion !== one.level.policyVersion);
  });
}
