// An organisation's own folder: profiles, patterns and policies beside those of the program. Its files
// are untrusted: what cannot be read or used is told with a sentence, and the rest is there.
import { type ProfileLibrary, profileLibrary } from '../analyser/profileLibrary.ts';
import { type OwnProfile, readProfile } from '../analyser/readProfile.ts';
import { readCase } from '../format/readCase.ts';
import type { PolicyFile } from '../generated/policy.types.ts';
import type { Case } from '../model/case.ts';
import { readPolicy } from '../policies/readPolicy.ts';

/** The folders within it, and how their files end. */
export const ORGANISATION_PARTS = {
  profiles: '.profile.json',
  templates: '.case.json',
  policies: '.policy.json',
} as const;

export type OrganisationPart = keyof typeof ORGANISATION_PARTS;

/** Files of one part; more are not read. */
export const MOST_FILES = 200;

export interface OrganisationFile {
  readonly part: OrganisationPart;
  /** For people, and for what profiles extend: `profiles/acme.profile.json`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A case to start from, as the program's own templates are. */
export interface OwnTemplate {
  readonly id: string;
  readonly case: Case;
  /** Its main module is a pattern. */
  readonly pattern: boolean;
}

export interface OrganisationProblem {
  readonly name: string;
  readonly message: string;
  /** The id of a profile that could be read, and cannot be used. */
  readonly profile?: string;
}

export interface Organisation {
  readonly profiles: ProfileLibrary;
  readonly templates: readonly OwnTemplate[];
  readonly policies: readonly PolicyFile[];
  /** What cannot be used: the file, and why. */
  readonly problems: readonly OrganisationProblem[];
}

/** What the program brings, and nothing else. */
export const NO_ORGANISATION: Organisation = readOrganisation([]);

/** @param files in any order; each was bounded by who read it */
export function readOrganisation(files: readonly OrganisationFile[]): Organisation {
  const problems: OrganisationProblem[] = [];
  const profiles: OwnProfile[] = [];
  const templates: OwnTemplate[] = [];
  const policies: PolicyFile[] = [];
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { part, name, bytes } of sorted) {
    const fail = (message: string) => void problems.push({ name, message });
    if (part === 'profiles') {
      const read = readProfile(bytes, name);
      if (read.ok) profiles.push(read.own);
      else fail(read.problem.message);
    } else if (part === 'templates') {
      const read = readCase(bytes);
      if (read.ok) templates.push(templateOf(read.case, name));
      else fail(read.problem.message);
    } else {
      const read = readPolicy(bytes);
      if (read.ok) policies.push(read.policy);
      else fail(read.problem.message);
    }
  }
  const library = profileLibrary(profiles);
  for (const { name, problem, id } of library.problems)
    problems.push({ name, message: problem.message, profile: id });
  return { profiles: library, templates, policies, problems };
}

/** Known by the identifier of its pattern, or else by its file's name. */
function templateOf(c: Case, name: string): OwnTemplate {
  const form = c.modules.get(c.main)?.pattern;
  const file = name.slice(name.lastIndexOf('/') + 1, -ORGANISATION_PARTS.templates.length);
  return { id: form?.identifier ?? file, case: c, pattern: form !== undefined };
}
