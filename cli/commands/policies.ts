// Lists the published safety frameworks that come as data, and shows what is recorded of one.
import { didYouMean } from '../../core/format/nearest.ts';
import { oneLine, quoted } from '../../core/format/problem.ts';
import type { PolicyFile } from '../../core/generated/policy.types.ts';
import {
  certaintyLegend,
  type OutlineLine,
  policyOutline,
} from '../../core/policies/policyOutline.ts';
import { shippedPolicies } from '../../core/policies/shippedPolicies.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { jsonText } from '../output/json.ts';
import { mdWhole } from '../output/markdown.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const policies: Command = {
  name: 'policies',
  usage: 'policies [--policy ID] [--organisation DIR] [--format text|json|markdown]',
  about:
    'Lists the published safety frameworks that a case can take its levels from, those of your organisation too; with --policy all that is recorded of one, version by version, and how sure each fact is. What the source does not say is not there.',
  options: {
    policy: {
      type: 'string',
      value: 'ID',
      about: 'Only this one, with everything recorded of it.',
    },
    organisation: ORGANISATION_OPTION,
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      about: 'How they are printed (default text); json has every fact of each, as in the files.',
    },
  },
  files: { least: 0, most: 0 },
  run: runPolicies,
};

async function runPolicies(args: Arguments, world: World): Promise<number> {
  const organisation = await organisationOf(args, world);
  tellProblems(world, organisation);
  const all = [...shippedPolicies(), ...organisation.policies];
  const id = args.one('policy');
  const chosen = id === undefined ? all : all.filter((policy) => policy.id === id);
  if (chosen.length === 0) throw unknownPolicy(id ?? '', all);
  const format = args.one('format');
  if (format === 'json') {
    world.stdout.write(jsonText({ tool: await toolOf(world), policies: chosen }));
    return 0;
  }
  const markdown = format === 'markdown';
  const parts = chosen.map((policy) => {
    if (id === undefined) return markdown ? `- ${mdWhole(summaryOf(policy))}` : summaryOf(policy);
    return markdown ? pageOf(policy) : textOf(policy);
  });
  world.stdout.write(`${parts.join('\n')}\n`);
  return 0;
}

function unknownPolicy(id: string, all: readonly PolicyFile[]): Unusable {
  const ids = all.map((policy) => policy.id);
  const hint = didYouMean(id, ids) || '; `warrant policies` lists them.';
  return new Unusable(`there is no policy ${quoted(id)}${hint}`);
}

/** "anthropic-rsp: Responsible Scaling Policy (Anthropic), versions 1.0, 2.x. Safety levels …". */
function summaryOf(policy: PolicyFile): string {
  const { id, about, versions } = policy;
  const names = versions.map(({ version }) => version).join(', ');
  const count = versions.length === 1 ? 'version' : 'versions';
  return oneLine(`${id}: ${nameOf(policy)}, ${count} ${names}.${about ? ` ${about}` : ''}`);
}

function nameOf({ title, publisher }: PolicyFile): string {
  return publisher === undefined ? title : `${title} (${publisher})`;
}

function textOf(policy: PolicyFile): string {
  const lines = policyOutline(policy);
  return [
    nameOf(policy),
    ...(policy.about ? [`  ${policy.about}`] : []),
    ...lines.flatMap((line) => [
      ...(line.depth === 0 ? [''] : []),
      `${'  '.repeat(line.depth)}${wordsOf(line)}`,
    ]),
    ...['', 'In brackets, how sure a fact is:', ...certaintyLegend(lines).map((one) => `  ${one}`)],
  ]
    .map(oneLine)
    .join('\n');
}

function wordsOf({ text, certainty }: OutlineLine): string {
  return certainty === undefined ? text : `${text} [${certainty}]`;
}

function pageOf(policy: PolicyFile): string {
  const lines = policyOutline(policy);
  const listed = lines.map((line) => {
    const words = mdWhole(wordsOf(line));
    if (line.depth === 0) return `\n## ${words}\n`;
    return `${'  '.repeat(line.depth - 1)}- ${line.heading ? `**${words}**` : words}`;
  });
  return [
    `# ${mdWhole(nameOf(policy))}`,
    ...(policy.about ? ['', mdWhole(policy.about)] : []),
    ...listed,
    '\n## How sure a fact is\n',
    ...certaintyLegend(lines).map((one) => `- ${mdWhole(one)}`),
  ].join('\n');
}
