import { expect, test } from '@jest/globals';
import { didYouMean, nearestWords } from '../../../core/format/nearest.ts';

test('the fewest slips first: missing, extra, wrong and swapped letters', () => {
  const known = ['text', 'tags', 'owner', 'identifier'];
  expect(nearestWords('txet', known)).toEqual(['text']);
  expect(nearestWords('tex', known)).toEqual(['text']);
  expect(nearestWords('Identifer', known)).toEqual(['identifier']);
  expect(nearestWords('tegs', known)).toEqual(['tags', 'text']);
  expect(nearestWords('colour', known)).toEqual([]);
  expect(didYouMean('ownr', known)).toBe('; did you mean "owner"?');
  expect(didYouMean('', known)).toBe('');
});
