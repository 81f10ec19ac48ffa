// Does again what was undone.
import { Redo2 } from 'lucide-react';
import { permits } from '../store/mode.ts';
import { defineAction } from './action.ts';

export const redo = defineAction({
  id: 'redo',
  label: 'Redo',
  group: 'edit',
  keywords: ['again'],
  section: 'history',
  edits: 'challenge',
  icon: Redo2,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  where: 'window',
  detail: ({ document }) => document.redoLabel,
  when: ({ document, store }) => {
    if (document.redoLabel === undefined) return 'There is nothing to redo.';
    const verdict = permits(store.getState(), 'redo', document.undoDepth);
    return verdict.allowed || verdict.message;
  },
  run: ({ document }) => document.redo(),
});
