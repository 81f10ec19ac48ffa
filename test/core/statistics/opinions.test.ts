// Expected values are the examples of Jøsang 2016 as recomputed in confidence.md 4.2 and 4.3, not the code's.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  averaged,
  both,
  combined,
  cumulated,
  discounted,
  either,
  type Opinion,
  projection,
} from '../../../core/statistics/opinions.ts';

const opinion = (b: number, d: number, u: number, a = 0.5): Opinion => ({ b, d, u, a });

/** b, d, u and, where there is one, a. */
function close(found: Partial<Opinion>, ...expected: readonly number[]) {
  const values = [found.b, found.d, found.u, found.a];
  for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 5);
}

const opinions = fc
  .record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    a: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  })
  .map(({ x, y, a }) => opinion(Math.min(x, y), 1 - Math.max(x, y), Math.abs(x - y), a));

test('projection (example 3.1)', () => {
  expect(projection(opinion(0.4, 0.2, 0.4, 0.9))).toBeCloseTo(0.76, 12);
});

test('both hold (figure 7.2)', () => {
  const found = both(opinion(0.75, 0.15, 0.1, 0.5), opinion(0.1, 0, 0.9, 0.2));
  close(found, 0.154444, 0.15, 0.695556, 0.1);
  expect(projection(found)).toBeCloseTo(0.224, 6);
});

test('at least one holds (figure 7.3)', () => {
  const found = either(opinion(0.75, 0.15, 0.1, 0.5), opinion(0.35, 0, 0.65, 0.2));
  close(found, 0.8375, 0.065, 0.0975, 0.6);
});

test('independent sources are cumulated (figure 12.4), dependent ones averaged', () => {
  const x = opinion(0, 0.3, 0.7, 0.7);
  const y = opinion(0.7, 0, 0.3, 0.3);
  close(cumulated(x, y), 0.620253, 0.113924, 0.265823);
  close(averaged(x, y), 0.49, 0.09, 0.42);
});

test('trust discounts what is said (equation 14.8)', () => {
  const found = discounted(opinion(0.2, 0.4, 0.4, 0.75), opinion(0.45, 0.35, 0.2, 0.25));
  close(found, 0.225, 0.175, 0.6, 0.25);
  expect(projection(found)).toBeCloseTo(0.375, 12);
});

test('Dempster on the numbers of Zadeh: all on what both held least likely, and a warning', () => {
  const { masses, conflict } = combined({ B: 0.99, G: 0.01 }, { W: 0.99, G: 0.01 });
  expect(masses).toEqual({ G: 1 });
  expect(conflict).toBeCloseTo(0.9999, 12);
});

test('sources that contradict each other outright leave nothing', () => {
  expect(combined({ B: 1 }, { W: 1 })).toEqual({ masses: {}, conflict: 1 });
});

describe('what comes out is an opinion, and projects as probabilities do', () => {
  test('both, either', () => {
    fc.assert(
      fc.property(opinions, opinions, (x, y) => {
        for (const { b, d, u } of [both(x, y), either(x, y), cumulated(x, y), averaged(x, y)]) {
          expect(b + d + u).toBeCloseTo(1, 6);
          expect(Math.min(b, d, u)).toBeGreaterThanOrEqual(-1e-9);
        }
        expect(projection(both(x, y))).toBeCloseTo(projection(x) * projection(y), 6);
      }),
    );
  });
});
