// The health of a case in five figures: what the strip above the canvas, and whoever else wants to
// know at a glance, shows. Each is counted by one definition, here, and leads to what it counts.
import type { Analysis } from '../analyser/analyse.ts';
import { citedLevels } from '../analyser/ask/levels.ts';
import { usedEvidence } from '../analyser/ask/usedEvidence.ts';
import type { Finding } from '../analyser/finding.ts';
import type { Profile } from '../analyser/profile.ts';
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Reason } from '../reasoning/types.ts';

export const HEALTH_IDS = ['blockers', 'unsupported', 'stale', 'undefined', 'uncovered'] as const;

export type HealthId = (typeof HEALTH_IDS)[number];

/** A record that is counted, with the reason in words. */
export interface HealthThing {
  readonly id: string;
  readonly why: string;
}

export interface HealthPart {
  /** Undefined where the profile judges nothing of the sort: that is not the same as none. */
  readonly count: number | undefined;
  /** Fingerprints of the findings that are counted. */
  readonly findings: readonly string[];
  /**
   * Records that are counted, in order of id: by the definition itself, since rules of one profile or
   * another tell many of them in one finding, or none.
   */
  readonly things: readonly HealthThing[];
}

export type Health = Readonly<Record<HealthId, HealthPart>>;

/** Rules that tell where support is missing: of a claim, and of a pathway's two lines. */
const UNSUPPORTED: readonly string[] = ['SUP-01', 'IND-00'];

export function healthOf(
  index: CaseIndex,
  { findings, profile, reasoning }: Pick<Analysis, 'findings' | 'profile' | 'reasoning'>,
): Health {
  return {
    blockers: counted(findings.filter(({ severity }) => severity === 'blocker')),
    unsupported: unsupported(findings, profile),
    stale: ofThings(staleThings(index, (id) => reasoning.staleness(id))),
    undefined: ofThings(undefinedThings(index)),
    uncovered: uncovered(findings, profile),
  };
}

/** The word beside the number: "1 blocker", "2 blockers"; the others say how something is. */
export function healthWord(id: HealthId, count: number | undefined): string {
  return id === 'blockers' && count === 1 ? 'blocker' : id;
}

/**
 * "6 unsupported, 2 stale, 1 undefined; uncovered: not judged by this profile". Without the blockers:
 * whoever prints this counts the findings by severity beside it.
 */
export function healthText(health: Health): string {
  const told = HEALTH_IDS.filter((id) => id !== 'blockers');
  const judged = told.filter((id) => health[id].count !== undefined);
  const others = told.filter((id) => health[id].count === undefined);
  const counts = judged
    .map((id) => `${health[id].count} ${healthWord(id, health[id].count)}`)
    .join(', ');
  return others.length === 0
    ? counts
    : `${counts}; ${others.join(', ')}: not judged by this profile`;
}

/** Waived findings count: a waiver changes who is told, not what is so. */
function counted(findings: readonly Finding[]): HealthPart {
  return {
    count: findings.length,
    findings: findings.map(({ fingerprint }) => fingerprint),
    things: [],
  };
}

/** Subjects that stand without support. What is not needed while the other line suffices is none. */
function unsupported(findings: readonly Finding[], profile: Profile): HealthPart {
  if (!judges(profile, (rule) => UNSUPPORTED.includes(rule))) return NOT_JUDGED;
  const told = findings.filter(
    (finding) => UNSUPPORTED.includes(finding.rule) && finding.case !== 'notNeeded',
  );
  return { ...counted(told), count: new Set(told.map(({ ids }) => ids[0] ?? '')).size };
}

/** Coverage gaps: whatever the COV rules tell. */
function uncovered(findings: readonly Finding[], profile: Profile): HealthPart {
  const isCoverage = (rule: string) => rule.startsWith('COV-');
  if (!judges(profile, isCoverage)) return NOT_JUDGED;
  return counted(findings.filter(({ rule }) => isCoverage(rule)));
}

/** Evidence that the argument uses and that is stale by the definition of rules.md 3.0. */
function staleThings(
  index: CaseIndex,
  reasonsOf: (id: string) => readonly Reason[],
): readonly HealthThing[] {
  return usedEvidence(index).flatMap(({ id }) => {
    const reasons = reasonsOf(id);
    return reasons.length === 0
      ? []
      : [{ id, why: reasons.map(({ message }) => message).join('; ') }];
  });
}

/** Levels and criteria that the case leans on and that are not concrete (rules.md 3.0, LVL-01). */
function undefinedThings(index: CaseIndex): readonly HealthThing[] {
  const { criteria } = index.case;
  const levels = citedLevels(index).flatMap(({ id, level }) => {
    const state = level.thresholdDefinedness;
    if (state === 'concrete') return [];
    return [{ id, why: `its threshold is ${state ?? 'not said to be concrete'}` }];
  });
  const used = new Set(usedEvidence(index).flatMap(({ evidence }) => evidence.criterion ?? []));
  for (const { level } of citedLevels(index)) for (const id of level.criteria ?? []) used.add(id);
  for (const { node } of index.nodes.values()) for (const id of node.about ?? []) used.add(id);
  const gates = [...used].flatMap((id) => {
    const criterion = criteria.get(id);
    if (!criterion || criterion.definedness === 'concrete') return [];
    return [{ id, why: `it is ${criterion.definedness ?? 'not said to be concrete'}` }];
  });
  return [...levels, ...gates].sort((a, b) => compareIdentifiers(a.id, b.id));
}

function ofThings(things: readonly HealthThing[]): HealthPart {
  return { count: things.length, findings: [], things };
}

function judges(profile: Profile, isOfSort: (rule: string) => boolean): boolean {
  return Object.entries(profile.rules).some(
    ([rule, cases]) => isOfSort(rule) && Object.values(cases).some((level) => level !== 'off'),
  );
}

const NOT_JUDGED: HealthPart = { count: undefined, findings: [], things: [] };

/** Before anything is known. */
export const NO_HEALTH: Health = {
  blockers: NOT_JUDGED,
  unsupported: NOT_JUDGED,
  stale: NOT_JUDGED,
  undefined: NOT_JUDGED,
  uncovered: NOT_JUDGED,
};
