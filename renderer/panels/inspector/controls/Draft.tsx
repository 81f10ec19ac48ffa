// Keeps what is typed to itself until the field is left or Enter is pressed: what only means something
// when complete. Escape takes it back.
import { useEffect, useState } from 'react';
import { holdDraft } from '../../../store/drafts.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { asText } from '../fieldValues.ts';

export function Draft({ field, value, onSet, about }: ControlProps) {
  const editor = useEditor();
  const { form } = field;
  const isList = form.type === 'list';
  const stored = isList ? wordsText(value) : asText(value);
  const [draft, setDraft] = useState(stored);
  useEffect(() => setDraft(stored), [stored]);
  const keep = () => {
    if (draft === stored) return;
    if (isList) onSet(wordsOf(draft));
    else if (form.type === 'number') onSet(draft.trim() === '' ? null : Number(draft));
    else onSet(draft === '' ? null : draft);
  };
  // After every drawing: what is kept is what is typed by now.
  useEffect(() => (draft === stored ? undefined : holdDraft(editor, keep)));
  const type = form.type === 'number' || form.type === 'date' ? form.type : 'text';
  return (
    <input
      {...about}
      type={type}
      step={form.type === 'number' && !form.whole ? 'any' : undefined}
      value={draft}
      placeholder={isList ? 'separated by commas' : undefined}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(stored);
      }}
    />
  );
}

function wordsText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}

/** "a, b" as a list, each word once. */
export function wordsOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
