// What two cases say differently, and what follows from it.
import { diffAnalyses } from '../../core/diff/diffAnalyses.ts';
import { dayOf, openAndAnalyse, openProfile, PROFILE_OPTION, TODAY_OPTION } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { jsonText } from '../output/json.ts';
import { paintFor } from '../output/paint.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const diff: Command = {
  name: 'diff',
  usage:
    'diff BEFORE AFTER [--format text|json|markdown|html] [--profile NAME|FILE] [--organisation DIR] [--today YYYY-MM-DD]',
  about: `Compares two cases by what they say: claims added, removed, reworded, moved, re-supported; evidence
changed or gone stale; findings and verdicts that changed. Order and layout do not count. \`-\` reads
one of them from standard input. Exit status 0: no difference; 1: differences.

Of two versions in git:
  git difftool --no-prompt --extcmd "npx warrant diff" HEAD~1 -- my.case.json
  git show main:my.case.json | npx warrant diff - my.case.json`,
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown', 'html'],
      about:
        'How the difference is printed (default text; markdown for a pull request; html as one page to read or print).',
    },
    profile: {
      ...PROFILE_OPTION,
      about: "The profile to judge both by; each case's own where absent.",
    },
    organisation: ORGANISATION_OPTION,
    today: TODAY_OPTION,
  },
  files: { least: 2, most: 2 },
  run: runDiff,
};

async function runDiff(args: Arguments, world: World): Promise<number> {
  const format = args.one('format') ?? 'text';
  const [first = '', second = ''] = args.files;
  if (first === '-' && second === '-') {
    throw new Unusable('diff reads only one case from standard input; name the file of the other.');
  }
  const name = args.one('profile');
  const organisation = await organisationOf(args, world);
  const wishes = {
    profile: name === undefined ? undefined : await openProfile(world, name, organisation),
    organisation,
    today: dayOf(args.one('today')),
  };
  tellProblems(world, organisation);
  const before = await openAndAnalyse(world, first, wishes);
  const after = await openAndAnalyse(world, second, wishes);
  const difference = diffAnalyses(before, after);
  const files = { before: first, after: second };
  if (format === 'json') {
    const { diffJson } = await import('../output/diffJson.ts');
    world.stdout.write(jsonText(diffJson(difference, files, await toolOf(world))));
  } else if (format === 'markdown') {
    const { diffMarkdown } = await import('../output/diffMarkdown.ts');
    world.stdout.write(diffMarkdown(difference, files));
  } else if (format === 'html') {
    const { diffHtml } = await import('../output/diffHtml.ts');
    world.stdout.write(diffHtml(difference, files));
  } else {
    const { diffText } = await import('../output/diffText.ts');
    world.stdout.write(diffText(difference, files, paintFor(world)));
  }
  return difference.same ? 0 : 1;
}
