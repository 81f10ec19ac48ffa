// Escape: gives up what is under way, then the selection, so that Tab belongs to the page again, then
// the focus on a branch.

import { stopConnecting } from '../store/connecting.ts';
import { leaveFocus } from '../store/folding.ts';
import { ALWAYS, defineAction } from './action.ts';

export const leave = defineAction({
  id: 'leave',
  label: 'Cancel, or select nothing',
  group: 'walk',
  keys: ['Escape'],
  where: 'argument',
  when: ALWAYS,
  run: (editor) => {
    const { connecting, selection } = editor.store.getState();
    if (connecting) stopConnecting(editor);
    else if (selection) editor.select(undefined);
    else leaveFocus(editor);
  },
});
