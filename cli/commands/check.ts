// Analyses cases. A file that cannot be read does not keep the others from being analysed.
import { SEVERITIES } from '../../core/analyser/rule.ts';
import { compareWith, openBaseline } from '../baseline.ts';
import { dayOf, openAndAnalyse, openProfile, PROFILE_OPTION, TODAY_OPTION } from '../cases.ts';
import { type Checked, fails } from '../checked.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { jsonText } from '../output/json.ts';
import { paintFor } from '../output/paint.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const check: Command = {
  name: 'check',
  usage:
    'check FILE... [--format text|json|sarif|markdown] [--profile NAME|FILE] [--organisation DIR] [--today YYYY-MM-DD] [--fail-on SEVERITY] [--baseline FILE] [--verify-artefacts] [--explain]',
  about: `Analyses cases and prints what is wrong with them. \`-\` reads standard input.

In CI: json for a later --baseline, sarif for code scanning, markdown for the summary of a job.`,
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'sarif', 'markdown'],
      about: 'How findings are printed (default text).',
    },
    profile: PROFILE_OPTION,
    organisation: ORGANISATION_OPTION,
    today: TODAY_OPTION,
    'fail-on': {
      type: 'string',
      choices: [...SEVERITIES, 'never'],
      about: 'Exit status 1 from this severity up (default error).',
    },
    baseline: {
      type: 'string',
      value: 'FILE',
      about:
        'Only findings that are not in this former output of `check --format json` of the same case count for --fail-on. One that has become more severe, or whose waiver has lapsed, counts as new.',
    },
    explain: {
      type: 'boolean',
      about:
        'In text: every finding with all its reasons, however many there are, and what to do about it.',
    },
    'verify-artefacts': {
      type: 'boolean',
      about: "Compare artefacts with the files in the case's folder, by size and SHA-256 (EVI-16).",
    },
  },
  files: { least: 1, most: Number.POSITIVE_INFINITY },
  run: runCheck,
};

async function runCheck(args: Arguments, world: World): Promise<number> {
  const name = args.one('profile');
  const former = args.one('baseline');
  const organisation = await organisationOf(args, world);
  const settings = {
    profile: name === undefined ? undefined : await openProfile(world, name, organisation),
    organisation,
    today: dayOf(args.one('today')),
    verify: args.has('verify-artefacts'),
  };
  const baseline = former === undefined ? undefined : await openBaseline(world, former);
  tellProblems(world, organisation);
  const checked: Checked[] = [];
  let unreadable = 0;
  for (const file of args.files) {
    try {
      const analysed = await openAndAnalyse(world, file, settings);
      const compared = baseline && compareWith(baseline, analysed, args.files.length);
      checked.push(compared ? { ...analysed, compared } : analysed);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      unreadable += 1;
      world.stderr.write(`warrant: ${error.message}\n`);
    }
  }
  if (checked.length > 0) {
    world.stdout.write(await print(args, checked, unreadable, world));
  }
  if (unreadable > 0) return 2;
  return checked.some((one) => fails(one, args.one('fail-on') ?? 'error')) ? 1 : 0;
}

/** Longer lines are hard to read on any terminal. */
const WIDEST = 120;

async function print(
  args: Arguments,
  checked: readonly Checked[],
  unreadable: number,
  world: World,
): Promise<string> {
  const format = args.one('format');
  if (format === 'json') {
    const { findingsJson } = await import('../output/findingsJson.ts');
    return jsonText(findingsJson(checked, await toolOf(world)));
  }
  if (format === 'sarif') {
    const { findingsSarif } = await import('../output/findingsSarif.ts');
    return jsonText(findingsSarif(checked, await toolOf(world)));
  }
  if (format === 'markdown') {
    const { findingsMarkdown } = await import('../output/findingsMarkdown.ts');
    return findingsMarkdown(checked, unreadable);
  }
  const { findingsText } = await import('../output/findingsText.ts');
  const { isTTY, columns } = world.stdout;
  const style = {
    paint: paintFor(world),
    columns: isTTY && columns ? Math.min(columns, WIDEST) : undefined,
    explain: args.has('explain'),
  };
  return findingsText(checked, style, unreadable);
}
