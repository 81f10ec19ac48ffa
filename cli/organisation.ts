// The organisation's folder as the command line reads it: `--organisation DIR`, or the folder that the
// environment variable WARRANT_ORGANISATION names. Nothing outside of the folder is opened, links
// resolved first.
import { join, relative, resolve, sep } from 'node:path';
import { profileLibrary } from '../core/analyser/profileLibrary.ts';
import { MAX_PROFILE_BYTES, readProfile } from '../core/analyser/readProfile.ts';
import { MAX_CASE_BYTES } from '../core/format/limits.ts';
import { oneLine } from '../core/format/problem.ts';
import {
  MOST_FILES,
  NO_ORGANISATION,
  ORGANISATION_PARTS,
  type Organisation,
  type OrganisationFile,
  type OrganisationPart,
  readOrganisation,
} from '../core/organisation/organisation.ts';
import { MAX_POLICY_BYTES } from '../core/policies/readPolicy.ts';
import type { Arguments, OptionSpec } from './command.ts';
import { readBytes } from './files.ts';
import { fileProblem, Unusable } from './unusable.ts';
import type { World } from './world.ts';

export const ORGANISATION_OPTION: OptionSpec = {
  type: 'string',
  value: 'DIR',
  about:
    "Your organisation's folder, with profiles/, templates/ and policies/ (default: the environment variable WARRANT_ORGANISATION).",
};

const MOST_BYTES: Readonly<Record<OrganisationPart, number>> = {
  profiles: MAX_PROFILE_BYTES,
  templates: MAX_CASE_BYTES,
  policies: MAX_POLICY_BYTES,
};

const PARTS = Object.keys(ORGANISATION_PARTS) as OrganisationPart[];

/** The organisation of a call. Throws Unusable where the folder cannot be read. */
export async function organisationOf(args: Arguments, world: World): Promise<Organisation> {
  const asked = args.one('organisation');
  const folder = asked ?? world.env.WARRANT_ORGANISATION ?? '';
  if (folder === '') return NO_ORGANISATION;
  const where = asked === undefined ? 'WARRANT_ORGANISATION' : '--organisation';
  const files = await filesOf(world, folder, where);
  const organisation = readOrganisation(files);
  const problems = organisation.problems.map((one) => ({
    ...one,
    name: join(folder, one.name),
  }));
  return { ...organisation, problems };
}

/** Says what cannot be used of the folder, where the call can do without it. */
export function tellProblems(world: World, { problems }: Organisation): void {
  for (const { name, message } of problems) {
    world.stderr.write(`warrant: ${oneLine(`${name}: ${message}`)}\n`);
  }
}

async function filesOf(world: World, folder: string, where: string): Promise<OrganisationFile[]> {
  const home = await realPath(world, folder, where);
  const files: OrganisationFile[] = [];
  for (const part of PARTS) {
    const names = await namesIn(world, join(home, part), ORGANISATION_PARTS[part]);
    for (const name of names) {
      const shown = join(folder, part, name);
      await refuseOutside(world, home, join(home, part, name), shown);
      const bytes = await readBytes(world, shown, MOST_BYTES[part]);
      files.push({ part, name: `${part}/${name}`, bytes });
    }
  }
  if (files.length > 0) return files;
  throw new Unusable(
    `${where} ${folder}: there is no profiles/*.profile.json, templates/*.case.json or policies/*.policy.json in this folder; name the one that has them.`,
  );
}

async function realPath(world: World, folder: string, where: string): Promise<string> {
  try {
    const path = await world.fs.realpath(resolve(world.cwd, folder));
    if ((await world.fs.stat(path)).isDirectory()) return path;
  } catch (error) {
    throw new Unusable(`${where} ${fileProblem(folder, error).message}`);
  }
  throw new Unusable(`${where} ${folder}: this is a file; name the folder.`);
}

/** File names of one ending, sorted; none where there is no such folder. */
async function namesIn(world: World, folder: string, ending: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = await world.fs.readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw fileProblem(folder, error);
  }
  const found = names.filter((name) => name.endsWith(ending) && name !== ending).sort();
  if (found.length <= MOST_FILES) return found;
  throw new Unusable(
    `${folder}: there are ${found.length} files *${ending}, and at most ${MOST_FILES} are read; take some away.`,
  );
}

async function refuseOutside(world: World, home: string, path: string, shown: string) {
  try {
    const real = await world.fs.realpath(path);
    const within = relative(home, real);
    if (within !== '..' && !within.startsWith(`..${sep}`) && resolve(home, within) === real) {
      const kind = await world.fs.stat(real);
      if (kind.isFile() || kind.isDirectory()) return;
      // Nobody may ever write into it, and opening it would wait for that.
      throw new Unusable(`${shown}: this is a pipe or a device and is not opened; take it away.`);
    }
  } catch (error) {
    throw fileProblem(shown, error);
  }
  throw new Unusable(
    `${shown}: this is a link out of the folder and is not opened; copy the file.`,
  );
}

/** The profile of a file; it may extend those of the organisation, and others of its own folder. */
export async function profileInFile(world: World, file: string, { profiles }: Organisation) {
  const read = readProfile(await readBytes(world, file, MAX_PROFILE_BYTES), file);
  if (!read.ok) throw new Unusable(`${file}: ${read.problem.message}`);
  const { own } = read;
  const wanted = own.file.extends;
  const known = wanted === undefined || profiles.find(wanted) !== undefined;
  const beside = known || file === '-' ? [] : await siblings(world, file);
  const library = beside.length > 0 ? profileLibrary(beside) : profiles;
  const resolved = library.resolve(own);
  if (!resolved.ok) throw new Unusable(`${file}: ${resolved.problem.message}`);
  return resolved.profile;
}

/** The other profiles of a file's folder that can be read. */
async function siblings(world: World, file: string) {
  const folder = resolve(world.cwd, file, '..');
  const home = await realPath(world, folder, '--profile');
  const all = await namesIn(world, home, ORGANISATION_PARTS.profiles);
  const found = [];
  for (const name of all) {
    const path = join(home, name);
    if (path === resolve(world.cwd, file)) continue;
    await refuseOutside(world, home, path, path);
    const read = readProfile(await readBytes(world, path, MAX_PROFILE_BYTES), name);
    if (read.ok) found.push(read.own);
  }
  return found;
}
