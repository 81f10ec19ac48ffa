// Counts what a case holds.

import { CaseIndex } from '../../core/model/index.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { rootsOf } from '../../core/reasoning/roots.ts';
import { Structure } from '../../core/reasoning/structure.ts';
import { type Statistics, statisticsOf } from '../../core/select/statistics.ts';
import { openCase } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { jsonText } from '../output/json.ts';
import type { World } from '../world.ts';

export const stats: Command = {
  name: 'stats',
  usage: 'stats FILE [--format text|json]',
  about:
    'Counts elements, links, records and modules; names the roots; says how deep support goes.',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json'],
      about: 'How it is printed (default text).',
    },
  },
  files: { least: 1, most: 1 },
  run: runStats,
};

async function runStats(args: Arguments, world: World): Promise<number> {
  const [file = ''] = args.files;
  const { case: c } = await openCase(world, file);
  const index = new CaseIndex(c);
  const roots = rootsOf(new Structure(index)).map(({ id }) => nameOf(c, id));
  const statistics = statisticsOf(index, roots);
  world.stdout.write(args.one('format') === 'json' ? jsonText(statistics) : text(statistics));
  return 0;
}

function text({ nodes, links, records, modules, roots, depth }: Statistics): string {
  const lines = [
    `elements: ${counts(nodes)}`,
    `links: ${counts(links)}`,
    `records: ${counts(records)}`,
    `modules: ${modules}`,
    `roots: ${roots.join(', ') || 'none'}`,
    `depth: ${depth}`,
  ];
  return `${lines.join('\n')}\n`;
}

function counts(of: Readonly<Record<string, number>>): string {
  const present = Object.entries(of).filter(([, n]) => n > 0);
  return present.map(([name, n]) => `${n} ${name}`).join(', ') || 'none';
}
