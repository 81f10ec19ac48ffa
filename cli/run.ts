// Arguments to exit status. Never ends the process, never throws, never prints a stack trace.
import { didYouMean } from '../core/format/nearest.ts';
import { oneLine, quoted } from '../core/format/problem.ts';
import { COMMANDS, LATER } from './catalogue.ts';
import { helpOf, readArguments } from './command.ts';
import { toolOf } from './tool.ts';
import { Unusable } from './unusable.ts';
import type { World } from './world.ts';

/**
 * Runs one command.
 * @param argv without the program
 * @returns 0 fine; 1 findings, or differences; 2 the input or the call is unusable
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    const message =
      error instanceof Unusable
        ? error.message
        : `An error in the program itself (${oneLine(String(error))}); please report it.`;
    world.stderr.write(`warrant: ${message}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], world: World): Promise<number> {
  if (name === undefined) {
    throw new Unusable('Give a command; `warrant --help` lists them.');
  }
  if (name === '--version') {
    const { name: tool, version } = await toolOf(world);
    world.stdout.write(`${tool} ${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    world.stdout.write(help());
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw unknownCommand(name);
  const command = await entry.load();
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    world.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(readArguments(command, rest), world);
}

function unknownCommand(name: string): Unusable {
  if (LATER.includes(name)) {
    return new Unusable(
      `${name} comes in a later release; \`warrant --help\` lists what there is.`,
    );
  }
  const meant = didYouMean(name, Object.keys(COMMANDS));
  const what = name.startsWith('-') ? 'option' : 'command';
  return new Unusable(
    `There is no ${what} ${quoted(name)}${meant || '; `warrant --help` lists them.'}`,
  );
}

function help(): string {
  const rows = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`,
  );
  return `warrant COMMAND [ARGUMENTS]

Safety cases in the Goal Structuring Notation: checked, drawn, reported.

${rows.join('\n')}

warrant COMMAND --help tells more; warrant --version the version.
Exit status: 0 fine; 1 findings at or above --fail-on, or differences; 2 unusable input or call.
`;
}
