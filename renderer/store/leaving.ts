// Before another case takes the place of this one: unsaved changes are never dropped without a question.
import { keepDrafts } from './drafts.ts';
import type { Editor } from './editor.ts';

/** Does `next` at once, or after the user said what becomes of unsaved changes; `stay` if they stay. */
export function leavingCase(
  editor: Editor,
  before: string,
  next: () => void,
  stay?: () => void,
): void {
  keepDrafts(editor);
  if (!editor.document.dirty) next();
  else editor.open({ kind: 'unsaved', before, next, ...(stay ? { stay } : {}) });
}

/**
 * The same after the question was answered and something took its time: asks again when there were
 * edits meanwhile.
 * @param since the document's version when the question was answered
 */
export function stillLeaving(
  editor: Editor,
  since: number,
  before: string,
  next: () => void,
  stay?: () => void,
): void {
  if (editor.document.version === since) next();
  else leavingCase(editor, before, next, stay);
}
