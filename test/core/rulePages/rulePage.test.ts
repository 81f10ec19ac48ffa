// The pages of the rules: everything of a rule's file is on its page.
import { describe, expect, test } from '@jest/globals';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { inMarkdown } from '../../../core/markdown/inMarkdown.ts';
import { rulePage } from '../../../core/rulePages/rulePage.ts';

const review = shippedProfile('review');
if (!review) throw new Error('no profile review');

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const asked: string[] = [];
  const page = rulePage(rule, review, ({ name }) => {
    asked.push(name);
    return `${name}.svg`;
  });

  test('its page has its texts, its basis and each example drawn once', () => {
    for (const text of [rule.title, rule.why, rule.remedy, rule.whenNotToUse]) {
      expect(page).toContain(inMarkdown(text, false));
    }
    for (const basis of rule.basis)
      expect(page).toContain(inMarkdown(basis, false).replace(/^\\/, ''));
    const { good, bad } = rule.examples;
    expect(asked).toHaveLength(good.length + bad.length);
    for (const name of asked) expect(page.split(`(${name}.svg)`)).toHaveLength(2);
    expect(page.startsWith(`# ${id} `)).toBe(true);
  });

  test('each bad example says what is found, as often as it expects', () => {
    const told = page.match(/^\d+\. \*\*(blocker|error|warning|info)\*\*: /gm) ?? [];
    const expected = rule.examples.bad.reduce((sum, bad) => sum + bad.expect.length, 0);
    expect(told).toHaveLength(expected);
  });
});
