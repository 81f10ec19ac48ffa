// The browser's clipboard events while canvas or outline has the focus. A text field keeps its own.
import { useEffect } from 'react';
import {
  type Copied,
  copySelected,
  cutCopied,
  ELEMENTS,
  paste,
  tellCopied,
} from '../store/clipboard.ts';
import type { Editor } from '../store/editor.ts';
import { whyNotEdit } from '../store/mode.ts';

/** What this window copied last: menus get no more than plain text from the browser. */
let last: Copied | undefined;

export function lastCopied(): Copied | undefined {
  return last;
}

export function useClipboard(editor: Editor): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const copied = isOurs() && event.clipboardData ? copySelected(editor) : undefined;
      if (!copied) return;
      event.clipboardData?.setData(ELEMENTS, copied.elements);
      event.clipboardData?.setData('text/plain', copied.text);
      event.preventDefault();
      last = copied;
      const why = event.type === 'cut' ? whyNotEdit(editor, 'case') : undefined;
      if (why !== undefined) editor.notify('refused', why);
      else if (event.type === 'cut') cutCopied(editor, copied);
      else tellCopied(editor, copied);
    };
    const onPaste = (event: ClipboardEvent) => {
      // The card may have taken it, and given the focus back to the canvas since.
      if (event.defaultPrevented || !isOurs() || !event.clipboardData) return;
      const elements = event.clipboardData.getData(ELEMENTS);
      const text = event.clipboardData.getData('text/plain');
      event.preventDefault();
      paste(editor, { elements, text });
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor]);
}

/** The focus is in the argument, and nothing else claims the clipboard: a field, a marked text. */
function isOurs(): boolean {
  const at = document.activeElement;
  const inText = at?.closest('input, textarea, select, [contenteditable]') != null;
  const inArgument = at?.closest('[data-canvas], #outline-tree') != null;
  const marked = getSelection()?.isCollapsed === false;
  return inArgument && !inText && !marked && !document.querySelector('dialog[open]');
}
