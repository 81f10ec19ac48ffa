// Instantiates a pattern: pick it, fill in its tokens and tables, decide its options and choices, see
// what it makes and what is wrong with that, and insert it as one step.
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { nodeName } from '../../../core/model/lookup.ts';
import { instantiate } from '../../../core/patterns/instantiate.ts';
import { previewOf } from '../../store/patternPreview.ts';
import {
  type Answers,
  dataOf,
  insertCall,
  NO_ANSWERS,
  type PatternPlace,
  type PatternSource,
  patternSources,
} from '../../store/patterns.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { PatternAnswers } from './PatternAnswers.tsx';
import { PatternPlaceField } from './PatternPlaceField.tsx';
import { PatternResult } from './PatternResult.tsx';

export function PatternDialog({ parent }: { readonly parent: string | undefined }) {
  const editor = useEditor();
  const [sources, setSources] = useState<readonly PatternSource[]>([]);
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    patternSources(editor).then(setSources, (error: unknown) => setProblem(String(error)));
  }, [editor]);
  const source = sources[chosen];
  const id = useId();
  if (!source) {
    return (
      <Modal title="Insert a pattern" onClose={editor.closeDialog}>
        <p className="message">{problem ?? 'The patterns are being read.'}</p>
      </Modal>
    );
  }
  return (
    <Filled key={source.id} source={source} parent={parent}>
      <label className="pattern-field" htmlFor={id}>
        <span>Pattern</span>
        <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {sources.map(({ id: one, label }, at) => (
            <option key={one} value={at}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </Filled>
  );
}

interface Props {
  readonly source: PatternSource;
  readonly parent: string | undefined;
  readonly children: React.ReactNode;
}

function Filled({ source, parent, children }: Props) {
  const editor = useEditor();
  const module = useUi((state) => state.module);
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const [place, setPlace] = useState<PatternPlace>(
    parent === undefined ? { kind: 'module', module } : { kind: 'below', parent },
  );
  const data = useMemo(() => dataOf(source.pattern, answers), [source, answers]);
  const later = useDeferredValue(data);
  const call = useMemo(() => insertCall(source, later, place), [source, later, place]);
  const preview = useMemo(() => previewOf(editor, call), [editor, call]);
  const { problems } = useMemo(() => instantiate(source.pattern, later), [source, later]);
  const insert = () => {
    const result = editor.execute(insertCall(source, data, place));
    if (!result.allowed) return;
    const [top] = result.made;
    editor.closeDialog();
    editor.refreshScene();
    if (top !== undefined) editor.goTo(top, 'nearest');
  };
  const refused = typeof preview === 'string';
  return (
    <Modal
      title="Insert a pattern"
      size="wide"
      onClose={editor.closeDialog}
      actions={
        <>
          <span className="pattern-open" role="status">
            {openWords(refused ? preview : undefined, problems.length)}
          </span>
          <button type="button" className="button outlined" onClick={editor.closeDialog}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={refused} onClick={insert}>
            Insert
          </button>
        </>
      }
    >
      <div className="pattern-columns">
        <div className="pattern-form">
          {children}
          {source.intent !== '' && <p className="message quiet">{source.intent}</p>}
          <PatternPlaceField
            place={place}
            parent={parent}
            module={module}
            name={source.label}
            nameOf={(id) => nodeName(editor.document.case, id)}
            onChange={setPlace}
          />
          <PatternAnswers
            pattern={source.pattern}
            answers={answers}
            data={data}
            onChange={setAnswers}
          />
        </div>
        <PatternResult preview={preview} problems={problems.map(({ message }) => message)} />
      </div>
    </Modal>
  );
}

function openWords(refusal: string | undefined, open: number): string {
  if (refusal !== undefined) return refusal;
  if (open === 0) return 'Everything is answered.';
  return open === 1
    ? 'One point is open; it stays marked.'
    : `${open} points are open; they stay marked.`;
}
