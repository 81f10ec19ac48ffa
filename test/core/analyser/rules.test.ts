// Every example of every rule of the catalogue, as a case of its own: a good one has no finding of
// the rule, a bad one exactly those that it names, in their order.
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { BadExample, Example, Rule } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const CLOCK = '2026-06-01';

function findingsOf(rule: Rule, example: Example) {
  const c = sketch(example.sketch);
  const profile = shippedProfile(example.profile ?? 'review');
  if (!profile) throw new Error(`no profile ${example.profile}`);
  const options = {
    profile,
    ...asOf(c, example.today, CLOCK),
    // A rule about what the others found needs the others.
    rules: rule.afterOthers ? RULES : [rule],
    ...(example.artefacts ? { artefacts: example.artefacts } : {}),
  };
  const { findings } = analyse(new CaseIndex(c), options);
  return rule.afterOthers ? findings.filter((one) => one.rule === rule.id) : findings;
}

type Expected = BadExample['expect'][number];

function inOrder<T extends { readonly at: readonly string[]; readonly message: string }>(
  findings: readonly T[],
): T[] {
  const key = ({ at, message }: T) => `${at.join(' ')} ${message}`;
  return [...findings].sort((a, b) => compareIdentifiers(key(a), key(b)));
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const example of rule.examples.good) {
    test(`good: ${example.name}`, () => {
      const messages = findingsOf(rule, example).map(({ at, message }) => `${at}: ${message}`);
      expect(messages).toEqual([]);
    });
  }

  for (const example of rule.examples.bad) {
    test(`bad: ${example.name}`, () => {
      const found = findingsOf(rule, example);
      expect(found.every((finding) => finding.rule === rule.id)).toBe(true);
      const expected = inOrder(example.expect);
      const asked = (i: number) => expected[i]?.severity !== undefined;
      const told: Expected[] = inOrder(
        found.map(({ at, messageId, severity }) => ({ at, message: messageId, severity })),
      ).map(({ severity, ...rest }, i) => (asked(i) ? { ...rest, severity } : rest));
      expect(told).toEqual(expected);
      for (const { message } of found) {
        expect(message).toMatch(/^[\p{L}\p{N}"'].*[.!?]$/u);
        expect(message).not.toMatch(/\{[\w:]+\}|\[object|NaN/);
      }
    });
  }
});
