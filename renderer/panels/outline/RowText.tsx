// The text of an element edited in its row: Enter keeps it, Escape takes it back, all of it one step.
import { useEffect, useRef, useState } from 'react';
import { setText } from '../../../core/commands/setText.ts';
import { holdDraft } from '../../store/drafts.ts';
import { useEditor } from '../../store/useEditor.ts';

interface Props {
  readonly node: string;
  readonly name: string;
  readonly text: string;
  readonly onDone: () => void;
}

export function RowText({ node, name, text, onDone }: Props) {
  const editor = useEditor();
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const given = useRef(false);
  useEffect(() => field.current?.select(), []);
  const keep = () => {
    if (given.current) return;
    given.current = true;
    if (draft !== text) {
      editor.document.seal();
      editor.execute(setText.call({ node, text: draft }));
      editor.document.seal();
    }
    onDone();
  };
  useEffect(() => (draft === text ? undefined : holdDraft(editor, keep)));
  return (
    <input
      ref={field}
      type="text"
      className="row-text"
      aria-label={`Text of ${name} in the outline`}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          keep();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          given.current = true;
          onDone();
        }
      }}
    />
  );
}
