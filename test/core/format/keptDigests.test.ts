import { describe, expect, test } from '@jest/globals';
import { keptDigest } from '../../../core/format/keptDigests.ts';

describe('a digest that is kept', () => {
  function counted() {
    let made = 0;
    return () => {
      made += 1;
      return `digest ${made}`;
    };
  }

  test('is not made again of the very same pieces', () => {
    const [subject, other] = [{ a: 1 }, { b: 2 }];
    const make = counted();
    expect(keptDigest(subject, ['G1', subject, 'E-1', other], make)).toBe('digest 1');
    expect(keptDigest(subject, ['G1', subject, 'E-1', other], make)).toBe('digest 1');
  });

  test('is made again where a record, an id, the order or the number of pieces differs', () => {
    const [subject, other] = [{ a: 1 }, { b: 2 }];
    const make = counted();
    const versions = [
      ['G1', subject, 'E-1', other],
      ['G1', subject, 'E-1', { ...other }],
      ['G1', subject, 'E-2', other],
      ['E-2', other, 'G1', subject],
      ['G1', subject],
    ];
    const digests = versions.map((pieces) => keptDigest(subject, pieces, make));
    expect(new Set(digests).size).toBe(versions.length);
  });

  test('is not kept of very many pieces, nor for no subject', () => {
    const subject = { a: 1 };
    const make = counted();
    const many = Array.from({ length: 5_000 }, (_, i) => `n${i}`);
    expect([keptDigest(subject, many, make), keptDigest(subject, many, make)]).toEqual([
      'digest 1',
      'digest 2',
    ]);
    expect(keptDigest(undefined, ['G1'], make)).toBe('digest 3');
    expect(keptDigest(undefined, ['G1'], make)).toBe('digest 4');
  });
});
