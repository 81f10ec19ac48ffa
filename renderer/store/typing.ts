// Editing a text in its symbol: all typing is one step, Escape takes it back without trace, and with
// it the element when it was just added.

import type { Mark } from '../../core/commands/history.ts';
import { setText } from '../../core/commands/setText.ts';
import type { Editor } from './editor.ts';

/** The gesture of the open editor; there is at most one per window. */
const marks = new WeakMap<Editor, Mark>();

/** @param added the mark of a gesture that has just made this element */
export function startTyping(editor: Editor, node: string, added?: Mark): void {
  endTyping(editor);
  const may = editor.document.may(setText.call({ node, text: '' }));
  if (!may.allowed) {
    editor.notify('refused', may.message);
    return;
  }
  marks.set(editor, added ?? editor.document.mark());
  editor.store.setState({ editing: { node, isNew: added !== undefined } });
}

export function type(editor: Editor, node: string, text: string): void {
  editor.execute(setText.call({ node, text }));
}

/** Keeps what was typed. */
export function endTyping(editor: Editor): void {
  const mark = marks.get(editor);
  marks.delete(editor);
  if (mark) editor.document.commit(mark);
  if (!editor.store.getState().editing) return;
  editor.store.setState({ editing: undefined });
  editor.refreshScene();
}

/** Takes back what was typed. */
export function giveUpTyping(editor: Editor): void {
  const mark = marks.get(editor);
  marks.delete(editor);
  editor.store.setState({ editing: undefined });
  if (mark) editor.document.bail(mark);
}
