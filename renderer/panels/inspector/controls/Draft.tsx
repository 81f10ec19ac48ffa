// A value that is typed: number, date, line, words. Whatever means something goes into the document
// with every key, so that saving, backups and a sudden end find it there; the control shows the text
// as typed until it is left. Escape takes it back. A name waits until it is complete.
import { useEffect, useRef, useState } from 'react';
import { asText } from '../../../../core/presentation/fieldValues.ts';
import { holdDraft } from '../../../store/drafts.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { useGesture } from './useGesture.ts';

interface Props extends ControlProps {
  /** Set when the field is left, as a whole: what is added and not replaced. */
  readonly whenLeft?: boolean;
}

export function Draft({ field, value, onSet, about, whenLeft }: Props) {
  const editor = useEditor();
  const { form } = field;
  const isList = form.type === 'list';
  const waits = whenLeft || form.type === 'id';
  const stored = isList ? wordsText(value) : asText(value);
  /** What was typed since the field was entered. */
  const [typed, setTyped] = useState<string>();
  const gesture = useGesture();
  const set = (text: string) => {
    if (isList) onSet(wordsOf(text));
    else if (form.type === 'number') onSet(text.trim() === '' ? null : Number(text));
    else onSet(text === '' ? null : text);
  };
  const keep = () => {
    if (waits && typed !== undefined && typed !== stored) set(typed);
    gesture.end();
    setTyped(undefined);
  };
  const last = useRef(keep);
  last.current = keep;
  useEffect(() => () => last.current(), []);
  const open = waits && typed !== undefined && typed !== stored;
  // After every drawing: saving keeps what is typed by now.
  useEffect(() => (open ? holdDraft(editor, keep) : undefined));
  const type = form.type === 'number' || form.type === 'date' ? form.type : 'text';
  return (
    <input
      {...about}
      type={type}
      step={form.type === 'number' && !form.whole ? 'any' : undefined}
      value={typed ?? stored}
      placeholder={isList ? 'separated by commas' : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        // Half a number or half a day has no value yet.
        if (waits || target.validity.badInput) return;
        gesture.begin();
        set(target.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key !== 'Escape') return;
        gesture.giveUp();
        setTyped(undefined);
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
