// Case files, profiles and days, as several commands take them from their arguments.
import { sep } from 'node:path';
import { type Analysis, analyse, asOf } from '../core/analyser/analyse.ts';
import { DEFAULT_PROFILE, type Profile, shippedProfiles } from '../core/analyser/profile.ts';
import type { Verification } from '../core/artefacts/types.ts';
import { verifyArtefacts } from '../core/artefacts/verify.ts';
import { MAX_CASE_BYTES } from '../core/format/limits.ts';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { type ReadCase, readCase } from '../core/format/readCase.ts';
import type { Case } from '../core/model/case.ts';
import { CaseIndex } from '../core/model/index.ts';
import { NO_ORGANISATION, type Organisation } from '../core/organisation/organisation.ts';
import { artefactFiles } from './artefactFiles.ts';
import type { OptionSpec } from './command.ts';
import { readBytes } from './files.ts';
import { profileInFile } from './organisation.ts';
import { fileProblem, shown, Unusable } from './unusable.ts';
import { today, type World } from './world.ts';

export const PROFILE_OPTION: OptionSpec = {
  type: 'string',
  value: 'NAME|FILE',
  about: "The profile to analyse by; the case's own where absent.",
};

export const TODAY_OPTION: OptionSpec = {
  type: 'string',
  value: 'YYYY-MM-DD',
  about: 'Analyse as of this day; the frozen day of the case, or else today (UTC), where absent.',
};

/** A case file. Throws Unusable. */
export async function openCase(world: World, file: string): Promise<ReadCase> {
  const read = readCase(await readBytes(world, file, MAX_CASE_BYTES));
  if (!read.ok) throw new Unusable(`${shown(file)}: ${read.problem.message}`);
  return read;
}

/** A profile by name, the organisation's among them, or from a file. Throws Unusable. */
export async function openProfile(
  world: World,
  name: string,
  organisation: Organisation = NO_ORGANISATION,
): Promise<Profile> {
  const known = organisation.profiles.find(name);
  if (known) return known;
  if (/[./\\]/.test(name)) return profileInFile(world, name, organisation);
  throw unknownProfile(`--profile ${quoted(name)}`, name, organisation);
}

function unknownProfile(
  where: string,
  name: string,
  { profiles, problems }: Organisation,
): Unusable {
  // It may be the one that cannot be read.
  const broken = problems.find(
    (one) => one.profile === name || one.name.endsWith(`${sep}${name}.profile.json`),
  );
  if (broken) return new Unusable(`${where} cannot be used: ${broken.name}: ${broken.message}`);
  const names = profiles.profiles.map(({ id }) => id);
  const meant = didYouMean(name, names);
  const own = names.length > shippedProfiles().length ? ' or of your organisation' : '';
  return new Unusable(
    `${where} is no profile of this program${own}${meant || `; choose one of ${names.join(', ')}, or a file.`}`,
  );
}

/** The profile that a case asks for. Throws Unusable where nobody has it. */
export function profileOfCase(
  file: string,
  c: Case,
  organisation: Organisation = NO_ORGANISATION,
): Profile {
  const name = c.meta.profile ?? DEFAULT_PROFILE;
  const profile = organisation.profiles.find(name);
  if (profile) return profile;
  throw unknownProfile(`${shown(file)}: At /meta/profile: ${quoted(name)}`, name, organisation);
}

/** A day that exists, or undefined where none is asked. Throws Unusable. */
export function dayOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new Unusable(`--today ${quoted(value)} is no day; write it as YYYY-MM-DD.`);
  }
  return value;
}

export interface Analysed extends Analysis {
  readonly file: string;
  readonly text: string;
  readonly index: CaseIndex;
  /** What was found of the files beside the case, where that was asked. */
  readonly verification?: Verification;
}

export interface AnalysisWishes {
  readonly profile: Profile | undefined;
  readonly today: string | undefined;
  /** The program's own profiles alone where absent. */
  readonly organisation?: Organisation;
  /** Compare artefacts with their files. */
  readonly verify?: boolean;
}

/** A case with its findings. Throws Unusable. */
export async function openAndAnalyse(
  world: World,
  file: string,
  wishes: AnalysisWishes,
): Promise<Analysed> {
  const read = await openCase(world, file);
  const { organisation = NO_ORGANISATION } = wishes;
  const profile = wishes.profile ?? profileOfCase(file, read.case, organisation);
  const profiles = organisation.profiles.profiles.map(({ id }) => id);
  const index = new CaseIndex(read.case);
  const day = asOf(read.case, wishes.today, today(world));
  const verification = wishes.verify ? await verify(world, file, read.case) : undefined;
  const artefacts = verification ? { artefacts: verification.checks } : {};
  const analysis = analyse(index, { profile, profiles, ...day, ...artefacts });
  const found = verification ? { verification } : {};
  return { ...analysis, file, text: read.text, index, ...found };
}

async function verify(world: World, file: string, c: Case): Promise<Verification | undefined> {
  if (file === '-') {
    throw new Unusable(
      '--verify-artefacts: artefacts lie in the folder of the case, and standard input has none; name the file.',
    );
  }
  try {
    return await verifyArtefacts(c, await artefactFiles(world, file));
  } catch (error) {
    throw fileProblem(file, error);
  }
}
