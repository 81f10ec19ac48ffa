// The tags that rules read are listed once, in core/analyser/README.md: none that no rule reads, and
// none left out. That a rule reads a tag is seen where one of its examples is judged otherwise without it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { REQUIRED_CONTENTS } from '../../../core/analyser/ask/requiredContents.ts';
import type { Example, Rule } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { judgeExample } from '../../../core/rulePages/exampleFindings.ts';
import { STAGES } from '../../../core/select/coverage/lifecycle.ts';
import { root } from '../../../scripts/root.mjs';

/** Tag to the rules that its row names. */
function listed(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(root, 'core/analyser/README.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.flatMap((row) => {
      const [, tags = '', , , rules = ''] = row.split('|');
      const ids = rules.match(/[A-Z]+-\d+/g) ?? [];
      return [...tags.matchAll(/`([^`]+)`/g)].map(([, tag = '']) => [tag, ids] as const);
    }),
  );
}

function judged(rule: Rule, example: Example): string {
  return judgeExample(rule, example)
    .findings.map(({ at, message, severity }) => `${severity} ${at} ${message}`)
    .join('\n');
}

/** Tags of an example without which the rule judges it otherwise. */
function readIn(rule: Rule, example: Example): string[] {
  const lists = [...example.sketch.matchAll(/tags: \[([^\]]*)\]/g)];
  const tags = new Set(lists.flatMap(([, list = '']) => list.split(',').map((tag) => tag.trim())));
  return [...tags].filter((tag) => {
    const sketch = example.sketch.replace(/tags: \[[^\]]*\]/g, (list) =>
      list.replace(/[\w.-]+(?=[,\]])/g, (one) => (one === tag ? 'of-no-meaning' : one)),
    );
    return judged(rule, example) !== judged(rule, { ...example, sketch });
  });
}

/** Tag to the rules in whose examples it makes a difference. */
function read(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const rule of RULES) {
    for (const example of [...rule.examples.good, ...rule.examples.bad]) {
      for (const tag of readIn(rule, example)) {
        found.set(tag, (found.get(tag) ?? new Set()).add(rule.id));
      }
    }
  }
  return found;
}

const table = listed();
/** Of one rule, whose examples need not show every one. */
const members: readonly (readonly [string, string])[] = [
  ...STAGES.map((stage) => [stage, 'COV-07'] as const),
  ...Object.values(REQUIRED_CONTENTS).flatMap((contents) =>
    contents.map(({ tag }) => [tag, 'REP-03'] as const),
  ),
];

test('a tag in the list is read by each rule of its row, and no rule reads another', () => {
  const told = [...table].flatMap(([tag, rules]) => rules.map((rule) => `${tag}: ${rule}`));
  const seen = new Set([
    ...[...read()].flatMap(([tag, rules]) => [...rules].map((rule) => `${tag}: ${rule}`)),
    ...members.map(([tag, rule]) => `${tag}: ${rule}`),
  ]);
  expect([...told].sort()).toEqual([...seen].sort());
});
