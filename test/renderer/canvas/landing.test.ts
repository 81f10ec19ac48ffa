// Where a dragged branch lands. Expected places follow from the boxes below, by hand:
//
//   G1 (200..360, 0..60)
//   G2 (0..160, 150..210)   G3 (196..356, 150..230)   G4 (560..720, 150..210)
//   Sn1 (36..124, 300..388) below G2
import { describe, expect, test } from '@jest/globals';
import type { NodeBox } from '../../../core/layout/diagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { landingAt } from '../../../renderer/canvas/drag/landing.ts';
import { Grid } from '../../../renderer/canvas/grid.ts';

const c = sketch('G1 "Top"\n  G2 "One"\n    Sn1 "Report"\n  G3 "Two" <>\n  G4 "Three" <>');
const index = new CaseIndex(c);
const idOf = (identifier: string) =>
  [...c.nodes].find(([, node]) => node.identifier === identifier)?.[0] ?? '';
const linkTo = (identifier: string) => index.nodes.get(idOf(identifier))?.supports[0]?.id;

const box = (x: number, y: number, width: number, height: number): NodeBox => ({
  ...{ x, y, width, height },
  lines: [],
  below: 0,
});
const boxes = new Map([
  [idOf('G1'), box(200, 0, 160, 60)],
  [idOf('G2'), box(0, 150, 160, 60)],
  [idOf('G3'), box(196, 150, 160, 80)],
  [idOf('G4'), box(560, 150, 160, 60)],
  [idOf('Sn1'), box(36, 300, 88, 88)],
]);
const layout = {
  boxes,
  routes: new Map(),
  unplaced: [],
  folds: new Map(),
  bounds: box(0, 0, 720, 400),
};
const scene = { grid: new Grid(layout), layout };

function landing(x: number, y: number, dragged: readonly string[] = [], ordered = true) {
  const branch = new Set(dragged.map(idOf));
  const holds = (id: string) => !id.includes('Sn') && c.nodes.get(id)?.kind !== 'solution';
  return landingAt({ scene, index, at: { x, y }, branch, ordered, holds });
}

describe('a dragged branch lands', () => {
  test('under the element whose middle is below the pointer', () => {
    expect(landing(280, 30)).toEqual({ parent: idOf('G1') });
    expect(landing(80, 180)).toEqual({ parent: idOf('G2') });
  });

  test('between two siblings, marked in the middle of the gap over both', () => {
    const mark = { x: (160 + 196) / 2, top: 150, bottom: 230 };
    expect(landing(170, 180)).toEqual({ parent: idOf('G1'), after: linkTo('G2'), mark });
    expect(landing(190, 180)).toEqual({ parent: idOf('G1'), before: linkTo('G3'), mark });
  });

  test('beside a symbol by its outer quarter', () => {
    expect(landing(150, 180)).toMatchObject({ parent: idOf('G1'), after: linkTo('G2') });
    expect(landing(205, 180)).toMatchObject({ parent: idOf('G1'), before: linkTo('G3') });
  });

  test('close to a sibling that stands far from the next', () => {
    expect(landing(400, 180)).toEqual({
      parent: idOf('G1'),
      after: linkTo('G3'),
      mark: { x: 356 + 18, top: 150, bottom: 230 },
    });
  });

  test('beside what cannot have anything below it, wherever the pointer is on it', () => {
    expect(landing(70, 340)).toMatchObject({ parent: idOf('G2'), before: linkTo('Sn1') });
    expect(landing(90, 340)).toMatchObject({ parent: idOf('G2'), after: linkTo('Sn1') });
  });

  test('nowhere on itself, and with itself passed over as a neighbour', () => {
    expect(landing(276, 190, ['G3'])).toBeUndefined();
    expect(landing(170, 180, ['G3'])).toMatchObject({ after: linkTo('G2'), mark: { x: 178 } });
  });

  test('nowhere far from everything', () => {
    expect(landing(300, 700)).toBeUndefined();
    expect(landing(1200, 180)).toBeUndefined();
  });

  test('only under elements where siblings have no order', () => {
    expect(landing(150, 180, [], false)).toEqual({ parent: idOf('G2') });
    expect(landing(170, 180, [], false)).toBeUndefined();
  });
});
