// Bold and italic in a text field: Ctrl or Cmd with B and I puts the marks around what is selected, or
// takes them away.
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { type Mark, toggleMark } from '../../core/markdown/toggleMark.ts';

const MARKS: Readonly<Record<string, Mark>> = { b: 'bold', i: 'italic' };

/** Whether the key was one of these; `change` stores the text, on which the selection is set. */
export function formatOnKey(event: KeyboardEvent, change: (text: string) => void): boolean {
  const field = event.target;
  const mark = MARKS[event.key.toLowerCase()];
  const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!mark || !chord || !(field instanceof HTMLTextAreaElement)) return false;
  event.preventDefault();
  event.stopPropagation();
  const { value: text, selectionStart, selectionEnd } = field;
  const next = toggleMark({ text, start: selectionStart, end: selectionEnd }, mark);
  if (next.text.length > field.maxLength && field.maxLength >= 0) return true;
  flushSync(() => change(next.text));
  field.setSelectionRange(next.start, next.end);
  return true;
}
