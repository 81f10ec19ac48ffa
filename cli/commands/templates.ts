// Lists the templates.
import { oneLine } from '../../core/format/problem.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { jsonText } from '../output/json.ts';
import { allTemplates } from '../templates.ts';
import type { World } from '../world.ts';

export const templates: Command = {
  name: 'templates',
  usage: 'templates [--organisation DIR] [--format text|json|markdown]',
  about: 'Lists the templates that `new` starts from.',
  options: {
    organisation: ORGANISATION_OPTION,
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      about: 'How they are printed (default text).',
    },
  },
  files: { least: 0, most: 0 },
  run: runTemplates,
};

async function runTemplates(args: Arguments, world: World): Promise<number> {
  const organisation = await organisationOf(args, world);
  tellProblems(world, organisation);
  const list = (await allTemplates(world, organisation)).map(({ id, case: { meta } }) => ({
    id,
    title: meta.title,
    description: meta.description ?? '',
  }));
  const format = args.one('format');
  if (format === 'json') world.stdout.write(jsonText({ templates: list }));
  for (const { id, title, description } of format === 'json' ? [] : list) {
    const gist = description.split(/(?<=[.:]) /)[0] ?? '';
    const words = oneLine(gist === '' ? title : `${title}. ${gist}`);
    world.stdout.write(format === 'markdown' ? `- \`${id}\`: ${words}\n` : `${id}: ${words}\n`);
  }
  return 0;
}
