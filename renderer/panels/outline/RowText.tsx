// The text of an element edited in its row, in the document with every key: Enter keeps it, Escape takes
// it back, all of it one step.
import { useEffect, useRef } from 'react';
import { setText } from '../../../core/commands/setText.ts';
import { useEditor } from '../../store/useEditor.ts';
import { useGesture } from '../inspector/controls/useGesture.ts';

interface Props {
  readonly node: string;
  readonly name: string;
  readonly text: string;
  readonly onDone: () => void;
}

export function RowText({ node, name, text, onDone }: Props) {
  const editor = useEditor();
  const gesture = useGesture();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      type="text"
      className="row-text"
      aria-label={`Text of ${name} in the outline`}
      value={text}
      onChange={({ target }) => {
        gesture.begin();
        editor.execute(setText.call({ node, text: target.value }));
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => {
        gesture.end();
        onDone();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Enter') gesture.end();
        else gesture.giveUp();
        onDone();
      }}
    />
  );
}
