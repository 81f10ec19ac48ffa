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
  UNKNOWN_PROFILE,
} from './profile.ts';
import { type OwnProfile, type ResolvedProfile, resolveOwn } from './readProfile.ts';

export interface ProfileProblem {
  readonly name: string;
  readonly problem: Failure['problem'];
  /** The id of the profile that cannot be used. */
  readonly id: string;
}

export interface ProfileLibrary {
  /** Shipped ones first, then the organisation's by id. */
  readonly profiles: readonly Profile[];
  /** Own ones that cannot be used: the file, and why. */
  readonly problems: readonly ProfileProblem[];
  /** By id; undefined where there is none, or where it cannot be used. */
  readonly find: FindProfile;
  /** The file of a profile by id, as it was written. */
  readonly fileOf: ProfileSource;
  /** A file beside them, which may extend any of them. */
  readonly resolve: (own: OwnProfile) => ResolvedProfile;
}

export function profileLibrary(own: readonly OwnProfile[] = []): ProfileLibrary {
  const files = new Map<string, OwnProfile>();
  const problems: ProfileProblem[] = [];
  // Of two profiles of one name either may be the one that asks less: neither judges a case.
  for (const one of own) {
    const other = own.find((another) => another !== one && another.file.id === one.file.id);
    if (other) {
      const what = `${quoted(one.file.id)} is the profile of ${other.name}, too, so that neither is used; choose another name.`;
      const { problem } = refuseAt('/id', what, one.text);
      problems.push({ name: one.name, problem, id: one.file.id });
    } else files.set(one.file.id, one);
  }
  const source: ProfileSource = (id) => files.get(id)?.file;
  const profiles = shippedProfiles().flatMap(({ id }) => shippedProfile(id) ?? []);
  const sorted = [...files.values()].sort((a, b) => (a.file.id < b.file.id ? -1 : 1));
  for (const one of sorted) {
    const resolved = resolveOwn(one, source);
    if (resolved.ok) profiles.push(resolved.profile);
    else problems.push({ name: one.name, problem: resolved.problem, id: one.file.id });
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
