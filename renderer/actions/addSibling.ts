// Adds an element of the same kind beside the selected one.
import { ArrowRightToLine } from 'lucide-react';
import { add, siblingCall } from '../store/adding.ts';
import { defineAction, withNode } from './action.ts';

export const addSibling = defineAction({
  id: 'addSibling',
  label: 'Add a sibling',
  group: 'argument',
  section: 'add',
  submenu: 'Add',
  context: ['node', 'outline'],
  edits: 'case',
  icon: ArrowRightToLine,
  keys: ['Enter'],
  where: 'canvas',
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (!selection) return;
    const call = siblingCall(editor, selection.id);
    if (typeof call === 'string') editor.notify('refused', call);
    else add(editor, call);
  },
});
