// Takes the last step back.
import { Undo2 } from 'lucide-react';
import { permits } from '../store/mode.ts';
import { defineAction } from './action.ts';

export const undo = defineAction({
  id: 'undo',
  label: 'Undo',
  group: 'edit',
  keywords: ['take back'],
  section: 'history',
  edits: 'challenge',
  icon: Undo2,
  keys: ['Mod+Z'],
  where: 'window',
  detail: ({ document }) => document.undoLabel,
  when: ({ document, store }) => {
    if (document.undoLabel === undefined) return 'There is nothing to undo.';
    const verdict = permits(store.getState(), 'undo', document.undoDepth);
    return verdict.allowed || verdict.message;
  },
  run: ({ document }) => document.undo(),
});
