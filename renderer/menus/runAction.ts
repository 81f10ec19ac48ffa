// Runs an action that was chosen by id: from a menu, from the host's menu, from the palette.
import { actionById } from '../actions/registry.ts';
import type { Editor } from '../store/editor.ts';

/** Does the action, or tells why not. */
export function runAction(editor: Editor, id: string): void {
  const action = actionById(id);
  if (!action) return;
  const why = action.when(editor);
  if (why === true) action.run(editor);
  else editor.notify('refused', why);
}
