// Closes whatever menu is open, for a key that means something there, too.
import type { Editor } from '../store/editor.ts';

const closers = new WeakMap<Editor, Set<() => void>>();

/** Registers a menu that closes itself; gives how to take it back. */
export function onCloseMenus(editor: Editor, close: () => void): () => void {
  const all = closers.get(editor) ?? new Set();
  closers.set(editor, all.add(close));
  return () => void all.delete(close);
}

export function closeMenus(editor: Editor): void {
  for (const close of closers.get(editor) ?? []) close();
  const { menu, dialog } = editor.store.getState();
  if (menu) editor.store.setState({ menu: undefined });
  if (dialog?.kind === 'palette') editor.closeDialog();
}
