// The templates that ship with the program: templates/examples/ID.case.json.
import { join } from 'node:path';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { readCase } from '../core/format/readCase.ts';
import type { Case } from '../core/model/case.ts';
import { Unusable } from './unusable.ts';
import type { World } from './world.ts';

const ENDING = '.case.json';

export interface Template {
  readonly id: string;
  readonly case: Case;
}

/** All templates, by id. */
export async function allTemplates(world: World): Promise<readonly Template[]> {
  const folder = join(world.home, 'templates/examples');
  const files = await world.fs.readdir(folder);
  const shipped: Template[] = [];
  for (const file of files.filter((name) => name.endsWith(ENDING)).sort()) {
    const read = readCase(await world.fs.readFile(join(folder, file)));
    if (!read.ok) throw new Unusable(`${join(folder, file)}: ${read.problem.message}`);
    shipped.push({ id: file.slice(0, -ENDING.length), case: read.case });
  }
  return shipped;
}

/** One template. Throws Unusable where there is none of that id. */
export async function templateNamed(world: World, id: string): Promise<Template> {
  const templates = await allTemplates(world);
  const found = templates.find((template) => template.id === id);
  if (found) return found;
  const ids = templates.map((template) => template.id);
  const meant = didYouMean(id, ids);
  throw new Unusable(
    `There is no template ${quoted(id)}${meant || `; choose one of ${ids.join(', ')}.`}`,
  );
}
