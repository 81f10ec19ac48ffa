// Records that an element or a relation is judged defeated: who, why, and what it might bring down.
// After that each suggestion can be judged by itself; none is marked unasked (GSN 2:11.4.4).
import { useId, useMemo, useState } from 'react';
import { recordDefeat } from '../../core/commands/recordDefeat.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { isJudged, suggestions } from '../store/defeats.ts';
import { signature } from '../store/settings.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { CancelOr } from './CancelOr.tsx';
import { FallList } from './FallList.tsx';

export function DefeatDialog({ at }: { readonly at: string }) {
  const editor = useEditor();
  const id = useId();
  const self = useUi((state) => signature(state.settings.person));
  const [by, setBy] = useState(self ?? '');
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<string>();
  // As the case was when the question was asked: a recorded defeat is in the answer already.
  const found = useMemo(() => suggestions(editor, at), [editor, at]);
  const version = useUi((state) => state.version);
  const recorded = version >= 0 && isJudged(editor, at);
  const name = nameOf(editor.document.case, at);
  const record = () => {
    const done = editor.document.execute(
      recordDefeat.call({ at, why, by: by.trim() || undefined }),
    );
    setRefusal(done.allowed ? undefined : done.message);
    if (!done.allowed) return;
    editor.refreshScene();
    if (found.length === 0) editor.closeDialog();
  };
  return (
    <Modal
      title={recorded ? `${name} is judged defeated` : `Judge ${name} defeated`}
      size="medium"
      onClose={editor.closeDialog}
      actions={
        recorded ? (
          <button type="button" className="button primary" onClick={editor.closeDialog}>
            Done
          </button>
        ) : (
          <CancelOr label="Record the defeat" onDo={record} />
        )
      }
    >
      <div className="form">
        {!recorded && (
          <>
            <label htmlFor={`${id}-why`}>Why it is defeated</label>
            <textarea
              id={`${id}-why`}
              rows={3}
              value={why}
              aria-describedby={`${id}-refusal`}
              onChange={(event) => setWhy(event.target.value)}
            />
            <label htmlFor={`${id}-by`}>Judged by</label>
            <input
              id={`${id}-by`}
              type="text"
              value={by}
              onChange={(event) => setBy(event.target.value)}
            />
          </>
        )}
        <p className="form-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
        <FallList found={found} judging={recorded} />
      </div>
    </Modal>
  );
}
