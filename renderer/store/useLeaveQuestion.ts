// The browser's own question when the page is left with unsaved changes.
import { useEffect } from 'react';
import type { Editor } from './editor.ts';

export function useLeaveQuestion(editor: Editor): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (editor.document.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [editor]);
}
