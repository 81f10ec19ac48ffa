// The scanner against JSON.parse: it refuses what that refuses, and only that.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanJson } from '../../../core/format/scanJson.ts';

/** JSON.parse makes Infinity of 1e999, which it could not write again; the scanner refuses that. */
function parses(text: string): boolean {
  try {
    let finite = true;
    JSON.parse(text, (_, value) => {
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) finite = false;
      return value;
    });
    return finite;
  } catch {
    return false;
  }
}

/** JSON with a few characters changed: mostly broken, often only just. */
const nearlyJson = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ntf0-.eE1u\n \u0001/')), {
      maxLength: 3,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, c]) => {
      const i = at % (now.length + 1);
      return at % 2 ? now.slice(0, i) + c + now.slice(i) : now.slice(0, i) + c + now.slice(i + 1);
    }, text),
  );

test('finds a fault exactly where JSON.parse finds one (property)', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.string(), fc.json()), (text) => {
      expect([text, scanJson(text, {}) === undefined]).toEqual([text, parses(text)]);
    }),
    { numRuns: 3000 },
  );
});

test('tells keys, items, strings and depths in order', () => {
  const seen: unknown[] = [];
  const fault = scanJson('{"a\\u0062": [1, {"c": "x"}, []], "d": {}}', {
    key: (name, offset, depth) => void seen.push(['key', name, offset, depth]),
    item: (index, offset, depth) => void seen.push(['item', index, offset, depth]),
    open: (offset, depth) => void seen.push(['open', offset, depth]),
    close: (depth) => void seen.push(['close', depth]),
    string: (start, end) => void seen.push(['string', start, end]),
  });
  expect(fault).toBeUndefined();
  // Offsets counted by hand.
  expect(seen).toEqual([
    ['open', 0, 1],
    ['key', 'ab', 1, 1],
    ['open', 12, 2],
    ['item', 0, 13, 2],
    ['item', 1, 16, 2],
    ['open', 16, 3],
    ['key', 'c', 17, 3],
    ['string', 22, 25],
    ['close', 3],
    ['item', 2, 28, 2],
    ['open', 28, 3],
    ['close', 3],
    ['close', 2],
    ['key', 'd', 33, 1],
    ['open', 38, 2],
    ['close', 2],
    ['close', 1],
  ]);
});

describe('says what is wrong and how to mend it', () => {
  test.each([
    ['{"a": 1,}', 8, 'Expected a key in double quotes but found "}"', 'comma'],
    ["{'a': 1}", 1, 'Expected a key in double quotes but found "\'"', 'double quotes'],
    ['{"a" 1}', 5, 'Expected a colon after the key but found "1"', 'mend'],
    ['{"a": NaN}', 6, 'Expected a value but found "NaN"', 'mend'],
    ['[1 2]', 3, 'Expected a comma or ] but found "2"', 'mend'],
    ['{} {}', 3, 'Expected nothing more: the value has ended but found "{"', 'mend'],
    ['// x\n{}', 0, 'Expected a value but found "/"', 'comment'],
    ['{"a": "x\ny"}', 8, 'A line break inside a text', 'close the text'],
    ['"\\x"', 1, 'No escape of JSON', 'backslash'],
    ['[1e999]', 1, 'A number too large to keep', 'as text'],
    ['{"a": [1', 8, 'The file is cut off: it ends inside a list', 'restore'],
    ['{"a": "b', 6, 'The file is cut off: it ends inside the text that begins', 'restore'],
    ['{"a": "b\\u00', 12, 'The file is cut off: it ends inside a text', 'restore'],
    ['  ', 2, 'The file is empty', 'choose'],
  ])('%j', (text, offset, what, remedy) => {
    const fault = scanJson(text, {});
    expect(fault).toMatchObject({ offset, what });
    expect(fault?.remedy).toContain(remedy);
  });
});
