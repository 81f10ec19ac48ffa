// Beginning, walking and leaving the tour. Leaving it is enough not to be offered it again.
import type { Editor } from '../store/editor.ts';
import { changeSettings } from '../store/settings.ts';
import { endTyping } from '../store/typing.ts';
import { TOUR } from './steps.ts';

export function beginTour(editor: Editor): void {
  endTyping(editor);
  editor.store.setState({ welcome: false });
  showStep(editor, 0);
}

/** Shows a step; beyond the last the tour is over. */
export function showStep(editor: Editor, step: number): void {
  const found = TOUR[step];
  if (!found) {
    leaveTour(editor);
    return;
  }
  found.prepare?.(editor);
  editor.store.setState({ tour: step });
}

export function leaveTour(editor: Editor): void {
  editor.store.setState({ tour: undefined });
  declineTour(editor);
}

/** It is not offered any more; the Help menu has it. */
export function declineTour(editor: Editor): void {
  if (editor.store.getState().settings.tour !== 'done') changeSettings(editor, { tour: 'done' });
}
