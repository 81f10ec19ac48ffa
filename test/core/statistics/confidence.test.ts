// Expected values are of confidence.md 4.3 and 4.1 (test vectors recomputed by hand there), not of the code.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  allIfIndependent,
  anyIfIndependent,
  bySumOfDoubts,
  confidenceFor,
  conjunction,
  conservativeBound,
  disjunction,
} from '../../../core/statistics/confidence.ts';
import { jointDoubt } from '../../../core/statistics/jointDoubt.ts';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('the sum of doubts (Adams 1975)', () => {
  test.each([
    [[0.95, 0.95, 0.95, 0.95, 0.95], 0.75],
    [[6 / 7, 5 / 7], 4 / 7],
    [Array(10).fill(0.99), 0.9],
    [Array(10).fill(0.95), 0.5],
    [Array(20).fill(0.95), 0],
  ])('%j warrants %d', (parts: number[], bound) => {
    expect(bySumOfDoubts(parts)).toBeCloseTo(bound, 9);
  });

  test('the product is what independence would give', () => {
    expect(allIfIndependent(Array(5).fill(0.95))).toBeCloseTo(0.773781, 6);
    expect(allIfIndependent(Array(20).fill(0.95))).toBeCloseTo(0.358, 3);
  });
});

test('twenty hazards, one without any confidence: none for all of them', () => {
  const hazards = [0, ...Array(19).fill(1)];
  expect(conjunction(hazards)).toEqual({ lower: 0, upper: 0 });
  expect(allIfIndependent(hazards)).toBe(0);
});

test('of alternatives the best counts, and more only with independence', () => {
  expect(disjunction([0.9, 0.9]).lower).toBe(0.9);
  expect(disjunction([0.3, 0.4]).upper).toBeCloseTo(0.7, 12);
  expect(anyIfIndependent([0.9, 0.9])).toBeCloseTo(0.99, 12);
  expect(anyIfIndependent([0.9, 0.9])).toBeCloseTo(1 - jointDoubt(0.1, 0.1, 0).doubt, 12);
});

test('of nothing, all hold and none does', () => {
  expect(conjunction([])).toEqual({ lower: 1, upper: 1 });
  expect(disjunction([])).toEqual({ lower: 0, upper: 0 });
});

describe('the worst case of a quantitative claim (Bloomfield, Littlewood and Wright 2007)', () => {
  test('99 % confident of one in a hundred thousand supports one in a hundred', () => {
    expect(conservativeBound(0.01, 1e-5)).toBeCloseTo(0.0100099, 7);
  });

  test('to support one in a thousand it takes more than three nines', () => {
    expect(confidenceFor(0.001, 1e-4)).toBeCloseTo(0.9990999, 6);
    expect(confidenceFor(0.001, 1e-5)).toBeCloseTo(0.99900999, 7);
    expect(confidenceFor(0.001, 0.01)).toBeUndefined();
  });
});

test('noisy-OR of Russell and Norvig: what independent causes leave', () => {
  const causes = [0.4, 0.8, 0.9]; // 1 - q of cold, flu, malaria
  expect(anyIfIndependent(causes)).toBeCloseTo(0.988, 9);
  expect(anyIfIndependent([0.4, 0.9])).toBeCloseTo(0.94, 9);
  expect(anyIfIndependent([])).toBe(0);
});

describe('bounds hold whatever the dependence', () => {
  test('independence lies within them', () => {
    fc.assert(
      fc.property(probabilities, (parts) => {
        const all = conjunction(parts);
        const any = disjunction(parts);
        const slack = 1e-9;
        expect(all.lower).toBeLessThanOrEqual(allIfIndependent(parts) + slack);
        expect(allIfIndependent(parts)).toBeLessThanOrEqual(all.upper + slack);
        expect(any.lower).toBeLessThanOrEqual(anyIfIndependent(parts) + slack);
        expect(anyIfIndependent(parts)).toBeLessThanOrEqual(any.upper + slack);
      }),
    );
  });

  test('none of them leaves [0, 1]', () => {
    fc.assert(
      fc.property(probabilities, (parts) => {
        const all = [conjunction(parts), disjunction(parts)].flatMap(({ lower, upper }) => [
          lower,
          upper,
        ]);
        expect(all.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});
