// One box for everything that can be done, and every element and record that can be gone to.
import { Search } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const openPalette = defineAction({
  id: 'openPalette',
  label: 'Find or do…',
  group: 'view',
  section: 'find',
  keywords: ['command palette', 'go to', 'jump'],
  icon: Search,
  keys: ['Mod+K'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'palette' }),
});
