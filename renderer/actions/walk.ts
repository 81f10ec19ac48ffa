// The arrow keys: from element to element as the drawing connects them. While a link is being made
// they move the candidate and leave the selection alone.
import { moduleIn } from '../../core/select/architecture.ts';
import { type Direction, firstStop, walkFrom } from '../canvas/walk.ts';
import { walkModules } from '../canvas/walkModules.ts';
import { chooseModule, isArchitecture, primaryOf } from '../store/architecture.ts';
import { aimAt } from '../store/connecting.ts';
import type { Editor } from '../store/editor.ts';
import { extendTo } from '../store/selecting.ts';
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

function extend(direction: Direction): Action {
  return defineAction({
    id: `extend${direction}`,
    label: `Select the next one too (${direction.toLowerCase()})`,
    group: 'walk',
    section: 'extend',
    keys: [`Shift+Arrow${direction}`],
    where: 'canvas',
    when: ALWAYS,
    run: (editor) => {
      if (isArchitecture(editor.store.getState())) return;
      const next = nextStop(editor, direction);
      if (next !== undefined && !editor.store.getState().connecting) extendTo(editor, next);
    },
  });
}

function step(editor: Editor, direction: Direction): void {
  const state = editor.store.getState();
  if (isArchitecture(state)) {
    const { diagram, layout } = state.scene;
    const at = primaryOf(state, editor.document.index);
    const module = moduleIn(walkModules(diagram, layout.boxes, at, direction) ?? '');
    if (module !== undefined) chooseModule(editor, module);
    return;
  }
  const next = nextStop(editor, direction);
  if (next === undefined) return;
  if (editor.store.getState().connecting) aimAt(editor, next);
  else editor.goTo(next, 'nearest');
}

function nextStop(editor: Editor, direction: Direction): string | undefined {
  const { scene, selection, connecting } = editor.store.getState();
  const { index } = editor.document;
  const at = connecting?.at ?? selection?.id;
  if (at === undefined) return firstStop(index, scene.layout.boxes);
  return walkFrom(index, scene.layout.boxes, at, direction);
}

export const walkUp = walk('Up', 'To what it supports');
export const walkDown = walk('Down', 'To what supports it');
export const walkLeft = walk('Left', 'To the left');
export const walkRight = walk('Right', 'To the right');

export const extendUp = extend('Up');
export const extendDown = extend('Down');
export const extendLeft = extend('Left');
export const extendRight = extend('Right');
