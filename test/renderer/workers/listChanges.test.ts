// What is told of a list that changed: put together again it is the list, whatever happened to it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedList, listChanges } from '../../../renderer/workers/listChanges.ts';

interface Thing {
  readonly key: string;
  readonly text: string;
}

const LIKE = {
  keyOf: ({ key }: Thing) => key,
  alike: (a: Thing, b: Thing) => a.key === b.key && a.text === b.text,
};

const thing = (key: string, text = ''): Thing => ({ key, text });
const things = fc.array(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('', 'x') }),
  { maxLength: 12 },
);
const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 10 });

describe('the changes of a list', () => {
  test('lead from one list to any other', () => {
    fc.assert(
      fc.property(things, things, fc.array(fc.nat(11)), (before, others, kept) => {
        // Some of the same objects, some alike, some others, in any order.
        const after = [...kept.flatMap((i) => before[i] ?? []), ...others];
        expect(changedList(before, listChanges(before, after, LIKE))).toEqual(after);
      }),
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        const like = { keyOf: (one: string) => one, alike: (a: string, b: string) => a === b };
        expect(changedList(before, listChanges(before, after, like))).toEqual(after);
      }),
    );
  });

  test('are none where every thing is the same or alike', () => {
    const before = [thing('a'), thing('b'), thing('b', 'x')];
    expect(listChanges(before, before, LIKE)).toEqual([]);
    expect(listChanges(before, structuredClone(before), LIKE)).toEqual([]);
  });

  test('are only what came and went, at their places', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => thing(key));
    if (!a || !b || !c || !d) throw new Error('There are four.');
    expect(listChanges([a, b, d], [b, c, thing('d')], LIKE)).toEqual([
      { at: 0, drop: 1, put: [] },
      { at: 2, drop: 0, put: [c] },
    ]);
    expect(listChanges([a, b, c], [a, thing('b', 'x'), c], LIKE)).toEqual([
      { at: 1, drop: 1, put: [thing('b', 'x')] },
    ]);
  });

  test('keep the things that stay, the very objects', () => {
    const before = [thing('a'), thing('b'), thing('c')];
    const after = changedList(
      before,
      listChanges(before, structuredClone([...before, thing('d')]), LIKE),
    );
    expect(after.slice(0, 3).every((one, i) => one === before[i])).toBe(true);
  });
});
