// Internal ids: their form, and when they repeat.
import { describe, expect, test } from '@jest/globals';
import { randomIds, seededIds } from '../../../core/model/ids.ts';

/** common.schema.json, Id. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

function take(source: () => string, count: number): string[] {
  return Array.from({ length: count }, () => source());
}

describe('ids', () => {
  test('random ones use the whole range of the source', () => {
    expect(randomIds(() => 0)()).toBe('x000000000000');
    expect(randomIds(() => 1 - Number.EPSILON)()).toBe('xzzzzzzzzzzzz');
    let i = 0;
    const rising = () => {
      i += 1;
      return (i - 1) / 36;
    };
    expect(randomIds(rising)()).toBe('x0123456789ab');
  });

  test('both kinds fit the schema and do not repeat', () => {
    let state = 1;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647; // Park and Miller's generator
      return state / 2_147_483_647;
    };
    for (const source of [randomIds(random), seededIds('file')]) {
      const ids = take(source, 2_000);
      expect(new Set(ids).size).toBe(2_000);
      for (const id of ids) expect(id).toMatch(ID);
    }
  });

  test('seeded ones are a function of the seed: importing twice gives the same bytes', () => {
    expect(take(seededIds('a'), 50)).toEqual(take(seededIds('a'), 50));
    expect(take(seededIds('a'), 50)).not.toEqual(take(seededIds('b'), 50));
    // printf '1 a' | sha256sum
    expect(seededIds('a')()).toBe('x2735d0823be7');
  });
});
