// Does again what was undone.
import { Redo2 } from 'lucide-react';
import { defineAction } from './action.ts';

export const redo = defineAction({
  id: 'redo',
  label: 'Redo',
  group: 'edit',
  icon: Redo2,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  where: 'window',
  detail: ({ document }) => document.redoLabel,
  when: ({ document }) => document.redoLabel !== undefined || 'There is nothing to redo.',
  run: ({ document }) => document.redo(),
});
