// Pins what is selected where it stands, or lets it go.
import { Pin } from 'lucide-react';
import { isPinned, togglePinned } from '../store/pinning.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const togglePin = defineAction({
  id: 'togglePin',
  label: 'Pin in place',
  keywords: ['unpin', 'fix', 'position'],
  group: 'view',
  section: 'fold',
  edits: 'case',
  icon: Pin,
  keys: ['P'],
  where: 'canvas',
  context: ['node'],
  checked: (editor) => {
    const ids = selectedNodes(editor);
    return ids.length > 0 && ids.every((id) => isPinned(editor, id));
  },
  when: withNode,
  run: togglePinned,
});
