// The cases that ship with the product, each with what it shows; opening one opens a copy.
import { useEffect, useState } from 'react';
import { type Example, readExamples } from '../store/examples.ts';
import { leavingCase, openCopy } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { counted } from '../ui/words.ts';

export function Examples({ onOpen }: { readonly onOpen?: () => void }) {
  const editor = useEditor();
  const [examples, setExamples] = useState<readonly Example[] | string>('Reading …');
  useEffect(() => {
    readExamples(editor.services.examples).then(setExamples, (error: unknown) =>
      setExamples(String(error)),
    );
  }, [editor]);
  const open = (example: Example) => {
    onOpen?.();
    leavingCase(editor, 'an example is opened', () => openCopy(editor, example.case, example.name));
  };
  if (typeof examples === 'string') return <p className="message">{examples}</p>;
  return (
    <ul className="example-list">
      {examples.map((example) => (
        <li key={example.name}>
          <button type="button" onClick={() => open(example)}>
            <strong>{example.case.meta.title}</strong>
            <span className="example-facts">
              {counted(example.case.nodes.size, 'element')} · {example.case.evidence.size}{' '}
              {example.case.evidence.size === 1 ? 'piece' : 'pieces'} of evidence
            </span>
            <span className="example-text">
              {firstSentences(example.case.meta.description ?? '')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a card has room for: as far as the list of particulars, if there is one. */
function firstSentences(text: string): string {
  return text.split(/ \(1\) /, 1)[0] ?? '';
}
