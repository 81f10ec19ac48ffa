// Sibling order by fractional keys, and identifiers in the order of people.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareIdentifiers,
  compareOrder,
  orderBetween,
  orderKeys,
} from '../../../core/model/order.ts';

const SETTINGS = { seed: 20260601 };

describe('order keys', () => {
  test('rise by plain comparison of strings, and fit the schema', () => {
    const keys = orderKeys(500);
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(500);
    for (const key of keys) expect(key).toMatch(/^[0-9A-Za-z]{1,1000}$/);
  });

  test('a key between two lies between them, wherever one goes on inserting', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null];
          const key = orderBetween(before, after);
          if (before !== null) expect(key > before).toBe(true);
          if (after !== null) expect(key < after).toBe(true);
          keys.splice(at, 0, key);
        }
      }),
      SETTINGS,
    );
  });

  test('equal or falling neighbours leave no room', () => {
    expect(() => orderBetween('a1', 'a1')).toThrow();
    expect(() => orderBetween('a2', 'a1')).toThrow();
  });

  test('equal keys are ordered by id, so that every reader sees one order', () => {
    const links = [
      { order: 'a1', id: 'x' },
      { order: 'a0', id: 'z' },
      { order: 'a1', id: 'b' },
      { order: 'Zz', id: 'y' },
    ];
    const sorted = links.sort(compareOrder).map(({ id }) => id);
    expect(sorted).toEqual(['y', 'z', 'b', 'x']); // capitals come before small letters
    expect(compareOrder({ order: 'a0', id: 'a' }, { order: 'a0', id: 'a' })).toBe(0);
  });
});

describe('compareIdentifiers', () => {
  test('counts as people do', () => {
    const given = ['G10', 'G2', 'Sn1', 'G1', 'S2', 'G2.10', 'G2.9', 'C1', 'E-09', 'E-10', 'E-1'];
    const sorted = [...given].sort(compareIdentifiers);
    const people = ['C1', 'E-1', 'E-09', 'E-10', 'G1', 'G2', 'G2.9', 'G2.10', 'G10', 'S2', 'Sn1'];
    expect(sorted).toEqual(people);
  });

  test('numbers longer than any machine number are compared digit by digit', () => {
    expect(compareIdentifiers('G99999999999999999998', 'G99999999999999999999')).toBeLessThan(0);
    expect(compareIdentifiers('G9', 'G10000000000000000000000')).toBeLessThan(0);
  });

  test('is a total order: antisymmetric, transitive, zero only for the same text', () => {
    const word = fc.string({
      unit: fc.constantFrom('G', 'S', '0', '1', '2', '.', '-'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const sign = (x: string, y: string) => Math.sign(compareIdentifiers(x, y));
        expect(sign(a, b)).toBe(0 - sign(b, a));
        expect(sign(a, b) === 0).toBe(a === b);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { ...SETTINGS, numRuns: 2_000 },
    );
  });
});
