// Which opinions are whole. The example is that of Subjective Logic, p. 25: (.40, .20, .40).
import { expect, test } from '@jest/globals';
import { wholeOpinion } from '../../../core/statistics/opinion.ts';

test('belief, disbelief and uncertainty that are 1 together', () => {
  const example = { belief: 0.4, disbelief: 0.2, uncertainty: 0.4 };
  expect(wholeOpinion({ b: 0.4, d: 0.2, u: 0.4, a: 0.9 })).toEqual(example);
  expect(wholeOpinion({ b: 0.333, d: 0.333, u: 0.333 })).toBeDefined();
  expect(wholeOpinion({ b: 1, d: 0, u: 0 })).toBeDefined();
});

test('what lacks a part, or is more or less than whole, is none', () => {
  expect(wholeOpinion({})).toBeUndefined();
  expect(wholeOpinion({ lower: 0.2, upper: 0.9 })).toBeUndefined();
  expect(wholeOpinion({ b: 0.4, d: 0.6 })).toBeUndefined();
  expect(wholeOpinion({ b: 0.4, d: 0.2, u: 0.5 })).toBeUndefined();
  expect(wholeOpinion({ b: 1.4, d: -0.8, u: 0.4 })).toBeUndefined();
  expect(wholeOpinion({ b: Number.NaN, d: 0.5, u: 0.5 })).toBeUndefined();
});
