// The templates that ship with the program: templates/examples/ID.case.json, and the patterns of
// templates/patterns/ID-name.case.json, known by the identifier of their form.
import { join } from 'node:path';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { readCase } from '../core/format/readCase.ts';
import type { Case } from '../core/model/case.ts';
import { NO_ORGANISATION, type Organisation } from '../core/organisation/organisation.ts';
import { Unusable } from './unusable.ts';
import type { World } from './world.ts';

const ENDING = '.case.json';

export interface Template {
  readonly id: string;
  readonly case: Case;
  /** Its main module is a pattern: a new case of it is what the pattern is instantiated to. */
  readonly pattern: boolean;
}

const FOLDERS = ['templates/examples', 'templates/patterns'] as const;

/** All templates, by id; the organisation's own after those of the program. */
export async function allTemplates(
  world: World,
  organisation: Organisation = NO_ORGANISATION,
): Promise<readonly Template[]> {
  const shipped: Template[] = [];
  for (const folder of FOLDERS.map((name) => join(world.home, name))) {
    const files = await world.fs.readdir(folder);
    for (const file of files.filter((name) => name.endsWith(ENDING)).sort()) {
      const read = readCase(await world.fs.readFile(join(folder, file)));
      if (!read.ok) throw new Unusable(`${join(folder, file)}: ${read.problem.message}`);
      const form = read.case.modules.get(read.case.main)?.pattern;
      const id = form?.identifier ?? file.slice(0, -ENDING.length);
      shipped.push({ id, case: read.case, pattern: form !== undefined });
    }
  }
  const ids = new Set(shipped.map(({ id }) => id));
  for (const own of organisation.templates) {
    if (ids.has(own.id)) {
      throw new Unusable(
        `The template ${quoted(own.id)} of your organisation has the name of another; give its file, or its pattern, a name of its own.`,
      );
    }
    ids.add(own.id);
    shipped.push(own);
  }
  return shipped;
}

/** One template. Throws Unusable where there is none of that id. */
export async function templateNamed(
  world: World,
  id: string,
  organisation: Organisation = NO_ORGANISATION,
): Promise<Template> {
  const templates = await allTemplates(world, organisation);
  const found = templates.find((template) => template.id === id);
  if (found) return found;
  const ids = templates.map((template) => template.id);
  const meant = didYouMean(id, ids);
  throw new Unusable(
    `There is no template ${quoted(id)}${meant || `; choose one of ${ids.join(', ')}.`}`,
  );
}
