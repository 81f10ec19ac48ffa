// Puts a strategy between the selected element and what supports it, or into the selected link.
import { Split } from 'lucide-react';
import { insertBetween } from '../../core/commands/insertBetween.ts';
import { add } from '../store/adding.ts';
import { defineAction, withSelection } from './action.ts';

export const insertStrategy = defineAction({
  id: 'insertStrategy',
  label: 'Insert a strategy below',
  group: 'argument',
  section: 'add',
  submenu: 'Add',
  edits: 'case',
  icon: Split,
  keys: ['Shift+S'],
  where: 'canvas',
  context: ['node', 'link', 'outline'],
  when: withSelection,
  run: (editor) => {
    const { selection } = editor.store.getState();
    const entry = editor.document.index.nodes.get(selection?.id ?? '');
    const links = entry ? entry.supportedBy.map(({ id }) => id) : [selection?.id ?? ''];
    add(editor, insertBetween.call({ links, kind: 'strategy' }));
  },
});
