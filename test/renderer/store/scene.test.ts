// A drawing that takes long: what was added is shown at once near its place, the layout follows.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type Scene, SceneMaker } from '../../../renderer/store/scene.ts';

const ARGUMENT = `
  case {profile: gsn-strict}
  G1 "Top"
    ~ C1 "Context"
    G2 "Left"
      Sn1 "Report"
    G3 "Right"
`;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** @param cost milliseconds that each look at the clock takes */
function setup(cost: number) {
  const document = new CaseDocument(sketch(ARGUMENT), {
    newId: seededIds('scene'),
    today: () => '2026-06-01',
    now: () => 0,
  });
  const shown: Scene[] = [];
  let time = 0;
  const now = () => {
    time += cost;
    return time;
  };
  const maker = new SceneMaker(
    () => document.index,
    now,
    (scene) => void shown.push(scene),
    (why) => {
      throw new Error(why);
    },
  );
  const first = maker.make('main');
  const settled = jest.fn();
  const add = (parent: string, link: 'supportedBy' | 'inContextOf' = 'supportedBy') => {
    const kind = link === 'supportedBy' ? 'goal' : 'context';
    const done = document.execute(addNode.call({ kind, parent, link }));
    const [made = ''] = done.allowed ? done.made : [];
    maker.sketch('main', undefined, settled);
    return made;
  };
  return { document, maker, shown, first, settled, add };
}

const boxOf = (scene: Scene | undefined, id: string) => scene?.layout.boxes.get(id);

describe('where a layout takes long', () => {
  test('what is new stands below what it hangs from, all else where it was', () => {
    const { shown, first, settled, add } = setup(100);
    const made = add('G3');
    expect(shown).toHaveLength(1);
    expect(settled).not.toHaveBeenCalled();
    for (const id of first.layout.boxes.keys()) expect(boxOf(shown[0], id)).toBe(boxOf(first, id));
    const [owner, box] = [boxOf(first, 'G3'), boxOf(shown[0], made)];
    expect(box?.y).toBeGreaterThan((owner?.y ?? 0) + (owner?.height ?? 0));
    // Found by the canvas, which asks for what is near.
    const all = { left: -9, top: -9, right: 99, bottom: 99 };
    expect(shown[0]?.grid.near(all).nodes).toContain(made);
    const tie = shown[0]?.diagram.links.find(({ to }) => to === made);
    expect(shown[0]?.layout.routes.has(tie?.id ?? '')).toBe(true);
  });

  test('a context stands beside', () => {
    const { shown, first, add } = setup(100);
    const made = add('G3', 'inContextOf');
    const owner = boxOf(first, 'G3');
    expect(boxOf(shown[0], made)?.x).toBeGreaterThan((owner?.x ?? 0) + (owner?.width ?? 0));
  });

  test('the layout follows, the same as without', () => {
    const { shown, first, settled, add } = setup(100);
    add('G3');
    const second = add('G2');
    expect(boxOf(shown[1], second)).toBeDefined();
    jest.runAllTimers();
    expect(shown).toHaveLength(3);
    expect(settled).toHaveBeenCalledTimes(1);
    const { diagram, layout } = shown[2] ?? first;
    expect(layout).toEqual(layoutDiagram(diagram, { folds: first.layout.folds }));
  });

  test('an exact drawing that is asked for is made at once', () => {
    const { maker, shown, first, add } = setup(100);
    add('G3');
    maker.refresh('main');
    jest.runAllTimers();
    expect(shown).toHaveLength(2);
    const { diagram, layout } = shown[1] ?? first;
    expect(layout).toEqual(layoutDiagram(diagram, { folds: first.layout.folds }));
  });

  test('several that came at once are laid out at once', () => {
    const { document, maker, shown, first, settled } = setup(100);
    document.execute(addNode.call({ kind: 'goal', parent: 'G3' }));
    document.execute(addNode.call({ kind: 'goal', parent: 'G3' }));
    maker.sketch('main', undefined, settled);
    const { diagram, layout } = shown[0] ?? first;
    expect(layout).toEqual(layoutDiagram(diagram, { folds: first.layout.folds }));
  });
});

test('where a layout is quick it is made at once', () => {
  const { shown, first, add } = setup(0);
  add('G3');
  const { diagram, layout } = shown[0] ?? first;
  expect(layout).toEqual(layoutDiagram(diagram, { folds: first.layout.folds }));
  jest.runAllTimers();
  expect(shown).toHaveLength(1);
});
