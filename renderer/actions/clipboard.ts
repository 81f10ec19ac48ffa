// Cut, copy and paste. Their keys are the browser's own, whose events keys/useClipboard.ts answers;
// from a menu they make the same events, and pasting asks the browser for the clipboard.
import { ClipboardPaste, Copy, Scissors } from 'lucide-react';
import { focusCanvas } from '../keys/regions.ts';
import { lastCopied } from '../keys/useClipboard.ts';
import { paste as pasteOffered } from '../store/clipboard.ts';
import type { Editor } from '../store/editor.ts';
import { ALWAYS, defineAction, withNode } from './action.ts';

const common = { group: 'edit', section: 'clipboard', where: 'canvas', native: true } as const;

export const cut = defineAction({
  ...common,
  id: 'cut',
  edits: 'case',
  label: 'Cut',
  icon: Scissors,
  keys: ['Mod+X'],
  context: ['node', 'outline'],
  when: withNode,
  run: () => asEvent('cut'),
});

export const copy = defineAction({
  ...common,
  id: 'copy',
  label: 'Copy',
  icon: Copy,
  keys: ['Mod+C'],
  context: ['node', 'outline'],
  when: withNode,
  run: () => asEvent('copy'),
});

export const paste = defineAction({
  ...common,
  id: 'paste',
  edits: 'case',
  label: 'Paste',
  icon: ClipboardPaste,
  keys: ['Mod+V'],
  context: ['node', 'canvas', 'outline'],
  when: ALWAYS,
  run: (editor) => void pasteFromMenu(editor),
});

function asEvent(what: 'cut' | 'copy'): void {
  focusCanvas();
  document.execCommand(what);
}

/** Browsers give a menu only the plain text, if they are allowed to: the exact form is remembered. */
async function pasteFromMenu(editor: Editor): Promise<void> {
  const copied = lastCopied();
  let text: string | undefined;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    text = copied?.text;
  }
  pasteOffered(editor, copied && copied.text === text ? copied : { text });
}
