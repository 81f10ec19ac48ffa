// What a reference shows when it says nothing itself: the module it means (GSN v3 Table 1:4-1).
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

test('a reference without a text shows the name of its module, unless that is its identifier', () => {
  const c = sketch(`
    G1 "Top"
      M1 "" {kind: moduleReference, target: Sub}
      M2 "Own words" {kind: moduleReference, target: Sub}
      Sub "" {kind: moduleReference, target: Sub}
      M3 "" {kind: moduleReference, target: Gone}
    module Sub
    G1 "There"
  `);
  const { nodes } = moduleDiagram(new CaseIndex(c), c.main);
  expect(nodes.map(({ identifier, text }) => [identifier, text])).toEqual([
    ['G1', 'Top'],
    ['M1', 'Sub'],
    ['M2', 'Own words'],
    ['M3', ''],
    ['Sub', ''],
  ]);
});
