// Escape: gives up what is under way, then the selection, so that Tab belongs to the page again, then
// the focus on a branch, then leads back to the architecture view from where the module was opened.

import { isArchitecture, showArchitecture } from '../store/architecture.ts';
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
    const state = editor.store.getState();
    const { connecting, selection, focus } = state;
    if (connecting) stopConnecting(editor);
    else if (selection || (isArchitecture(state) && state.record)) editor.select(undefined);
    else if (focus === undefined && state.fromArchitecture) {
      showArchitecture(editor, state.module);
    } else leaveFocus(editor);
  },
});
