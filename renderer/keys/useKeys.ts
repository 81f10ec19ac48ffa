// One listener for all keys of the registry. Dialogs keep their keys to themselves; a text field
// keeps those that mean something in a text.
import { useLayoutEffect } from 'react';
import { actionFor } from '../actions/registry.ts';
import type { Editor } from '../store/editor.ts';
import { chordOf, isApple } from './chord.ts';

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
      const { keys } = editor.store.getState().settings;
      const action = actionFor(chordOf(event, apple), inCanvas, keys);
      if (!action) return;
      const why = action.when(editor);
      // Tab without a selection belongs to the page.
      if (why !== true && action.where === 'canvas') return;
      event.preventDefault();
      if (why === true) action.run(editor);
      else editor.notify('refused', why);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [editor]);
}
