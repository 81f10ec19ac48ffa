// Chooses what the selected goal or solution challenges.
import { Swords } from 'lucide-react';
import { startConnecting } from '../store/connecting.ts';
import { defineAction, withNode } from './action.ts';

export const challenge = defineAction({
  id: 'challenge',
  label: 'Challenge…',
  group: 'argument',
  icon: Swords,
  keys: ['Shift+C'],
  where: 'canvas',
  context: ['node'],
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) startConnecting(editor, selection.id, 'challenge');
  },
});
