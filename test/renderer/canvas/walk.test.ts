// The arrow keys walk the argument as it is drawn (product.md, "The window").
import { describe, expect, test } from '@jest/globals';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type Direction, firstStop, walkFrom } from '../../../renderer/canvas/walk.ts';

function walker(text: string) {
  const c = sketch(text);
  const index = new CaseIndex(c);
  const { boxes } = layoutDiagram(moduleDiagram(index, c.main));
  const walk = (at: string, ...directions: Direction[]) =>
    directions.reduce<string | undefined>(
      (from, direction) =>
        from === undefined ? undefined : walkFrom(index, boxes, from, direction),
      at,
    );
  return { walk, first: () => firstStop(index, boxes), boxes };
}

const TREE = `
  G1 "Top"
    ~ C1 "One"
    S1 "How"
      G2 "Left"
        Sn1 "Report"
      G3 "Right"
`;

describe('walking', () => {
  test('begins at the top', () => {
    expect(walker(TREE).first()).toBe('G1');
  });

  test('down leads to the first supporter, up back to what is supported', () => {
    const { walk } = walker(TREE);
    expect(walk('G1', 'Down')).toBe('S1');
    expect(walk('G1', 'Down', 'Down', 'Down')).toBe('Sn1');
    expect(walk('Sn1', 'Up', 'Up', 'Up')).toBe('G1');
    expect(walk('G1', 'Up')).toBeUndefined();
    expect(walk('Sn1', 'Down')).toBeUndefined();
  });

  test('left and right lead to the siblings in their order', () => {
    const { walk } = walker(TREE);
    expect(walk('G2', 'Right')).toBe('G3');
    expect(walk('G3', 'Left')).toBe('G2');
    expect(walk('G3', 'Right')).toBeUndefined();
  });

  test('a context is reached on the side where it stands, and left towards its owner', () => {
    const { walk, boxes } = walker(TREE);
    const right = (boxes.get('C1')?.x ?? 0) > (boxes.get('G1')?.x ?? 0);
    const [there, back]: [Direction, Direction] = right ? ['Right', 'Left'] : ['Left', 'Right'];
    expect(walk('G1', there)).toBe('C1');
    expect(walk('C1', back)).toBe('G1');
    expect(walk('G1', back)).toBeUndefined();
  });

  test('beyond the context of an element comes its sibling', () => {
    const { walk, boxes } = walker(`
      G1 "Top"
        G2 "Left"
          ~ C1 "Beside"
          ~ C2 "Beside too"
        G3 "Right"
    `);
    const beside = ['C1', 'C2'].find((id) => (boxes.get(id)?.x ?? 0) > (boxes.get('G2')?.x ?? 0));
    expect(walk('G2', 'Right')).toBe(beside);
    expect(walk('G2', 'Right', 'Right')).toBe('G3');
  });

  test('stacked contexts are walked up and down', () => {
    const { walk, boxes } = walker(`
      G1 "Top"
        ~ C1 "First"
        ~ C2 "Second"
        ~ C3 "Third"
        ~ C4 "Fourth"
    `);
    const side = [...boxes].filter(([id, box]) => id !== 'G1' && box.x > (boxes.get('G1')?.x ?? 0));
    side.sort(([, a], [, b]) => a.y - b.y);
    const [upper, lower] = side.map(([id]) => id);
    expect(side).toHaveLength(2);
    expect(walk(upper ?? '', 'Down')).toBe(lower);
    expect(walk(lower ?? '', 'Up')).toBe(upper);
  });

  test('a context shared by two is beside the one it is drawn at only', () => {
    const { walk } = walker(`
      G1 "Top"
        ~ C1 "Shared"
        S1 "How"
          G2 "Left"
          G3 "Right"
      link inContextOf G3 -> C1
    `);
    expect(walk('G3', 'Left')).toBe('G2');
    expect(walk('G3', 'Right')).toBeUndefined();
  });

  test('from one that two support, left and right lead on below whichever parent has more', () => {
    const { walk } = walker(`
      G1
        G2
          G5
        G3
          Sn1
          G5
          Sn2
    `);
    expect(walk('G5', 'Left')).toBe('Sn1');
    expect(walk('G5', 'Right')).toBe('Sn2');
  });

  test('from a link to its ends; circles and loose elements do no harm', () => {
    const { walk } = walker(`
      G1 "Top"
        G2 "Below"
      G9 "Loose"
      link supportedBy G2 -> G1
    `);
    expect(walk('G1-G2', 'Up')).toBe('G1');
    expect(walk('G1-G2', 'Down')).toBe('G2');
    expect(walk('G1', 'Down', 'Down')).toBe('G1');
    expect(walk('G9', 'Right')).toBeUndefined();
  });
});
