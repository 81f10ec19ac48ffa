// A record is gone to in the inspector.
import type { Editor } from '../store/editor.ts';
import { goToAny } from '../store/panels.ts';

export function goToRecord(editor: Editor, id: string): void {
  if (!goToAny(editor, id)) editor.notify('refused', `${id} is not in the case any more.`);
}
