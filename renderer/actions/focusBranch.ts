// Shows the selected branch alone, or everything again.
import { Focus } from 'lucide-react';
import { focusOn, leaveFocus } from '../store/folding.ts';
import { defineAction, withNode } from './action.ts';

export const focusBranch = defineAction({
  id: 'focusBranch',
  label: 'Show this branch alone',
  group: 'view',
  keywords: ['branch', 'alone', 'focus'],
  section: 'fold',
  icon: Focus,
  keys: ['F'],
  where: 'canvas',
  context: ['node'],
  checked: (editor) => editor.store.getState().focus !== undefined,
  when: (editor) => editor.store.getState().focus !== undefined || withNode(editor),
  run: (editor) => {
    const { focus, selection } = editor.store.getState();
    if (selection?.kind === 'node' && selection.id !== focus) focusOn(editor, selection.id);
    else leaveFocus(editor);
  },
});
