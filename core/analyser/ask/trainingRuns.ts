// The training runs that a case is about, and the policy versions that bind it.
import type { Case, PolicyVersion, SystemVersion } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';

export interface TrainingRun {
  readonly id: string;
  readonly version: SystemVersion;
  /** It is the system under test; otherwise a run that follows it. */
  readonly isSystem: boolean;
}

/** The system under test, and the versions on record that follow it by `previous`: runs planned or begun. */
export function trainingRuns(c: Case): readonly TrainingRun[] {
  const system = c.meta.systemUnderTest ?? '';
  const following = new Map<string, string[]>();
  for (const [id, { previous }] of c.systemVersions) {
    if (previous !== undefined) following.set(previous, [...(following.get(previous) ?? []), id]);
  }
  const ids = new Set([system]);
  for (const id of ids) for (const next of following.get(id) ?? []) ids.add(next);
  return [...ids].sort(compareIdentifiers).flatMap((id) => {
    const version = c.systemVersions.get(id);
    return version ? [{ id, version, isSystem: id === system }] : [];
  });
}

/** Policy versions that are not superseded, and those whose levels the case claims, by id. */
export function bindingPolicies(c: Case): readonly (readonly [string, PolicyVersion])[] {
  const claimed = new Set(
    (c.meta.claimedLevels ?? []).map((id) => c.safetyLevels.get(id)?.policyVersion),
  );
  return [...c.policyVersions]
    .filter(([id, { supersededBy }]) => supersededBy === undefined || claimed.has(id))
    .sort(([a], [b]) => compareIdentifiers(a, b));
}
