// The heap of the search: least key first, equal keys in the order in which they came.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Heap } from '../../../core/layout/heap.ts';

test('gives back in the order of keys, and of arrival among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (keys) => {
      const heap = new Heap<readonly [number, number]>();
      for (const [i, key] of keys.entries()) heap.push(key, [key, i]);
      const taken = keys.map(() => heap.pop());
      const sorted = keys.map((key, i) => [key, i]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
      expect(taken).toEqual(sorted);
      expect(heap.pop()).toBeUndefined();
    }),
    { seed: 2 },
  );
});
