// The rules of the catalogue as they are listed: with their level in a profile and what they found. Pure.
import type { Finding } from '../../../core/analyser/finding.ts';
import { levelOf, type Profile } from '../../../core/analyser/profile.ts';
import { type Rule, SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { ProfileLevel } from '../../../core/generated/profile.types.ts';

export interface RuleRow {
  readonly rule: Rule;
  /** Of the usual case. */
  readonly level: ProfileLevel;
  /** Of the others, where they differ: "load bearing: error". */
  readonly others: readonly string[];
  readonly found: number;
  readonly worst: Severity | undefined;
}

export type RuleFilter = 'all' | 'on' | 'found' | 'off';

export function ruleRows(
  rules: readonly Rule[],
  profile: Profile,
  findings: readonly Finding[],
  { text, show }: { readonly text: string; readonly show: RuleFilter },
): readonly RuleRow[] {
  const found = new Map<string, { count: number; worst: Severity }>();
  for (const { rule, severity } of findings) {
    const one = found.get(rule);
    if (one) one.count += 1;
    // The worst comes first.
    else found.set(rule, { count: 1, worst: severity });
  }
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.flatMap((rule) => {
    const { count = 0, worst } = found.get(rule.id) ?? {};
    const level = levelOf(profile, rule.id);
    const others = Object.keys(rule.cases ?? {}).flatMap((name) => {
      const own = levelOf(profile, rule.id, name);
      return own === level ? [] : [`${inWords(name)}: ${own}`];
    });
    const on = level !== 'off' || others.length > 0;
    const fits = { all: true, on, found: count > 0, off: !on }[show];
    if (!fits || !hasWords(rule, words)) return [];
    return [{ rule, level, others, found: count, worst }];
  });
}

function hasWords({ id, title, why, kind, basis }: Rule, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${id} ${title} ${kind} ${why} ${basis.join(' ')}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** "loadBearing" as "load bearing". */
function inWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

/** A level that is a severity. */
export function severityOf(level: ProfileLevel): Severity | undefined {
  return SEVERITIES.find((severity) => severity === level);
}
