// A rule's page in Markdown: what it asks, why, when not, how severe a profile makes it, what it says,
// what to do, and its examples drawn. All of it comes from the rule's file.
import { levelOf, type Profile } from '../analyser/profile.ts';
import type { Example, Rule } from '../analyser/rule.ts';
import { DEMAND_ROWS } from '../generated/demands.ts';
import { inMarkdown } from '../markdown/inMarkdown.ts';
import { judgeExample } from './exampleFindings.ts';

export interface DrawnExample {
  readonly rule: Rule;
  readonly example: Example;
  /** `SUP-01-bad-2`. */
  readonly name: string;
}

/** The address of an example's drawing, as an image of Markdown takes it. */
export type Draw = (drawn: DrawnExample) => string;

/**
 * @param draw is asked once for every example, in order
 * @param depth of the page's heading: 1 for a file of its own
 */
export function rulePage(rule: Rule, profile: Profile, draw: Draw, depth = 1): string {
  const { good, bad } = rule.examples;
  const head = '#'.repeat(depth);
  const parts: readonly (string | undefined)[] = [
    `${head} ${rule.id} ${inMarkdown(rule.title)}`,
    kindLine(rule),
    severities(rule, profile),
    options(rule, profile),
    `${head}# Why`,
    inMarkdown(rule.why),
    `${head}# What to do`,
    inMarkdown(rule.remedy),
    `${head}# When not to use it`,
    inMarkdown(rule.whenNotToUse),
    `${head}# What it says`,
    ...Object.values(rule.messages).map((message) => `- ${messageWords(message)}`),
    `${head}# What it rests on`,
    ...rule.basis.map(basisLine),
    rule.embodiedBy && `${inMarkdown(rule.embodiedBy)}`,
    good.length > 0 ? `${head}# Good examples` : undefined,
    ...good.map((example, i) => drawn(rule, example, `${rule.id}-good-${i + 1}`, draw)),
    bad.length > 0 ? `${head}# Bad examples` : undefined,
    ...bad.map((example, i) => drawn(rule, example, `${rule.id}-bad-${i + 1}`, draw)),
  ];
  return `${joined(parts)}\n`;
}

/** An empty line between parts, none between the items of a list. */
function joined(parts: readonly (string | undefined)[]): string {
  const told = parts.filter((part): part is string => part !== undefined && part !== '');
  return told.reduce((text, part) => {
    const inList = part.startsWith('- ') && text.split('\n').at(-1)?.startsWith('- ') === true;
    return `${text}${inList ? '\n' : '\n\n'}${part}`;
  });
}

function kindLine({ kind, heuristic }: Rule): string {
  return heuristic === true
    ? `*About ${kind}. A heuristic: it judges words, and is never more than a warning.*`
    : `*About ${kind}.*`;
}

function severities(rule: Rule, profile: Profile): string {
  const cases = Object.entries(rule.cases ?? {});
  const first = `In the profile ${profile.id}: **${levelOf(profile, rule.id)}**.`;
  const others = cases.map(
    ([name, about]) => `- ${name}: **${levelOf(profile, rule.id, name)}**. ${inMarkdown(about)}`,
  );
  return others.length === 0 ? first : `${first}\n\n${others.join('\n')}`;
}

function options(rule: Rule, profile: Profile): string | undefined {
  const own = Object.entries(rule.options ?? {});
  if (own.length === 0) return undefined;
  const lines = own.map(([name, option]) => {
    const value = JSON.stringify(profile.options[rule.id]?.[name] ?? option.default);
    return `- option \`${name}\`: \`${value}\`. ${inMarkdown(option.about)}`;
  });
  return lines.join('\n');
}

/** What a message fills in is set off: "*strategy* rests on *count* claims". */
function messageWords(message: string): string {
  return message
    .split(/\{(?:name:)?(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? inMarkdown(part, false) : `*${part}*`))
    .join('');
}

function basisLine(basis: string): string {
  const number = Number(/^#(\d+)$/.exec(basis)?.[1]);
  const row = DEMAND_ROWS[number - 1];
  return row ? `- demand ${basis}: ${inMarkdown(row.text)}` : `- ${inMarkdown(basis)}`;
}

function drawn(rule: Rule, example: Example, name: string, draw: Draw): string {
  const found = judgeExample(rule, example).findings.map(
    ({ severity, message }, i) => `${i + 1}. **${severity}**: ${inMarkdown(message)}`,
  );
  const title = `**${inMarkdown(capital(example.name))}.**`;
  const image = `![${inMarkdown(`${rule.id}: ${example.name}`)}](${draw({ rule, example, name })})`;
  return [title, image, ...(found.length > 0 ? [found.join('\n')] : [])].join('\n\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
