// The catalogue of rules, and how severe each of their cases is under a profile.
import {
  DEFAULT_PROFILE,
  levelOf,
  type Profile,
  shippedProfile,
} from '../../core/analyser/profile.ts';
import type { Rule } from '../../core/analyser/rule.ts';
import { didYouMean } from '../../core/format/nearest.ts';
import { quoted } from '../../core/format/problem.ts';
import { RULES } from '../../core/generated/rules.ts';
import { openProfile } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { jsonText } from '../output/json.ts';
import { toolOf } from '../tool.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [--profile NAME|FILE] [--rule ID] [--format text|json|markdown] [-o FOLDER]',
  about: 'Lists the rules, why each exists, and how severe the profile makes its cases.',
  options: {
    profile: {
      type: 'string',
      value: 'NAME|FILE',
      about: `The profile whose severities are shown (default ${DEFAULT_PROFILE}).`,
    },
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
  const profile =
    name === undefined ? shippedProfile(DEFAULT_PROFILE) : await openProfile(world, name);
  if (!profile) throw new Error('the default profile is not shipped');
  const format = args.one('format');
  const out = args.one('out');
  const chosen = rulesAsked(args.one('rule'));
  if (out !== undefined && format !== 'markdown') {
    throw new Unusable('rules writes files only with --format markdown; add it, or leave out -o.');
  }
  if (format === 'json') {
    const { id, parameters } = profile;
    const list = chosen.map((rule) => ruleJson(rule, profile));
    world.stdout.write(
      jsonText({ tool: await toolOf(world), profile: id, parameters, rules: list }),
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

function ruleJson(rule: Rule, profile: Profile): object {
  const { id, title, kind, heuristic = false, basis, why, whenNotToUse, remedy, messages } = rule;
  const severity = levelsOf(rule, profile);
  const { cases = {}, options = {} } = rule;
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

function text(rules: readonly Rule[], profile: Profile): string {
  const lines = rules.map(
    (rule) => `${rule.id.padEnd(12)} ${rule.title} [${levelsText(rule, profile)}]`,
  );
  return `profile ${profile.id}\n${lines.join('\n')}\n`;
}
