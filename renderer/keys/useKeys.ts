// One listener for all keys of the registry. Dialogs and menus keep their keys to themselves, but for
// saving; a text field keeps those that mean something in a text.
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Action } from '../actions/action.ts';
import { actionFor } from '../actions/registry.ts';
import { closeMenus } from '../menus/closeMenus.ts';
import type { Editor } from '../store/editor.ts';
import { typeAhead } from '../store/writing.ts';
import { chordOf, isApple } from './chord.ts';

const LEAVING: ReadonlySet<string> = new Set(['Alt+ArrowLeft', 'Alt+ArrowRight']);

export function useKeys(editor: Editor): void {
  useLayoutEffect(() => {
    const apple = isApple(navigator.platform);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event, apple);
      const { keys } = editor.store.getState().settings;
      if (document.querySelector('dialog[open], .menu')) {
        const over = actionFor(chord, false, keys);
        if (over?.overMenus) onTop(event, over);
        return;
      }
      const target = event.target instanceof Element ? event.target : undefined;
      const inText = target?.closest('input, textarea, select, [contenteditable]') != null;
      // What is covered by a view keeps the focus until the browser draws again.
      const inCanvas = !inText && target?.closest('[data-canvas]:not([inert] *)') != null;
      if (inCanvas && !event.ctrlKey && !event.metaKey && typeAhead(editor, event.key)) {
        event.preventDefault();
        return;
      }
      const inOutline = !inText && target?.closest('[data-outline]') != null;
      // Back and forward of the browser would leave the page, and the work in it.
      if (LEAVING.has(chord) && !(apple && inText)) event.preventDefault();
      const action = actionFor(chord, inCanvas, keys, inOutline);
      if (!action || action.native) return;
      // Tab without a selection belongs to the page.
      if (action.when(editor) !== true && action.where !== 'window') return;
      event.preventDefault();
      perform(action);
    };
    /** What it opens is there, and has the focus, before the next key is heard. */
    const perform = (action: Action) => {
      const why = action.when(editor);
      if (why === true) flushSync(() => action.run(editor));
      else editor.notify('refused', why);
    };
    /** A menu is only in the way; a dialog holds what is not in the case yet, and saving may ask. */
    const onTop = (event: KeyboardEvent, action: Action) => {
      event.preventDefault();
      const { dialog } = editor.store.getState();
      if (dialog && dialog.kind !== 'palette') {
        editor.store.setState({ dialogNote: 'Not saved: close this dialog first.' });
        return;
      }
      flushSync(() => closeMenus(editor));
      perform(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
