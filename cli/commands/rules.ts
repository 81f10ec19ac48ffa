// The catalogue of rules, and how severe each of their cases is under a profile.
import {
  baseOf,
  departureWords,
  profileDepartures,
  profileWords,
} from '../../core/analyser/departures.ts';
import {
  DEFAULT_PARAMETERS,
  DEFAULT_PROFILE,
  levelOf,
  type Profile,
} from '../../core/analyser/profile.ts';
import type { Rule } from '../../core/analyser/rule.ts';
import { didYouMean } from '../../core/format/nearest.ts';
import { oneLine, quoted } from '../../core/format/problem.ts';
import { RULES } from '../../core/generated/rules.ts';
import type { AnalysisParameters } from '../../core/model/case.ts';
import { openProfile } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { parametersText } from '../output/findingsText.ts';
import { jsonText } from '../output/json.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const rules: Command = {
  name: 'rules',
  usage:
    'rules [--profile NAME|FILE] [--organisation DIR] [--rule ID] [--format text|json|markdown] [-o FOLDER]',
  about:
    'Lists the rules and what a profile makes of them: severities, options, parameters, and in what it differs from the profile that it extends.',
  options: {
    profile: {
      type: 'string',
      value: 'NAME|FILE',
      about: `The profile whose severities are shown (default ${DEFAULT_PROFILE}).`,
    },
    organisation: ORGANISATION_OPTION,
    format: {
      type: 'string',
      choices: ['text', 'json', 'markdown'],
      about: 'How it is printed (default text); markdown has the pages of the rules, drawn.',
    },
    rule: { type: 'string', value: 'ID', about: 'Only this rule.' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FOLDER',
      about: 'With --format markdown: a page and its drawings for each rule, as files.',
    },
  },
  files: { least: 0, most: 0 },
  run: runRules,
};

async function runRules(args: Arguments, world: World): Promise<number> {
  const name = args.one('profile');
  const organisation = await organisationOf(args, world);
  const profile = await openProfile(world, name ?? DEFAULT_PROFILE, organisation);
  tellProblems(world, organisation);
  const format = args.one('format');
  const out = args.one('out');
  const chosen = rulesAsked(args.one('rule'));
  if (out !== undefined && format !== 'markdown') {
    throw new Unusable('rules writes files only with --format markdown; add it, or leave out -o.');
  }
  if (format === 'json') {
    world.stdout.write(
      jsonText({
        tool: await toolOf(world),
        ...profileJson(profile),
        rules: chosen.map((rule) => ruleJson(rule, profile)),
      }),
    );
  } else if (format === 'markdown') {
    const { rulesDocument, writeRulePages } = await import('../rulePages.ts');
    if (out === undefined) world.stdout.write(rulesDocument(chosen, profile));
    else await writeRulePages(world, chosen, profile, out);
  } else world.stdout.write(text(chosen, profile));
  return 0;
}

function rulesAsked(id: string | undefined): readonly Rule[] {
  if (id === undefined) return RULES;
  const found = RULES.filter((rule) => rule.id === id.toUpperCase());
  if (found.length > 0) return found;
  const ids = RULES.map((rule) => rule.id);
  const hint = didYouMean(id.toUpperCase(), ids) || '; `warrant rules` lists them.';
  throw new Unusable(`there is no rule ${quoted(id)}${hint}`);
}

/** The level of each of the rule's severity cases. */
function levelsOf(rule: Rule, profile: Profile): Record<string, string> {
  const cases = ['default', ...Object.keys(rule.cases ?? {})];
  return Object.fromEntries(cases.map((name) => [name, levelOf(profile, rule.id, name)]));
}

function levelsText(rule: Rule, profile: Profile): string {
  return Object.entries(levelsOf(rule, profile))
    .map(([name, level]) => (name === 'default' ? level : `${name}: ${level}`))
    .join(', ');
}

function profileJson(profile: Profile): object {
  const { id, title, description, family, file, extends: parent } = profile;
  const base = baseOf(profile);
  return {
    profile: id,
    title,
    description,
    family,
    ...(parent === undefined ? {} : { extends: parent }),
    ...(file === undefined ? {} : { profileFile: file }),
    parameters: parametersIn(profile),
    ...(base
      ? { differs: { from: base.id, departures: profileDepartures(profile, base, RULES) } }
      : {}),
  };
}

/** In force where a case sets none of its own. */
function parametersIn({ parameters }: Profile): Required<AnalysisParameters> {
  return { ...DEFAULT_PARAMETERS, ...parameters };
}

function ruleJson(rule: Rule, profile: Profile): object {
  const { id, title, kind, heuristic = false, basis, why, whenNotToUse, remedy, messages } = rule;
  const severity = levelsOf(rule, profile);
  const { cases = {} } = rule;
  const options = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [
      name,
      { ...option, value: optionIn(profile, rule, name) },
    ]),
  );
  return {
    id,
    title,
    kind,
    heuristic,
    severity,
    cases,
    options,
    basis,
    why,
    whenNotToUse,
    remedy,
    messages,
  };
}

function optionIn(profile: Profile, rule: Rule, name: string): unknown {
  return profile.options[rule.id]?.[name] ?? rule.options?.[name]?.default;
}

function text(rules: readonly Rule[], profile: Profile): string {
  const base = baseOf(profile);
  const departures = base ? profileDepartures(profile, base, RULES) : [];
  const lines = [
    `profile ${profileWords(profile)}: ${profile.title}`,
    ...(profile.description === '' ? [] : [`  ${profile.description}`]),
    `  parameters: ${parametersText(parametersIn(profile))}`,
    ...(base && departures.length === 0 ? [`  as ${base.id} in everything`] : []),
    ...(departures.length > 0 ? [`  other than ${base?.id}:`] : []),
    ...departures.map((one) => `    ${departureWords(one)}${one.weaker ? ' (asks less)' : ''}`),
    ...rules.flatMap((rule) => ruleLines(rule, profile)),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function ruleLines(rule: Rule, profile: Profile): string[] {
  const options = Object.entries(rule.options ?? {}).map(([name, { about }]) => {
    const value = JSON.stringify(optionIn(profile, rule, name));
    return `${''.padEnd(12)}   option ${name} ${value}: ${about}`;
  });
  return [`${rule.id.padEnd(12)} ${rule.title} [${levelsText(rule, profile)}]`, ...options];
}
