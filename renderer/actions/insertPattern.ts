// Opens the dialog that instantiates a pattern (GSN 1:3) and inserts the result.
import { Blocks } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const insertPattern = defineAction({
  id: 'insertPattern',
  label: 'Insert pattern…',
  group: 'argument',
  section: 'add',
  submenu: 'Add',
  keywords: ['template', 'instantiate', 'two lines of defence', 'unknown unknowns'],
  edits: 'case',
  icon: Blocks,
  keys: ['Shift+I'],
  where: 'canvas',
  context: ['node', 'canvas', 'outline'],
  when: ALWAYS,
  run: (editor) => {
    const { selection } = editor.store.getState();
    const parent = selection?.kind === 'node' ? { parent: selection.id } : {};
    editor.open({ kind: 'pattern', ...parent });
  },
});
