// The example cases, each with what it shows.
import { useEffect, useState } from 'react';
import { type Example, readExamples } from '../store/examples.ts';
import { leavingCase, openCopy } from '../store/files.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

export function ExamplesDialog() {
  const editor = useEditor();
  const [examples, setExamples] = useState<readonly Example[] | string>('Reading …');
  useEffect(() => {
    readExamples(editor.services.examples).then(setExamples, (error: unknown) =>
      setExamples(String(error)),
    );
  }, [editor]);
  const open = (example: Example) => {
    editor.closeDialog();
    leavingCase(editor, 'an example is opened', () => openCopy(editor, example.case, example.name));
  };
  return (
    <Modal title="Examples" size="medium" onClose={editor.closeDialog}>
      {typeof examples === 'string' ? (
        <p className="message">{examples}</p>
      ) : (
        <ul className="example-list">
          {examples.map((example) => (
            <li key={example.name}>
              <button type="button" onClick={() => open(example)}>
                <strong>{example.case.meta.title}</strong>
                <span className="example-facts">
                  {example.case.nodes.size} elements · {example.case.evidence.size} pieces of
                  evidence
                </span>
                <span className="example-text">{example.case.meta.description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
