// Expected values: the check values of the design's confidence chapter (zeroFailures, wilson95), the
// published tables of the normal quantile, and sums of binomial terms done here term by term.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { incompleteBeta, logGamma } from '../../../core/statistics/beta.ts';
import {
  clopperPearsonInterval,
  clopperPearsonUpper,
  trialsForZeroEvents,
  wilsonInterval,
} from '../../../core/statistics/binomial.ts';
import { normalQuantile } from '../../../core/statistics/normal.ts';

/** P(X <= k), X binomial(n, p), as the plain sum. */
function atMost(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let i = 1; i <= k; i += 1) {
    term *= ((n - i + 1) / i) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

describe('Clopper-Pearson upper bound', () => {
  test.each([
    [50, 0.058155],
    [299, 0.009969],
    [2995, 0.00099974],
  ])('zero events in %d trials', (n, upper) => {
    expect(clopperPearsonUpper(0, n)).toBeCloseTo(upper, 6);
  });

  test('with events, it is where k or fewer become as rare as 5 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat({ max: 79 }), (n, any) => {
        const k = any % n;
        expect(atMost(k, n, clopperPearsonUpper(k, n))).toBeCloseTo(0.05, 8);
      }),
    );
  });

  test('a higher confidence gives a higher bound: 1 - 0.01^(1/50)', () => {
    expect(clopperPearsonUpper(0, 50, 0.99)).toBeCloseTo(1 - 0.01 ** (1 / 50), 12);
  });

  test('nothing is bounded by no trials, by nothing but events, or by nonsense', () => {
    expect(clopperPearsonUpper(0, 0)).toBe(1);
    expect(clopperPearsonUpper(7, 7)).toBe(1);
    expect(clopperPearsonUpper(9, 7)).toBe(1);
    expect(clopperPearsonUpper(-1, 7)).toBe(1);
    expect(clopperPearsonUpper(0.5, 7)).toBe(1);
  });

  test('large counts stay exact: 1,000 events in 1,000,000 lie just below the bound', () => {
    const upper = clopperPearsonUpper(1000, 1_000_000);
    // Poisson with mean 1000: the bound is near 1000 + 1.645 sqrt(1000) + 1.2 = 1053.2 events.
    expect(upper * 1_000_000).toBeGreaterThan(1052);
    expect(upper * 1_000_000).toBeLessThan(1055);
  });
});

describe('trials without an event', () => {
  test.each([
    [0.001, 2995],
    [0.01, 299],
    [0.0001, 29_956],
  ])('to bound the rate at %d', (p, n) => {
    expect(trialsForZeroEvents(p)).toBe(n);
  });

  test('never is not shown by any number', () => {
    expect(trialsForZeroEvents(0)).toBe(Number.POSITIVE_INFINITY);
    expect(trialsForZeroEvents(1)).toBe(1);
  });
});

describe('Wilson interval', () => {
  test.each([
    [0, 50, 0, 0.071348],
    [45, 102, 0.348693, 0.53793],
    [22, 48, 0.325752, 0.597089],
  ])('%d of %d', (k, n, low, high) => {
    const interval = wilsonInterval(k, n);
    expect(interval[0]).toBeCloseTo(low, 6);
    expect(interval[1]).toBeCloseTo(high, 6);
  });

  test('no trials say nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

describe('special functions', () => {
  test('ln Γ: factorials and Γ(1/2) = sqrt π', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
  });

  test('incomplete beta: I_x(1, 1) = x, and the ends', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(-1, 2, 3)).toBe(0);
    expect(incompleteBeta(2, 2, 3)).toBe(1);
  });

  test.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.5, 0],
    [0.001, -3.090232306167813],
  ])('normal quantile of %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });

  test('normal quantile outside (0, 1)', () => {
    expect(normalQuantile(0)).toBeNaN();
    expect(normalQuantile(1)).toBeNaN();
  });
});

describe('Clopper-Pearson interval', () => {
  // The 95 % limits of textbook tables of the binomial (such as Documenta Geigy), to their digits.
  test.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [1, 20, 0.0013, 0.2487],
  ])('%d of %d', (k, n, low, high) => {
    const interval = clopperPearsonInterval(k, n);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  test('no events: 1 - 0.025^(1/n), and the mirror image for nothing but events', () => {
    expect(clopperPearsonInterval(0, 50)).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 50), 10)]);
    expect(clopperPearsonInterval(50, 50)).toEqual([expect.closeTo(0.025 ** (1 / 50), 10), 1]);
  });

  test('each end leaves half of the rest, by sums of binomial terms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (n, any) => {
        const k = 1 + (any % (n - 1));
        const [low, high] = clopperPearsonInterval(k, n);
        expect(1 - atMost(k - 1, n, low)).toBeCloseTo(0.025, 8);
        expect(atMost(k, n, high)).toBeCloseTo(0.025, 8);
      }),
    );
  });

  test('counts that make no sense bound nothing', () => {
    for (const [k, n] of [
      [1, 0],
      [-1, 5],
      [6, 5],
      [0.5, 5],
    ] as const) {
      expect(clopperPearsonInterval(k, n)).toEqual([0, 1]);
    }
  });
});
