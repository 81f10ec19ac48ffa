// Edits the text of the selected element in its symbol.
import { PencilLine } from 'lucide-react';
import { startTyping } from '../store/typing.ts';
import { defineAction, withNode } from './action.ts';

export const editText = defineAction({
  id: 'editText',
  label: 'Edit text',
  group: 'argument',
  keywords: ['rename', 'statement'],
  section: 'text',
  context: ['node', 'outline'],
  edits: 'selected',
  icon: PencilLine,
  keys: ['F2'],
  where: 'canvas',
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) startTyping(editor, selection.id);
  },
});
