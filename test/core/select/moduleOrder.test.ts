// Modules in the order in which a reader of the argument meets them. Expected by hand from the cases.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleOrder } from '../../../core/select/moduleOrder.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const order = (text: string) => moduleOrder(new CaseIndex(sketch(text)));

test('the main one, then what its argument leads to, down before across; context after support', () => {
  const text = `
    G1
      ~ C1 {target: Aside, kind: moduleReference}
      S1
        G2
          AG1 {origin: Zulu.G1}
        AG2 {origin: Alpha.G1}
    module Alpha
    G1 {public: true}
    module Aside
    G1
    module Deep
    G1 {public: true}
    module Unread
    G1
    module Zulu
    G1 {public: true}
      AG3 {origin: Deep.G1}
  `;
  expect(order(text)).toEqual(['main', 'Zulu', 'Deep', 'Alpha', 'Aside', 'Unread']);
});

test('what contains others stands before them; circles, missing modules and one module end', () => {
  const contained = `
    G1
      AG1 {origin: Inner.G1}
    module Inner {parent: Outer}
    G1 {public: true}
    module Outer
    G1
  `;
  expect(order(contained)).toEqual(['main', 'Outer', 'Inner']);
  const circular = `
    G1
      AG1 {origin: A.G1}
      M1 {target: gone}
    module A {parent: B}
    G1
      AG2 {origin: G1}
    module B {parent: A}
  `;
  expect(order(circular)).toEqual(['main', 'A', 'B']);
  expect(order('G1')).toEqual(['main']);
});
