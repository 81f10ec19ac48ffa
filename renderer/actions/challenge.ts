// Chooses what the selected goal or solution challenges.
import { Swords } from 'lucide-react';
import { startConnecting } from '../store/connecting.ts';
import { defineAction, withNode } from './action.ts';

export const challenge = defineAction({
  id: 'challenge',
  label: 'Let it challenge…',
  group: 'argument',
  keywords: ['doubt', 'rebut', 'defeater'],
  section: 'dialectic',
  submenu: 'Challenge and confidence',
  context: ['node', 'outline'],
  edits: 'challenge',
  icon: Swords,
  keys: ['Shift+C'],
  where: 'canvas',
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) startConnecting(editor, selection.id, 'challenge');
  },
});
