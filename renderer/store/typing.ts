// Editing a text in its symbol: all typing is one step, Escape takes it back without trace, and with
// it the element when it was just added.

import type { Mark } from '../../core/commands/history.ts';
import { setText } from '../../core/commands/setText.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import type { Editor } from './editor.ts';

/** The gesture of the open editor; there is at most one per window. */
const marks = new WeakMap<Editor, { readonly mark: Mark; label?: string }>();

/** Whether an element may say something of its own: an away element says what its origin says. */
export function mayType({ document }: Editor, node: string): Verdict {
  return document.may(setText.call({ node, text: 'x' }));
}

/** @param added the mark of a gesture that has just made this element */
export function startTyping(editor: Editor, node: string, added?: Mark): void {
  endTyping(editor);
  const may = mayType(editor, node);
  if (!may.allowed) {
    editor.notify('refused', may.message);
    return;
  }
  marks.set(editor, { mark: added ?? editor.document.mark() });
  editor.store.setState({ editing: { node, isNew: added !== undefined } });
  // The card stands on the symbol, which may be out of sight or too far away to be drawn.
  editor.look({ kind: 'readable', id: node });
}

export function type(editor: Editor, node: string, text: string): void {
  editor.execute(setText.call({ node, text }));
}

/** What the step is called when it is kept: the element became another kind while it was written. */
export function nameStep(editor: Editor, label: string): void {
  const open = marks.get(editor);
  if (open) open.label = label;
}

/** Says something in the card, until the next key. */
export function say(editor: Editor, note: string | undefined): void {
  const { editing } = editor.store.getState();
  if (!editing || editing.note === note) return;
  const { note: _old, ...rest } = editing;
  editor.store.setState({ editing: note === undefined ? rest : { ...rest, note } });
}

/**
 * Keeps what was typed.
 * @param redraw false where the caller goes on with something that draws anew
 */
export function endTyping(editor: Editor, redraw = true): void {
  const open = marks.get(editor);
  marks.delete(editor);
  if (open) editor.document.commit(open.mark, open.label);
  if (!editor.store.getState().editing) return;
  editor.store.setState({ editing: undefined });
  if (redraw) editor.refreshScene();
}

/** Takes back what was typed. */
export function giveUpTyping(editor: Editor): void {
  const open = marks.get(editor);
  marks.delete(editor);
  editor.store.setState({ editing: undefined });
  if (open) editor.document.bail(open.mark);
  editor.refreshScene();
}
