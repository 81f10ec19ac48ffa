// Tells the style sheet that findings are being checked, so that marks of older ones fade; no
// component renders for it.
import { useEffect } from 'react';
import type { Editor } from './editor.ts';

export function useCheckingMark(editor: Editor): void {
  useEffect(() => {
    const mark = () => {
      const { status } = editor.store.getState().checked;
      document.documentElement.dataset.checked = status;
    };
    mark();
    return editor.store.subscribe(mark);
  }, [editor]);
}
