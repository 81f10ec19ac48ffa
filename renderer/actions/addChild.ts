// Adds a goal below the selected element.
import { CornerRightDown } from 'lucide-react';
import { add, childCall } from '../store/adding.ts';
import { defineAction, withSelection } from './action.ts';

export const addChild = defineAction({
  id: 'addChild',
  label: 'Add a goal below',
  group: 'argument',
  section: 'add',
  submenu: 'Add',
  context: ['node', 'link', 'outline'],
  edits: 'case',
  icon: CornerRightDown,
  keys: ['Tab'],
  where: 'canvas',
  when: withSelection,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) add(editor, childCall(editor, selection.id));
  },
});
