// The demands of the source discussions, and what embodies each.
import { type Demand, demands, type Embodiment, SOURCES } from '../../core/demands/demands.ts';
import type { Arguments, Command } from '../command.ts';
import { jsonText } from '../output/json.ts';
import { toolOf } from '../tool.ts';
import type { World } from '../world.ts';

export const seeds: Command = {
  name: 'seeds',
  usage: 'seeds [--format text|json|markdown]',
  about:
    'Lists the demands of the discussions that asked for this program, each with the rule, field, template, part of the report or of the editor that embodies it.',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      about: 'How they are printed (default text).',
    },
  },
  files: { least: 0, most: 0 },
  run: runSeeds,
};

async function runSeeds(args: Arguments, world: World): Promise<number> {
  const all = demands();
  const format = args.one('format');
  if (format === 'json') {
    const tool = await toolOf(world);
    world.stdout.write(jsonText({ tool, sources: SOURCES, demands: all }));
  } else if (format === 'markdown') world.stdout.write(markdown(all));
  else world.stdout.write(text(all));
  return 0;
}

function text(all: readonly Demand[]): string {
  const lines = all.map(
    (demand) => `${`#${demand.number}`.padStart(4)}  ${demand.text}\n      ${inWords(demand)}\n`,
  );
  return `${lines.join('')}\n${totals(all)}\n`;
}

function markdown(all: readonly Demand[]): string {
  const sources = Object.entries(SOURCES).map(([key, title]) => `- ${key}: ${title}`);
  const rows = all.map(
    (demand) =>
      `| ${demand.number} | ${demand.from.join(', ')} | ${cell(demand.text)} | ${cell(inWords(demand))} |`,
  );
  const head = '| # | From | Demand | Embodied by |\n| ---: | --- | --- | --- |';
  return `# What was demanded, and what embodies it\n\n${sources.join('\n')}\n\n${totals(all)}\n\n${head}\n${rows.join('\n')}\n`;
}

/** "rule TYP-03; field Goal.lineOfDefence; template T-14", and what is still to come. */
function inWords({ embodiedBy, later }: Demand): string {
  const parts = embodiedBy.map(nameOf);
  if (later !== undefined) parts.push(`later: ${later}`);
  return parts.join('; ');
}

function nameOf({ kind, id }: Embodiment): string {
  return kind === 'report'
    ? `section ${id} of the report`
    : kind === 'editor'
      ? `view ${id}`
      : `${kind} ${id}`;
}

function totals(all: readonly Demand[]): string {
  const now = all.filter(({ embodiedBy }) => embodiedBy.length > 0).length;
  return `${all.length} demands, ${now} embodied, ${all.length - now} by a later capability.`;
}

function cell(words: string): string {
  return words.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}
