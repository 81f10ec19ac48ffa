// One listener for all keys of the registry. Dialogs keep their keys to themselves; a text field
// keeps those that mean something in a text.
import { useLayoutEffect } from 'react';
import { actionFor } from '../actions/registry.ts';
import type { Editor } from '../store/editor.ts';
import { typeAhead } from '../store/writing.ts';
import { chordOf, isApple } from './chord.ts';

const LEAVING: ReadonlySet<string> = new Set(['Alt+ArrowLeft', 'Alt+ArrowRight']);

export function useKeys(editor: Editor): void {
  useLayoutEffect(() => {
    const apple = isApple(navigator.platform);
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.isComposing ||
        document.querySelector('dialog[open], .menu')
      ) {
        return;
      }
      const target = event.target instanceof Element ? event.target : undefined;
      const inText = target?.closest('input, textarea, select, [contenteditable]') != null;
      const inCanvas = !inText && target?.closest('[data-canvas]') != null;
      if (inCanvas && !event.ctrlKey && !event.metaKey && typeAhead(editor, event.key)) {
        event.preventDefault();
        return;
      }
      const inOutline = !inText && target?.closest('[data-outline]') != null;
      const chord = chordOf(event, apple);
      // Back and forward of the browser would leave the page, and the work in it.
      if (LEAVING.has(chord) && !(apple && inText)) event.preventDefault();
      const { keys } = editor.store.getState().settings;
      const action = actionFor(chord, inCanvas, keys, inOutline);
      if (!action || action.native) return;
      const why = action.when(editor);
      // Tab without a selection belongs to the page.
      if (why !== true && action.where !== 'window') return;
      event.preventDefault();
      if (why === true) action.run(editor);
      else editor.notify('refused', why);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
