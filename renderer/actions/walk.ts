// The arrow keys: from element to element as the drawing connects them. While a link is being made
// they move the candidate and leave the selection alone.
import { type Direction, firstStop, walkFrom } from '../canvas/walk.ts';
import { aimAt } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

function walk(direction: Direction, label: string): Action {
  return defineAction({
    id: `walk${direction}`,
    label,
    group: 'walk',
    keys: [`Arrow${direction}`],
    where: 'canvas',
    when: ALWAYS,
    run: (editor) => step(editor, direction),
  });
}

function step(editor: Editor, direction: Direction): void {
  const { scene, selection, connecting } = editor.store.getState();
  const { index } = editor.document;
  const at = connecting?.at ?? selection?.id;
  const next =
    at === undefined
      ? firstStop(index, scene.layout.boxes)
      : walkFrom(index, scene.layout.boxes, at, direction);
  if (next === undefined) return;
  if (connecting) aimAt(editor, next);
  else editor.goTo(next, 'nearest');
}

export const walkUp = walk('Up', 'To what it supports');
export const walkDown = walk('Down', 'To what supports it');
export const walkLeft = walk('Left', 'To the left');
export const walkRight = walk('Right', 'To the right');
