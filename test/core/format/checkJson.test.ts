// The quick way through JSON must refuse what the careful one refuses: texts are made with what a case
// file must not have, and whether it is there is known from how they were made.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../../core/format/checkJson.ts';

type Made = string | number | readonly Made[] | { readonly members: readonly [string, Made][] };

/** Quotes and backslashes are what the count of strings could trip over. */
const text = fc.string({ unit: fc.constantFrom('"', '\\', 'a', '{', ']', ':', 'é', '\n') });
const key = fc.oneof(fc.constantFrom('a', 'b', '"', '\\', '\\"'), text);
const { value: made } = fc.letrec<{ value: Made }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.record({ members: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }) }),
  ),
}));

function write(value: Made): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (!('members' in value)) return `[${value.map(write).join(', ')}]`;
  return `{${value.members.map(([name, one]) => `${JSON.stringify(name)} : ${write(one)}`).join()}}`;
}

function hasKeyTwice(value: Made): boolean {
  if (typeof value !== 'object') return false;
  if (!('members' in value)) return value.some(hasKeyTwice);
  const names = value.members.map(([name]) => name);
  return new Set(names).size < names.length || value.members.some(([, one]) => hasKeyTwice(one));
}

test('a key that stands twice is refused, and nothing else is (property)', () => {
  fc.assert(
    fc.property(made, (value) => {
      const parsed = parseJson(write(value));
      if (hasKeyTwice(value)) {
        const message = expect.stringContaining('stands twice in one object at line');
        expect(parsed).toEqual({ ok: false, problem: { message } });
      } else expect(parsed).toEqual({ ok: true, value: JSON.parse(write(value)) });
    }),
    { numRuns: 1000, seed: 3 },
  );
});

describe('what JSON.parse would take and a case must not have', () => {
  test.each([
    ['the same key, once escaped', '{"a": 1, "\\u0061": 1}', /"a" stands twice/],
    ['a key of prototypes', '{"a": [{"__proto__": {}}]}', /"__proto__" is not allowed at line 1/],
    ['a number beyond all', '[1e999]', /A number too large to keep at line 1, column 2/],
    ['nesting', `${'['.repeat(101)}${']'.repeat(101)}`, /more than 100 deep at line 1/],
    ['a text', `["${'x'.repeat(100_001)}"]`, /A text of more than 100000 characters/],
    ['nesting without end', '['.repeat(1_000_000), /more than 100 deep/],
  ])('%s', (_, json, message) => {
    expect(parseJson(json)).toMatchObject({ ok: false, problem: { message } });
  });

  test('brackets inside texts are no nesting', () => {
    const value = { a: '['.repeat(500), b: '\\"[{' };
    expect(parseJson(JSON.stringify(value))).toEqual({ ok: true, value });
  });
});
