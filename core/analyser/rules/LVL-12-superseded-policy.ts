// LVL-12: levels are cited from the policy version in force, and are not withdrawn in it.
// Superseded: supersededBy is set, or the same policy has a version of a later day that has
// come; one of a day to come is not in force. A threshold that
// is withdrawn in the very version that is cited is LVL-01's, safeguards of a reached level LVL-11's.
import type { Case, SafetyLevel } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { addTo, plainName } from '../ask/fields.ts';
import {
  type CitedLevel,
  citedLevels,
  citersOf,
  policyName,
  reachedLevels,
} from '../ask/levels.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'LVL-12',
  title: 'Levels are cited from the policy version in force, where they still exist.',
  kind: 'freshness',
  basis: ['#69', 'RSP history (v1.0 to v3.4)', 'T-22'],
  why: 'Policies change, and levels disappear from them. A case that promises what an old version demanded promises something that nobody is bound by any more.',
  whenNotToUse:
    'For a case that is kept as the record of a past decision; freeze its date instead.',
  messages: {
    toCome:
      '{policy} is dated {date}, after {today}, the day of this analysis, and it is cited for {levels} (by {name:by}) as if it were in force.',
    superseded:
      '{policy} has been superseded by {current}, and it is still cited for {levels} (by {name:by}).',
    withdrawn:
      '{level} is withdrawn in {current}, and it is still cited from {policy} (by {name:by}).',
    missing:
      'The policy version of {level} is missing, so nobody can tell whether it is still in force (cited by {name:by}).',
  },
  remedy:
    'Cite the level of the current version; where the concept was withdrawn, argue without it, or say in the text that the case goes beyond the policy in force.',
  examples: {
    good: [
      {
        name: 'the next version is on record, and not in force yet',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          policies PO {name: RSP, publisher: Lab}
          policyVersions V-1 {policy: PO, version: '1.0', date: 2026-01}
          policyVersions V-2 {policy: PO, version: '2.0', date: 2099-01}
          safetyLevels L-2 {name: ASL-2, rank: 2, policyVersion: V-1}`,
      },
      {
        name: 'the current version, by its date and by the record',
        sketch: `
          G1 {about: [L-3]}
          policies P {name: FSF, publisher: GDM}
          policyVersions V-3 {policy: P, version: '3.0', date: '2025-09-22', supersededBy: V-31}
          policyVersions V-31 {policy: P, version: '3.1', date: '2026-04-17'}
          safetyLevels L-3 {name: Cyber Uplift 1, policyVersion: V-31, thresholdDefinedness: concrete}`,
      },
      {
        name: 'withdrawn in the version cited: LVL-01 says so',
        sketch: `
          G1 {about: [L-4]}
          policies P {name: RSP}
          policyVersions V-3 {policy: P, version: '3.0', date: '2026-02-24'}
          safetyLevels L-4 {name: ASL-4, policyVersion: V-3, thresholdDefinedness: withdrawn}`,
      },
    ],
    bad: [
      {
        name: 'a version of a time to come is cited',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          policies PO {name: RSP, publisher: Lab}
          policyVersions V-1 {policy: PO, version: '1.0', date: 2026-01}
          policyVersions V-2 {policy: PO, version: '2.0', date: 2099-01}
          safetyLevels L-2 {name: ASL-2, rank: 2, policyVersion: V-2}`,
        expect: [{ at: ['V-2', 'L-2'], message: 'toCome', severity: 'error' }],
      },
      {
        name: 'two levels of RSP 2.2 after 3.0 came into force: one fault',
        sketch: `
          G1 {about: [L-a, L-b]}
          policies P {name: RSP}
          policyVersions V-22 {policy: P, version: '2.2', date: '2025-05-14', supersededBy: V-3}
          policyVersions V-3 {policy: P, version: '3.0', date: '2026-02-24'}
          safetyLevels L-a {name: CBRN-3, policyVersion: V-22, thresholdDefinedness: concrete}
          safetyLevels L-b {name: AI R&D-4, policyVersion: V-22, thresholdDefinedness: concrete}`,
        expect: [{ at: ['V-22', 'L-a', 'L-b', 'G1'], message: 'superseded', severity: 'error' }],
      },
      {
        name: 'nobody set supersededBy, but a later version is on record',
        sketch: `
          case {claimedLevels: [L-a]}
          G1
          policies P {name: RSP}
          policyVersions V-22 {policy: P, version: '2.2', date: '2025-05-14'}
          policyVersions V-3 {policy: P, version: '3.0', date: '2026-02-24'}
          safetyLevels L-a {name: CBRN-3, policyVersion: V-22, thresholdDefinedness: concrete}`,
        expect: [{ at: ['V-22', 'L-a'], message: 'superseded' }],
      },
      {
        name: 'ASL-4 was concrete in 2.2 and is withdrawn in 3.0',
        sketch: `
          G1 {about: [L-4]}
          policies P {name: RSP}
          policyVersions V-22 {policy: P, version: '2.2', supersededBy: V-3}
          policyVersions V-3 {policy: P, version: '3.0'}
          safetyLevels L-4 {name: ASL-4, policyVersion: V-22, thresholdDefinedness: concrete}
          safetyLevels L-4b {name: ASL 4, policyVersion: V-3, thresholdDefinedness: withdrawn}`,
        expect: [{ at: ['L-4', 'G1'], message: 'withdrawn' }],
      },
      {
        name: 'no policy version is named',
        sketch: `
          G1 {about: [L-3]}
          safetyLevels L-3 {name: ASL-3, thresholdDefinedness: concrete}`,
        expect: [{ at: ['L-3', 'G1'], message: 'missing' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const reached = new Set(reachedLevels(index).map(({ id }) => id));
    const currentOf = currentVersions(c, today);
    const early = new Map<string, CitedLevel[]>();
    const outdated = new Map<string, CitedLevel[]>();
    for (const cited of citedLevels(index)) {
      const { id, level, nodes } = cited;
      const version = level.policyVersion;
      const data = { level: level.name, by: citersOf(cited), policy: policyName(c, version) };
      if (version === undefined) {
        report({ at: [id, ...nodes], message: 'missing', data });
        continue;
      }
      if (isToCome(c, version, today)) {
        addTo(early, version, cited);
        continue;
      }
      const current = currentOf(version);
      if (isWithdrawn(c, id, level, current, reached)) {
        const now = policyName(c, current);
        report({ at: [id, ...nodes], message: 'withdrawn', data: { ...data, current: now } });
      } else if (current !== version) {
        addTo(outdated, version, cited);
      }
    }
    for (const [version, levels] of outdated) {
      report(supersededReport(c, version, currentOf(version), levels));
    }
    for (const [version, levels] of early) {
      const date = c.policyVersions.get(version)?.date ?? '';
      const { data, ...told } = supersededReport(c, version, version, levels);
      report({ ...told, message: 'toCome', data: { ...data, date, today } });
    }
  },
});

function supersededReport(
  c: Case,
  version: string,
  current: string,
  levels: readonly CitedLevel[],
): Report {
  const nodes = new Set(levels.flatMap((cited) => cited.nodes));
  return {
    at: [version, ...levels.map(({ id }) => id), ...nodes],
    message: 'superseded',
    data: {
      policy: policyName(c, version),
      current: policyName(c, current),
      levels: levels.map(({ level }) => level.name),
      by: [...new Set(levels.flatMap(citersOf))],
    },
  };
}

/** Withdrawn in the current version, under this id or under the same name. */
function isWithdrawn(
  c: Case,
  id: string,
  level: SafetyLevel,
  current: string,
  reached: ReadonlySet<string>,
): boolean {
  if (level.thresholdDefinedness === 'withdrawn') return false;
  if (level.safeguardDefinedness === 'withdrawn') return !reached.has(id);
  if (current === level.policyVersion) return false;
  const name = plainName(level.name);
  return [...c.safetyLevels.values()].some(
    (other) =>
      other.policyVersion === current &&
      plainName(other.name) === name &&
      [other.thresholdDefinedness, other.safeguardDefinedness].includes('withdrawn'),
  );
}

/** Dated after today: not in force, and superseding nothing yet. */
function isToCome(c: Case, version: string, today: string): boolean {
  const day = firstDay(c.policyVersions.get(version)?.date);
  return day !== undefined && day > (dayNumber(today) ?? day);
}

/** By version, the end of the chain of supersededBy, or the latest dated one of the same policy up to today. */
function currentVersions(c: Case, today: string): (version: string) => string {
  const byPolicy = new Map<string | undefined, [string, number][]>();
  for (const [id, { policy, date }] of c.policyVersions) {
    const day = firstDay(date);
    if (day !== undefined && !isToCome(c, id, today)) addTo(byPolicy, policy, [id, day]);
  }
  return (version) => currentVersion(c, version, byPolicy);
}

function currentVersion(
  c: Case,
  version: string,
  byPolicy: ReadonlyMap<string | undefined, readonly (readonly [string, number])[]>,
): string {
  const seen = new Set<string>();
  let at = version;
  for (let next = c.policyVersions.get(at)?.supersededBy; next && !seen.has(next); ) {
    seen.add(next);
    at = next;
    next = c.policyVersions.get(at)?.supersededBy;
  }
  const here = c.policyVersions.get(at);
  let latest = firstDay(here?.date);
  for (const [id, day] of byPolicy.get(here?.policy) ?? []) {
    if (latest !== undefined && day > latest) [at, latest] = [id, day];
  }
  return at;
}

/** A version that is dated by its month counts from the first of it. */
function firstDay(date: string | undefined): number | undefined {
  return dayNumber(date?.length === 7 ? `${date}-01` : date);
}
