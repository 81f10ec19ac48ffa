// Where claims, contexts and steps lie, by hand from small sketches.
import { describe, expect, test } from '@jest/globals';
import { subtree } from '../../../../core/analyser/ask/descent.ts';
import { nearestAbove } from '../../../../core/analyser/ask/nearestAbove.ts';
import { someGoalBelow, stepsAbove } from '../../../../core/analyser/ask/sameStep.ts';
import { inScope } from '../../../../core/analyser/ask/scope.ts';
import { CaseIndex, type NodeEntry } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

const indexOf = (text: string) => new CaseIndex(sketch(text));

function entries(index: CaseIndex, ...ids: string[]): NodeEntry[] {
  return ids.flatMap((id) => index.nodes.get(id) ?? []);
}

describe('the nearest claim above', () => {
  test('wins over one further up, on every way; the claim itself is told only from above', () => {
    const index = indexOf(`
      G1
        S1
          G2
            G3
              Sn3
          G4
            Sn3`);
    const above = nearestAbove(index, entries(index, 'G1', 'G2'));
    expect(Object.fromEntries(above)).toEqual({
      S1: 'G1',
      G2: 'G1',
      G3: 'G2',
      G4: 'G1',
      Sn3: above.get('Sn3'),
    });
    expect(['G1', 'G2']).toContain(above.get('Sn3'));
  });

  test('passes through away goals, and ends where something answers for itself', () => {
    const index = indexOf(`
      G1
        AG2 {origin: Sub.G2}
      module Sub
      G2 {public: true}
        G3
          G4`);
    const above = nearestAbove(index, entries(index, 'G1'), ({ id }) => id === 'Sub.G3');
    expect([...above.keys()].sort()).toEqual(['AG2', 'Sub.G2']);
  });

  test('a circle has an end', () => {
    const index = indexOf(`
      G1
        G2
          G1`);
    expect(nearestAbove(index, entries(index, 'G2')).get('G1')).toBe('G2');
    expect(subtree(index, 'G1').map(({ id }) => id)).toEqual(['G1', 'G2']);
    expect(subtree(index, 'nothing')).toEqual([]);
  });
});

describe('a context in scope', () => {
  const meant = (node: NodeEntry['node']) => node.text?.includes('meant') === true;

  test('holds for its element and all below it, in other modules too', () => {
    const index = indexOf(`
      G1
        G2
          ~ C2 "meant"
          AG3 {origin: Sub.G3}
        G4
      module Sub
      G3 {public: true}
        G5`);
    const scope = inScope(index, meant);
    expect(['G1', 'G2', 'Sub.G3', 'Sub.G5', 'G4'].filter((id) => scope.has(id))).toEqual([
      'G2',
      'Sub.G3',
      'Sub.G5',
    ]);
  });

  test('an away context says what its origin says; a defeated one and an assumption say nothing', () => {
    const index = indexOf(`
      G1
        ~ AC1 {origin: Sub.C1}
      G2
        ~ C2 "meant" {defeated: {}}
      G3
        ~ A3 "meant"
      module Sub
      C1 "meant" {public: true}`);
    expect([...inScope(index, meant)].sort()).toEqual(['G1']);
  });
});

test('a step is a goal’s parents, and above a strategy its goals; each is looked at once', () => {
  const index = indexOf(`
    G1
      S1
        G2
        G3
      G4`);
  const [goal] = entries(index, 'G2');
  const steps = goal ? stepsAbove(goal) : [];
  expect(steps.map(({ id }) => id)).toEqual(['S1', 'G1']);
  let asked = 0;
  const some = someGoalBelow(({ id }) => {
    asked += 1;
    return id === 'G4';
  });
  expect(steps.map(some)).toEqual([false, true]);
  const before = asked;
  expect(steps.map(some)).toEqual([false, true]);
  expect(asked).toBe(before);
});
