import { expect, test } from '@jest/globals';
import { locate } from '../../../core/format/locate.ts';

const text = `{
  "nodes": { "a/b": { "text": "x" },
    "n~1": [1,
      {"k": null}] },\r
  "links": {}
}`;

test('every pointer by line and column, in one go; escapes resolved', () => {
  const found = locate(text, [
    '',
    '/nodes/a~1b/text',
    '/nodes/n~01/1/k',
    '/nodes/n~01/0',
    '/links',
  ]);
  expect(Object.fromEntries(found)).toEqual({
    '': { line: 1, column: 1 },
    '/nodes/a~1b/text': { line: 2, column: 23 },
    '/nodes/n~01/1/k': { line: 4, column: 8 },
    '/nodes/n~01/0': { line: 3, column: 13 },
    '/links': { line: 5, column: 3 },
  });
});

test('what is not there gets the nearest place above', () => {
  const found = locate(text, ['/nodes/a~1b/undeveloped', '/nodes/zz/deep/er', '/evidence/E-1']);
  expect([...found.values()]).toEqual([
    { line: 2, column: 14 },
    { line: 2, column: 3 },
    { line: 1, column: 1 },
  ]);
});

test('text that is no JSON has no places', () => {
  expect(locate('{"a": ', ['/a']).size).toBe(0);
});
