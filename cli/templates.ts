// The templates that ship with the program: templates/examples/ID.case.json, and a blank case.
import { join } from 'node:path';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { readCase } from '../core/format/readCase.ts';
import { type Case, caseFromFile } from '../core/model/case.ts';
import { Unusable } from './unusable.ts';
import type { World } from './world.ts';

const ENDING = '.case.json';

export interface Template {
  readonly id: string;
  readonly case: Case;
}

/** Nothing but a main module, for those who begin from nothing. */
const BLANK: Template = {
  id: 'blank',
  case: caseFromFile({
    formatVersion: 1,
    id: 'blank',
    meta: {
      title: 'Untitled case',
      description: 'An empty case.',
      maturity: 'outline',
      profile: 'draft',
    },
    main: 'main',
    modules: { main: { name: 'Main' } },
    nodes: {},
    links: {},
  }),
};

/** All templates, by id. */
export async function allTemplates(world: World): Promise<readonly Template[]> {
  const folder = join(world.home, 'templates/examples');
  const files = await world.fs.readdir(folder).catch(() => [] as string[]);
  const shipped: Template[] = [];
  for (const file of files.filter((name) => name.endsWith(ENDING)).sort()) {
    const read = readCase(await world.fs.readFile(join(folder, file)));
    if (!read.ok) throw new Unusable(`${join(folder, file)}: ${read.problem.message}`);
    shipped.push({ id: file.slice(0, -ENDING.length), case: read.case });
  }
  return shipped.some(({ id }) => id === BLANK.id) ? shipped : [BLANK, ...shipped];
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
