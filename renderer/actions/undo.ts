// Takes the last step back.
import { Undo2 } from 'lucide-react';
import { defineAction } from './action.ts';

export const undo = defineAction({
  id: 'undo',
  label: 'Undo',
  group: 'edit',
  icon: Undo2,
  keys: ['Mod+Z'],
  where: 'window',
  detail: ({ document }) => document.undoLabel,
  when: ({ document }) => document.undoLabel !== undefined || 'There is nothing to undo.',
  run: ({ document }) => document.undo(),
});
