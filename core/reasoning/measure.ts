// What all evidence of one version of the case is measured by: the system under test, the limits of age,
// the versions that are as good as it. Worked out once, however many records there are.
import type { Case, EvalType, SystemVersion } from '../model/case.ts';
import { recordIn } from '../model/lookup.ts';
import { dayNumber } from './days.ts';
import { remember } from './structure.ts';
import type { ReasoningSettings } from './types.ts';

export interface Measure {
  readonly c: Case;
  readonly settings: ReasoningSettings;
  readonly okVersions: ReadonlySet<string>;
  /** evalEveryDays of the policy versions that bind the case. */
  readonly policyIntervals: readonly (readonly [string, number])[];
  /** The day number of `settings.today`. */
  readonly today: number | undefined;
  readonly system: SystemVersion | undefined;
  /** What all evidence of a type, or about a version, is asked: worked out once. */
  readonly ageLimits: Map<EvalType | undefined, AgeLimit>;
  readonly signals: Map<SystemVersion, readonly string[]>;
}

/** The limit of age in days, and which parameter sets it. */
interface AgeLimit {
  readonly days: number;
  readonly from: string;
}

export function measureOf(c: Case, settings: ReasoningSettings): Measure {
  return {
    c,
    settings,
    okVersions: okVersions(c),
    policyIntervals: policyIntervals(c),
    today: dayNumber(settings.today),
    system: recordIn(c, 'systemVersions', c.meta.systemUnderTest),
    ageLimits: new Map(),
    signals: new Map(),
  };
}

/** Evidence without a type gets the shortest of all limits: which one is its own is not known. */
export function ageLimit(measure: Measure, type: EvalType | undefined): AgeLimit {
  return remember(measure.ageLimits, type, () => shortestLimit(measure, type));
}

function shortestLimit(
  { settings, policyIntervals }: Measure,
  type: EvalType | undefined,
): AgeLimit {
  const { maxAgeDays, maxAgeDaysByType } = settings.parameters;
  const own = type === undefined ? undefined : maxAgeDaysByType[type];
  let limit =
    own === undefined
      ? { days: maxAgeDays, from: 'allowed age' }
      : { days: own, from: `allowed age of ${type}` };
  const shorten = (days: number, from: string) => {
    if (days < limit.days) limit = { days, from };
  };
  if (type === undefined) {
    for (const [name, days] of Object.entries(maxAgeDaysByType)) {
      shorten(days, `allowed age of ${name}; evaluation type is missing`);
    }
  }
  for (const [id, days] of policyIntervals) shorten(days, `evaluation interval of ${id}`);
  return limit;
}

/**
 * The intervals of the policies that bind the case: of every policy version recorded that is not
 * superseded, and of those whose levels the case claims.
 */
function policyIntervals(c: Case): [string, number][] {
  const claimed = new Set(
    (c.meta.claimedLevels ?? []).map((id) => c.safetyLevels.get(id)?.policyVersion),
  );
  const intervals: [string, number][] = [];
  for (const [id, { evalEveryDays, supersededBy }] of c.policyVersions) {
    if (evalEveryDays === undefined) continue;
    if (supersededBy === undefined || claimed.has(id)) intervals.push([id, evalEveryDays]);
  }
  return intervals.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The system under test and each version from which a continuity record meeting all five criteria
 * leads to it. One record, not a chain: small differences add up, so similarity is not transitive.
 */
export function okVersions(c: Case): ReadonlySet<string> {
  const system = c.meta.systemUnderTest;
  const versions = new Set<string>();
  if (system === undefined || !c.systemVersions.has(system)) return versions;
  versions.add(system);
  for (const { from, to, criteria } of c.continuities.values()) {
    const met = (['1', '2', '3', '4', '5'] as const).every((n) => criteria?.[n] === true);
    if (to === system && met) versions.add(from);
  }
  return versions;
}

/** By what the version was trained, in order. */
export function signalsOf(measure: Measure, version: SystemVersion): readonly string[] {
  return remember(measure.signals, version, () => [...new Set(version.trainingSignal)].sort());
}
