// The keyboard reaches every link that is drawn, challenges of challenges included.
import { describe, expect, test } from '@jest/globals';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { Grid } from '../../../renderer/canvas/grid.ts';
import { linkAt } from '../../../renderer/canvas/hit.ts';
import { nextLink } from '../../../renderer/canvas/linkWalk.ts';
import { walkFrom } from '../../../renderer/canvas/walk.ts';

const CASE = `
  G1
    ~ C1
    G2
      Sn1
        !! G8 challenge {status: open}
    G3
  G9
  link challenges G9 -> G8-G2-Sn1
  link supportedBy G3 -> G77
`;

function drawn(text: string) {
  const index = new CaseIndex(sketch(text));
  const diagram = moduleDiagram(index, 'main');
  const layout = layoutDiagram(diagram);
  const links = new Map(diagram.links.map((link) => [link.id, link]));
  return { index, scene: { links, layout, grid: new Grid(layout) } };
}

describe('from link to link', () => {
  const { index, scene } = drawn(CASE);
  const next = (at: string | undefined, by: 1 | -1 = 1) => nextLink(index, scene, at, by);

  test('an element leads to the first of its own links, a leaf to the link that ends there', () => {
    expect(next('G1')).toBe('G1-G2');
    expect(next('G1', -1)).toBe('G1-C1');
    expect(next('Sn1')).toBe('G2-Sn1');
    expect(next('G9')).toBe('G9-G8-G2-Sn1');
  });

  test('each link of the drawing comes once in a round, dangling ones and challenges too', () => {
    const seen: string[] = [];
    let at = next(undefined);
    for (; at !== undefined && !seen.includes(at); at = next(at)) seen.push(at);
    expect([...seen].sort()).toEqual([...index.links.keys()].sort());
    expect(at).toBe(seen[0]);
    expect(next(seen[0], -1)).toBe(seen.at(-1));
  });

  test('nothing drawn, nowhere to go', () => {
    const empty = drawn('G1');
    expect(nextLink(empty.index, empty.scene, 'G1', 1)).toBeUndefined();
  });
});

test('an arrow key leads from a challenge to the link that it challenges', () => {
  const { index, scene } = drawn(CASE);
  const { boxes } = scene.layout;
  expect(walkFrom(index, boxes, 'G8-G2-Sn1', 'Down')).toBe('G2-Sn1');
  expect(walkFrom(index, boxes, 'G9-G8-G2-Sn1', 'Right')).toBe('G8-G2-Sn1');
  expect(walkFrom(index, boxes, 'G9-G8-G2-Sn1', 'Left')).toBe('G9');
});

test('a point on or near a link is that link’s; further away it is nobody’s', () => {
  const { scene } = drawn(CASE);
  for (const [id, { points }] of scene.layout.routes) {
    const [a, b] = [points.at(-2), points.at(-1)];
    if (!a || !b) throw new Error(id);
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    expect(linkAt(scene, middle, 1)).toBe(id);
  }
  expect(linkAt(scene, { x: -500, y: -500 }, 9)).toBeUndefined();
});
