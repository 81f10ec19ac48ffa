// Escape: gives up what is under way, then the selection, so that Tab belongs to the page again.
import { stopConnecting } from '../store/connecting.ts';
import { ALWAYS, defineAction } from './action.ts';

export const leave = defineAction({
  id: 'leave',
  label: 'Give up, or select nothing',
  group: 'walk',
  keys: ['Escape'],
  where: 'argument',
  when: ALWAYS,
  run: (editor) => {
    if (editor.store.getState().connecting) stopConnecting(editor);
    else editor.select(undefined);
  },
});
