// Shows every action with its keys.
import { Keyboard } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const showShortcuts = defineAction({
  id: 'showShortcuts',
  label: 'Keyboard shortcuts',
  group: 'help',
  keywords: ['keys', 'keyboard'],
  section: 'help',
  icon: Keyboard,
  keys: ['F1'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'shortcuts' }),
});
