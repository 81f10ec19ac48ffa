// What an author's words say, as readers see them: formats say nothing of their own.
import { expect, test } from '@jest/globals';
import { sameWords, saysNothing, wordsKey } from '../../../core/reasoning/words.ts';

test('a stand-in says nothing, however it is formatted', () => {
  const nothing = ['', ' ', 'TBD', '**TBD**', '*n/a*', '`todo`', '[TBD](https://example.org)'];
  expect(nothing.filter((text) => !saysNothing(text))).toEqual([]);
  expect(saysNothing('**It** holds')).toBe(false);
});

test('the same words are the same, formatted or linked differently', () => {
  expect(sameWords('The model is *safe*', 'the model is safe.')).toBe(true);
  expect(sameWords('[The model](https://a.org) is safe', 'The model is safe')).toBe(true);
  expect(wordsKey('5*3')).toBe('5 3');
  expect(sameWords('[a](https://a.org)', '[b](https://a.org)')).toBe(false);
});
