// What a command is, and how its arguments are read.
import { parseArgs } from 'node:util';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { Unusable } from './unusable.ts';
import type { World } from './world.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  readonly about: string;
}

export interface Arguments {
  readonly files: readonly string[];
  /** The option's value, the last one where it was given twice. */
  readonly one: (option: string) => string | undefined;
  readonly all: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

export interface Command {
  readonly name: string;
  /** How it is called, without the program's name. */
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many files it takes. */
  readonly files: { readonly least: number; readonly most: number };
  /** The exit status; throws Unusable. */
  readonly run: (args: Arguments, world: World) => Promise<number>;
}

/** Throws Unusable where the arguments are not the command's. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple: true }> =
    {};
  for (const [name, { type, short }] of Object.entries(command.options)) {
    options[name] = { type, multiple: true, ...(short === undefined ? {} : { short }) };
  }
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const files: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readOption(command, token);
    values.set(token.name, [...(values.get(token.name) ?? []), value]);
  }
  checkFiles(command, files);
  return {
    files,
    one: (option) => values.get(option)?.at(-1),
    all: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(command: Command, token: OptionToken): string {
  const { name, rawName, value, inlineValue } = token;
  const spec = command.options[name];
  if (!spec) {
    const meant = didYouMean(
      rawName,
      Object.keys(command.options).map((option) => `--${option}`),
    );
    throw new Unusable(
      `${command.name} has no option ${rawName}${meant || `; \`warrant ${command.name} --help\` lists them.`}`,
    );
  }
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new Unusable(`${rawName} takes no value; leave it out.`);
    return '';
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    const one = spec.choices ? `one of ${spec.choices.join(', ')}` : (spec.value ?? 'a value');
    throw new Unusable(`${rawName} needs a value: give ${one} after it.`);
  }
  return checkChoice(rawName, spec, value);
}

function checkChoice(rawName: string, spec: OptionSpec, value: string): string {
  if (!spec.choices || spec.choices.includes(value)) return value;
  const meant = didYouMean(value, spec.choices);
  throw new Unusable(
    `${rawName} ${quoted(value)} is none of ${spec.choices.join(', ')}${meant || '; choose one of these.'}`,
  );
}

function checkFiles(command: Command, files: readonly string[]): void {
  const { least, most } = command.files;
  if (files.length < least) {
    const files = least === 2 ? 'two files' : 'a file';
    throw new Unusable(`${command.name} needs ${files}: \`warrant ${command.usage}\`.`);
  }
  if (files.length > most) {
    const extra = quoted(files[most]);
    const many = ['no file', 'one file', 'two files'][most] ?? `${most} files`;
    throw new Unusable(`${command.name} takes ${many}; leave out ${extra}.`);
  }
}

/** The page that --help prints. */
export function helpOf(command: Command): string {
  const rows = Object.entries(command.options).map(([name, spec]) => {
    const value = spec.choices?.join('|') ?? spec.value;
    const short = spec.short ? `-${spec.short}, ` : '';
    return [`${short}--${name}${value ? ` ${value}` : ''}`, spec.about] as const;
  });
  const lines = rows.map(([left, about]) => `  ${left}\n      ${about}`);
  return `warrant ${command.usage}\n\n${command.about}\n\n${lines.join('\n')}\n`;
}
