// Analyses cases. A file that cannot be read does not keep the others from being analysed.
import { SEVERITIES, type Severity } from '../../core/analyser/rule.ts';
import {
  type Analysed,
  dayOf,
  openAndAnalyse,
  openProfile,
  PROFILE_OPTION,
  TODAY_OPTION,
} from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { jsonText } from '../output/json.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const check: Command = {
  name: 'check',
  usage:
    'check FILE... [--format text|json|sarif] [--profile NAME|FILE] [--organisation DIR] [--today YYYY-MM-DD] [--fail-on SEVERITY] [--verify-artefacts]',
  about: 'Analyses cases and prints what is wrong with them. `-` reads standard input.',
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'sarif', 'markdown'],
      about: 'How findings are printed (default text); markdown comes in a later release.',
    },
    profile: PROFILE_OPTION,
    organisation: ORGANISATION_OPTION,
    today: TODAY_OPTION,
    'fail-on': {
      type: 'string',
      choices: [...SEVERITIES, 'never'],
      about: 'Exit status 1 from this severity up (default error).',
    },
    baseline: { type: 'string', value: 'FILE', about: 'Comes in a later release.' },
    'verify-artefacts': {
      type: 'boolean',
      about: "Compare artefacts with the files in the case's folder, by size and SHA-256 (EVI-16).",
    },
  },
  files: { least: 1, most: Number.POSITIVE_INFINITY },
  run: runCheck,
};

async function runCheck(args: Arguments, world: World): Promise<number> {
  refuseLater(args);
  const name = args.one('profile');
  const organisation = await organisationOf(args, world);
  const settings = {
    profile: name === undefined ? undefined : await openProfile(world, name, organisation),
    organisation,
    today: dayOf(args.one('today')),
    verify: args.has('verify-artefacts'),
  };
  tellProblems(world, organisation);
  const analysed: Analysed[] = [];
  let unreadable = 0;
  for (const file of args.files) {
    try {
      analysed.push(await openAndAnalyse(world, file, settings));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      unreadable += 1;
      world.stderr.write(`warrant: ${error.message}\n`);
    }
  }
  if (analysed.length > 0) world.stdout.write(await print(args.one('format'), analysed, world));
  if (unreadable > 0) return 2;
  return analysed.some((one) => fails(one, args.one('fail-on') ?? 'error')) ? 1 : 0;
}

function refuseLater(args: Arguments): void {
  if (args.has('baseline')) {
    throw new Unusable('--baseline comes in a later release; leave it out.');
  }
  if (args.one('format') === 'markdown') {
    throw new Unusable('--format markdown comes in a later release; choose text, json or sarif.');
  }
}

async function print(
  format: string | undefined,
  analysed: readonly Analysed[],
  world: World,
): Promise<string> {
  if (format === 'json') {
    const { findingsJson } = await import('../output/findingsJson.ts');
    return jsonText(findingsJson(analysed, await toolOf(world)));
  }
  if (format === 'sarif') {
    const { findingsSarif } = await import('../output/findingsSarif.ts');
    return jsonText(findingsSarif(analysed, await toolOf(world)));
  }
  const { findingsText } = await import('../output/findingsText.ts');
  const colour = world.stdout.isTTY && !world.env.NO_COLOR;
  return analysed.map((one) => findingsText(one, colour)).join('\n');
}

/** Waived findings count no more; blockers do, waived or not. */
function fails({ summary }: Analysed, failOn: string): boolean {
  const from = SEVERITIES.indexOf(failOn as Severity);
  return SEVERITIES.slice(0, from + 1).some((severity) => summary[severity] > 0);
}
