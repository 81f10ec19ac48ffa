// Tokens in curly brackets (GSN Table 1:3-2), and the brackets that are none. Expected by hand.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fillTokens, tokensIn, tokensOf } from '../../../core/patterns/tokens.ts';

const names = (text: string) => tokensOf(text).tokens.map(({ name }) => name);

test.each<[string, string[], string[]]>([
  ['{system} is safe in {context}', ['system', 'context'], []],
  ['{ software Y } and {software Y}', ['software Y', 'software Y'], []],
  ['no token', [], []],
  ['The {a {b}} is safe, {c} too', ['c'], ['nested']],
  ['{system is safe', [], ['unclosed']],
  ['system} is safe', [], ['unopened']],
  ['an empty {} and a blank { }', [], ['empty']],
  ['the set \\{x\\} and `{y}`, not {z}', ['z'], []],
  ['an open ` mark and {z}', ['z'], []],
  ['`` {a} ` {b} `` {c}', ['c'], []],
  ['}{a}', ['a'], ['unopened']],
  ['{a}{', ['a'], ['unclosed']],
])('%s', (text, tokens, faults) => {
  expect(names(text)).toEqual(tokens);
  expect(tokensOf(text).faults).toEqual(faults);
});

test('filled in by name, up to case and blanks; the others stay', () => {
  const values = new Map([
    ['system', 'Atlas'],
    ['where', '{system}'],
  ]);
  const fill = (text: string) => fillTokens(text, (name) => values.get(name.toLowerCase()));
  expect(fill('{System} in {where} by {whom}')).toBe('Atlas in {system} by {whom}');
});

test('of a record: the statement first, each once, imports left out', () => {
  const record = {
    identifier: '{code}',
    text: '{B} and {a}',
    plan: 'ask {b} and {c}',
    tags: ['{d}'],
    attributes: { gsn2x: '{no}' },
  };
  expect(tokensIn(record)).toEqual(['B', 'a', 'code', 'c', 'd']);
});

test('whatever the text: tokens lie where they say, and filling in nothing changes nothing', () => {
  const text = fc.string({
    unit: fc.constantFrom('{', '}', '\\', '`', 'a', ' ', '\n'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (source) => {
      expect(fillTokens(source, () => undefined)).toBe(source);
      for (const { name, from, to } of tokensOf(source).tokens) {
        expect(source[from]).toBe('{');
        expect(source[to - 1]).toBe('}');
        expect(source.slice(from + 1, to - 1).trim()).toBe(name);
      }
    }),
  );
});
