import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { depthOf, statisticsOf } from '../../../core/select/statistics.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const depth = (text: string) => depthOf(new CaseIndex(sketch(text)));

test('depth: elements on the longest chain of support, shared ones and dangling ends included', () => {
  expect(depth('case {}')).toBe(0);
  expect(depth('G1\n  ~ C1\n    ~ C2')).toBe(1);
  expect(depth('G1\n  G2\n    Sn1\n  G3\n    G4\n      Sn1\nlink supportedBy Sn1 -> G99')).toBe(4);
});

test('a circle counts with all its elements, once', () => {
  // G1, the circle of G2, G3 and G4, and Sn1 below it.
  expect(
    depth(
      'G1\n  G2\n    G3\n      G4\n        Sn1\nlink supportedBy G4 -> G2\nlink supportedBy G1 -> G1',
    ),
  ).toBe(5);
});

test('a chain of 20,000 goals does not exhaust the stack', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `link supportedBy G${i} -> G${i + 1}`);
  const goals = Array.from({ length: 20_001 }, (_, i) => `G${i}`);
  expect(depth([...goals, ...lines].join('\n'))).toBe(20_001);
});

test('counts: every kind and table is named, those without with 0', () => {
  const c = sketch('G1\n  Sn1 -> E-1\n  ! G2 "no"\nevidence E-1 {title: run}\nmodule Sub');
  const statistics = statisticsOf(new CaseIndex(c), ['G1']);
  expect(statistics).toMatchObject({ modules: 2, roots: ['G1'], depth: 2 });
  expect(statistics.nodes).toMatchObject({ goal: 2, solution: 1, awayGoal: 0 });
  expect(statistics.links).toEqual({ supportedBy: 1, inContextOf: 0, challenges: 1 });
  expect(statistics.records).toMatchObject({ evidence: 1, waivers: 0 });
});
