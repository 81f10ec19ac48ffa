import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { readingOrder } from '../../../core/report/readingOrder.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const told = (text: string) => {
  const { modules, paragraphs } = readingOrder(new CaseIndex(sketch(text)));
  return modules.map((module) =>
    (paragraphs.get(module) ?? []).map(
      ({ entry, number, depth }) => `${number} ${entry.id} ${depth}`,
    ),
  );
};

test('context first, then support in depth, then who challenges it', () => {
  expect(
    told(`
      G1
        ~ C1
        S1
          G2
            Sn1
              !! G8 challenge {}
          G3
        ! G9 challenge {}
    `),
  ).toEqual([['1 G1 0', '2 C1 1', '3 S1 1', '4 G2 2', '5 Sn1 3', '6 G8 3', '7 G3 2', '8 G9 1']]);
});

test('shared support once; a circle and what hangs on nothing last; nothing is left out', () => {
  expect(told('C9\nG1\n  G2\n    Sn1\n  G3\n    Sn1\nG7\n  G8\n    G7')).toEqual([
    ['1 G1 0', '2 G2 1', '3 Sn1 2', '4 G3 1', '5 C9 0', '6 G7 0', '7 G8 1'],
  ]);
});

test('numbers run through the modules, the main one first', () => {
  expect(told('module A\nG1\nmodule B\nG1\n  G2')).toEqual([
    [],
    ['1 A.G1 0'],
    ['2 B.G1 0', '3 B.G2 1'],
  ]);
});

test('a chain of 5,000 is told without recursion', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `link supportedBy G${i} -> G${i + 1}`);
  const nodes = Array.from({ length: 5001 }, (_, i) => `G${i}`);
  const [main] = told([...nodes, ...lines].join('\n'));
  expect(main?.at(-1)).toBe('5001 G5000 5000');
});
