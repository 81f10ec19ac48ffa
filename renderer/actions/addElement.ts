// Offers every kind that may be added to what is selected, and says why not for the others.
import { Plus } from 'lucide-react';
import { defineAction, withSelection } from './action.ts';

export const addElement = defineAction({
  id: 'addElement',
  label: 'Add…',
  group: 'argument',
  section: 'add',
  submenu: 'Add',
  context: ['node', 'link', 'outline'],
  edits: 'challenge',
  icon: Plus,
  keys: ['A', 'Insert'],
  where: 'argument',
  when: withSelection,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) editor.open({ kind: 'add', to: selection.id });
  },
});
