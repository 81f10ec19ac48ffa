// A new case from a template: with an id of its own, and the template's {placeholders} filled in.
import { writeCase } from '../../core/format/canonical.ts';
import { isTooLong } from '../../core/format/limits.ts';
import { nearestWords } from '../../core/format/nearest.ts';
import { quoted } from '../../core/format/problem.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type CaseFile, caseFromFile, fileFromCase } from '../../core/model/case.ts';
import { randomIds } from '../../core/model/ids.ts';
import { fillTokens, tokenKey, tokensIn, visitTexts } from '../../core/patterns/tokens.ts';
import type { Arguments, Command } from '../command.ts';
import { writeFile } from '../files.ts';
import { instantiated } from '../fromPattern.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { templateNamed } from '../templates.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const HEAD = ['title', 'description'] as const;

export const newCommand: Command = {
  name: 'new',
  usage: 'new --template ID [--set name=value]... [--organisation DIR] -o OUT.case.json',
  about:
    'Makes a case from a template (`warrant templates` lists them). An existing file is left alone.',
  options: {
    template: { type: 'string', value: 'ID', about: 'The template (default blank).' },
    set: {
      type: 'string',
      value: 'name=value',
      multiple: true,
      about:
        'The title, the description, or what to write for {name} in the texts of the template. Of a pattern, a name that is set several times makes an instance for each.',
    },
    organisation: ORGANISATION_OPTION,
    out: { type: 'string', short: 'o', value: 'OUT.case.json', about: 'The case to write.' },
  },
  files: { least: 0, most: 0 },
  run: runNew,
};

async function runNew(args: Arguments, world: World): Promise<number> {
  const out = args.one('out');
  if (out === undefined) throw new Unusable('new needs -o OUT.case.json, the case to write.');
  const organisation = await organisationOf(args, world);
  const template = await templateNamed(world, args.one('template') ?? 'blank', organisation);
  tellProblems(world, organisation);
  const file = fileFromCase(template.case);
  const settings = readSettings(args.all('set'), placeholdersOf(file));
  const filled = template.pattern
    ? instantiated(template, settings, world)
    : (fill(file, settings) as CaseFile);
  const meta = { ...filled.meta };
  for (const key of HEAD) {
    const value = settings.get(key)?.at(-1);
    if (value !== undefined) meta[key] = value;
  }
  const id = randomIds(world.random)();
  const text = writeCase(caseFromFile({ ...filled, id, meta }));
  const back = readCase(text);
  if (!back.ok) throw new Unusable(`With these values, ${back.problem.message}`);
  await writeFile(world, out, text, { fresh: true });
  return 0;
}

/** By the name that the template writes; a name that is set again has several values. */
function readSettings(given: readonly string[], names: readonly string[]): Map<string, string[]> {
  const settings = new Map<string, string[]>();
  for (const setting of given) {
    const [, name = '', value] = /^([^=]*)=([\s\S]*)$/.exec(setting) ?? [];
    if (value === undefined)
      throw new Unusable(`--set ${quoted(setting)} has no =; write name=value.`);
    const known = names.find((one) => tokenKey(one) === tokenKey(name));
    if (known === undefined) {
      const [nearest] = nearestWords(name, names);
      const hint =
        nearest === undefined
          ? `; choose one of ${names.join(', ')}.`
          : `; did you mean "${nearest}"?`;
      throw new Unusable(`--set: the template has no ${quoted(name)}${hint}`);
    }
    if (isTooLong(value)) throw new Unusable(`--set ${name}: the text is too long; shorten it.`);
    settings.set(known, [...(settings.get(known) ?? []), value]);
  }
  return settings;
}

function placeholdersOf({ nodes, links, meta, ...others }: CaseFile): string[] {
  const { modules: _forms, ...records } = others;
  const names = [meta, nodes, links, records].flatMap((part) => tokensIn(part));
  return [...new Set([...HEAD, ...names])];
}

/** The value with the placeholders in all its texts filled in; those that are not set stay. */
function fill(value: unknown, settings: ReadonlyMap<string, readonly string[]>): unknown {
  const values = new Map([...settings].map(([name, all]) => [tokenKey(name), all.at(-1)]));
  return visitTexts(value, (text) => fillTokens(text, (name) => values.get(tokenKey(name))));
}
