// The catalogue of rules, and how severe each of their cases is under a profile.
import {
  DEFAULT_PROFILE,
  levelOf,
  type Profile,
  shippedProfile,
} from '../../core/analyser/profile.ts';
import type { Rule } from '../../core/analyser/rule.ts';
import { RULES } from '../../core/generated/rules.ts';
import { openProfile } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { jsonText } from '../output/json.ts';
import { toolOf } from '../tool.ts';
import type { World } from '../world.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules [--profile NAME|FILE] [--format text|json|markdown]',
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
      about: 'How it is printed (default text).',
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
  if (format === 'json') {
    const { id, parameters } = profile;
    const list = RULES.map((rule) => ruleJson(rule, profile));
    world.stdout.write(
      jsonText({ tool: await toolOf(world), profile: id, parameters, rules: list }),
    );
  } else if (format === 'markdown') world.stdout.write(markdown(profile));
  else world.stdout.write(text(profile));
  return 0;
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

function text(profile: Profile): string {
  const lines = RULES.map(
    (rule) => `${rule.id.padEnd(12)} ${rule.title} [${levelsText(rule, profile)}]`,
  );
  return `profile ${profile.id}\n${lines.join('\n')}\n`;
}

function markdown(profile: Profile): string {
  const parts = RULES.map((rule) =>
    [
      `## ${rule.id} ${rule.title}`,
      `Severity: ${levelsText(rule, profile)}. Basis: ${rule.basis.join('; ')}.`,
      `**Why.** ${rule.why}`,
      `**What to do.** ${rule.remedy}`,
      `**When not to use it.** ${rule.whenNotToUse}`,
    ].join('\n\n'),
  );
  return `# Rules, as profile ${profile.id} has them\n\n${parts.join('\n\n')}\n`;
}
