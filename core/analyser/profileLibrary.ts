// The profiles that are at hand: those of the program, and an organisation's own from files.
import { type Failure, quoted } from '../format/problem.ts';
import { refuseAt } from '../format/schemaProblem.ts';
import type { Case } from '../model/case.ts';
import {
  DEFAULT_PROFILE,
  type FindProfile,
  type Profile,
  type ProfileSource,
  shippedFile,
  shippedProfile,
  shippedProfiles,
} from './profile.ts';
import { type OwnProfile, type ResolvedProfile, resolveOwn } from './readProfile.ts';

export interface ProfileLibrary {
  /** Shipped ones first, then the organisation's by id. */
  readonly profiles: readonly Profile[];
  /** Own ones that cannot be used: the file, and why. */
  readonly problems: readonly { readonly name: string; readonly problem: Failure['problem'] }[];
  /** By id; undefined where there is none, or where it cannot be used. */
  readonly find: FindProfile;
  /** The file of a profile by id, as it was written. */
  readonly fileOf: ProfileSource;
  /** A file beside them, which may extend any of them. */
  readonly resolve: (own: OwnProfile) => ResolvedProfile;
}

/** By which a case is judged that names a profile nobody has: the catalogue's own severities. */
export const UNKNOWN_PROFILE = 'review';

export function profileLibrary(own: readonly OwnProfile[] = []): ProfileLibrary {
  const files = new Map<string, OwnProfile>();
  const problems: { name: string; problem: Failure['problem'] }[] = [];
  for (const one of own) {
    const before = files.get(one.file.id);
    if (before) {
      const what = `${quoted(one.file.id)} is the profile of ${before.name} already; choose another name.`;
      problems.push({ name: one.name, problem: refuseAt('/id', what, one.text).problem });
    } else files.set(one.file.id, one);
  }
  const source: ProfileSource = (id) => files.get(id)?.file;
  const profiles = shippedProfiles().flatMap(({ id }) => shippedProfile(id) ?? []);
  const sorted = [...files.values()].sort((a, b) => (a.file.id < b.file.id ? -1 : 1));
  for (const one of sorted) {
    const resolved = resolveOwn(one, source);
    if (resolved.ok) profiles.push(resolved.profile);
    else problems.push({ name: one.name, problem: resolved.problem });
  }
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return {
    profiles,
    problems,
    find: (id) => byId.get(id),
    fileOf: (id) => source(id) ?? shippedFile(id),
    resolve: (one) => resolveOwn(one, source),
  };
}

/** The profile that judges a case; `unknown` where it names one that is not at hand. */
export function profileFor(
  c: Case,
  find: FindProfile = shippedProfile,
): { readonly profile: Profile; readonly unknown?: string } {
  const name = c.meta.profile ?? DEFAULT_PROFILE;
  const profile = find(name);
  if (profile) return { profile };
  const other = shippedProfile(UNKNOWN_PROFILE);
  if (!other) throw new Error('There is no review profile.');
  return { profile: other, unknown: name };
}
