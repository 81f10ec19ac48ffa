// Chooses a supporter or a context for the selected element.
import { Spline } from 'lucide-react';
import { startConnecting } from '../store/connecting.ts';
import { defineAction, withNode } from './action.ts';

export const connectTo = defineAction({
  id: 'connectTo',
  label: 'Connect…',
  group: 'argument',
  section: 'connect',
  context: ['node', 'outline'],
  edits: 'case',
  icon: Spline,
  keys: ['C'],
  where: 'canvas',
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) startConnecting(editor, selection.id, 'support');
  },
});
