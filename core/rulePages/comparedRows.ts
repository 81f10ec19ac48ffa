// The values that a rule compared, by names for people. What only makes its sentence right, or says at
// length what the message says already, is left out.
import type { Finding } from '../analyser/finding.ts';
import type { Rule } from '../analyser/rule.ts';

export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  /** `id`: the value names something of the case. */
  readonly items: readonly { readonly text: string; readonly id: boolean }[];
}

/** Values that only make the sentence right. */
const GRAMMAR: ReadonlySet<string> = new Set([
  ...['', 's', 'a', 'an', 'is', 'are', 'was', 'were', 'has', 'have', 'it', 'they', 'its', 'their'],
]);

/** What is longer is prose, and stands in the message. */
const LONGEST = 140;

/** Names of values that say nothing by themselves. */
const LABELS: Readonly<Record<string, string>> = {
  acp: 'Assurance claim point',
  as: 'Reviews as',
  aways: 'Away elements',
  b: 'Belief',
  c: 'Goal of the control line',
  d: 'Disbelief',
  declaredC: 'Control, declared',
  declaredP: 'Propensity, declared',
  fromKind: 'Its kind',
  ifThen: 'If-then commitment',
  k: 'Failures',
  lacks: 'Missing',
  n: 'Number',
  of: 'Figure of',
  thing: 'What fails',
  to: 'To',
  toKind: 'Kind of that',
  trl: 'Technology readiness',
  u: 'Uncertainty',
  url: 'Address',
  which: 'Which deployment',
};

export function comparedRows(finding: Finding, rule: Rule | undefined): readonly ComparedRow[] {
  const data = finding.data ?? {};
  const named = idsNamed(rule);
  const subjects = new Set(finding.ids);
  const { why: _short, ...others } = data;
  // The leading reason stands among all of them.
  const told = data['reasons'] === undefined ? data : others;
  return Object.entries(told).flatMap(([key, value]) => {
    const items = (Array.isArray(value) ? value : [value])
      .map(String)
      .filter((text) => key === 'reasons' || tells(text, finding.message))
      .map((text) => ({ text, id: named.has(key) || subjects.has(text) }));
    return items.length > 0 ? [{ key, label: labelOf(key, data), items }] : [];
  });
}

function tells(text: string, message: string): boolean {
  // A piece of a sentence brings its own space.
  if (GRAMMAR.has(text) || text !== text.trim()) return false;
  return text.length <= LONGEST || !message.includes(text);
}

/** Values that some message of the rule turns into names are ids. */
function idsNamed(rule: Rule | undefined): ReadonlySet<string> {
  const texts = Object.values(rule?.messages ?? {}).join(' ');
  return new Set([...texts.matchAll(/\{name:(\w+)\}/g)].map(([, key = '']) => key));
}

/** "maxAgeDays" as "Max age days". */
function labelOf(key: string, data: NonNullable<Finding['data']>): string {
  if (key === 'p') return 'c' in data ? 'Goal of the propensity line' : 'Probability';
  if (key === 'n' && 'k' in data) return 'Trials';
  if (key === 'by' && Array.isArray(data['by'])) return 'Named by';
  const label = Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
  if (label !== undefined) return label;
  const apart = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
