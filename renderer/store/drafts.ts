// Fields that keep what is typed until they are left. Saving, opening and closing by key do not leave
// them, so they take it into the case first.
import type { Editor } from './editor.ts';

const drafts = new WeakMap<Editor, Set<() => void>>();

/** @param keep takes what is typed into the case; until the function that this gives is called */
export function holdDraft(editor: Editor, keep: () => void): () => void {
  const held = drafts.get(editor) ?? new Set();
  drafts.set(editor, held.add(keep));
  return () => void held.delete(keep);
}

/** Takes into the case whatever is typed and not in it yet. */
export function keepDrafts(editor: Editor): void {
  for (const keep of [...(drafts.get(editor) ?? [])]) keep();
}
