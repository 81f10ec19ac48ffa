// Moving a branch by keyboard. Without a selection the keys do nothing: as Alt+Left they would
// otherwise leave the page.
import type { Editor } from '../store/editor.ts';
import { moveAmong, moveIn, moveOut } from '../store/moving.ts';
import { type Action, ALWAYS, defineAction } from './action.ts';

function move(id: string, label: string, key: string, run: (editor: Editor) => void): Action {
  return defineAction({
    id,
    label,
    group: 'argument',
    submenu: 'Move',
    section: 'connect',
    edits: 'case',
    keys: [`Alt+Arrow${key}`],
    where: 'canvas',
    context: ['node', 'outline'],
    when: ALWAYS,
    run,
  });
}

export const moveLeft = move('moveLeft', 'Move before its sibling', 'Left', (editor) =>
  moveAmong(editor, -1),
);
export const moveRight = move('moveRight', 'Move after its sibling', 'Right', (editor) =>
  moveAmong(editor, 1),
);
export const moveUp = move('moveUp', 'Move out, beside its parent', 'Up', moveOut);
export const moveDown = move('moveDown', 'Move in, below the sibling before', 'Down', moveIn);
