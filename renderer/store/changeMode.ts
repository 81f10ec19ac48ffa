// From author to reviewer to reader and back: what was being typed is kept first.
import type { Editor } from './editor.ts';
import type { Mode } from './mode.ts';
import { endTyping } from './typing.ts';

export function changeMode(editor: Editor, mode: Mode): void {
  if (editor.store.getState().mode === mode) return;
  endTyping(editor);
  editor.document.seal();
  const review = { depth: editor.document.undoDepth, raised: new Set<string>() };
  editor.store.setState({ mode, review, connecting: undefined });
}
