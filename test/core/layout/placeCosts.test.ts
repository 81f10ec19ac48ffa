// The table of costs, against a Map of written-out places.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PlaceCosts } from '../../../core/layout/placeCosts.ts';

test('keeps the least cost of each place, search by search (property)', () => {
  // Few values, so that places come again; the multiples reach far beyond the first slots.
  const coordinate = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
  const visit = fc.record({
    x: coordinate,
    y: coordinate,
    kind: fc.integer({ min: 0, max: 3 }),
    cost: fc.integer({ min: 0, max: 9 }),
  });
  const costs = new PlaceCosts();
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 80 }), (visits) => {
      costs.clear();
      const known = new Map<string, number>();
      for (const { x, y, kind, cost } of visits) {
        const key = `${x} ${y} ${kind}`;
        const better = cost < (known.get(key) ?? Number.POSITIVE_INFINITY);
        if (better) known.set(key, cost);
        expect(costs.improve(x, y, kind, cost)).toBe(better);
      }
    }),
    { seed: 5 },
  );
});

test('holds more places than it began with', () => {
  const costs = new PlaceCosts();
  const all = Array.from({ length: 20_000 }, (_, i) => i);
  expect(all.every((i) => costs.improve(i % 100, i, 0, i))).toBe(true);
  expect(all.some((i) => costs.improve(i % 100, i, 0, i))).toBe(false);
  costs.clear();
  expect(costs.improve(1, 1, 0, 100)).toBe(true);
});
