// Accepts a run that did not end as planned: what is in doubt, who accepts it all the same, and why.
import { useId, useState } from 'react';
import { acceptRun } from '../../../core/commands/acceptRun.ts';
import { runDoubts } from '../../../core/reasoning/run.ts';
import { signature } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { capital } from '../../ui/words.ts';
import { CancelOr } from '../CancelOr.tsx';

export function AcceptRunDialog({ evidence }: { readonly evidence: string }) {
  const editor = useEditor();
  const id = useId();
  const self = useUi((state) => signature(state.settings.person));
  const [by, setBy] = useState(self ?? '');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const day = useUi((state) => state.checked.today);
  const frozen = useUi((state) => state.checked.frozen) && day < editor.host.today();
  const record = editor.document.case.evidence.get(evidence);
  const accept = () => {
    const done = editor.document.execute(
      acceptRun.call({ evidence, reason, by: by.trim() || undefined }),
    );
    setRefusal(done.allowed ? undefined : done.message);
    if (done.allowed) editor.closeDialog();
  };
  return (
    <Modal
      title={`Accept the run of ${evidence}`}
      size="small"
      onClose={editor.closeDialog}
      actions={<CancelOr label="Accept the run" onDo={accept} />}
    >
      <div className="form">
        <ul className="evidence-lines plain">
          {runDoubts(record?.log).map(({ message }) => (
            <li key={message}>{capital(message)}.</li>
          ))}
        </ul>
        <p className="field-hint">
          Until somebody accepts it, this evidence bears nothing. Accepting judges nothing: it says
          that the run may be judged as it is.
        </p>
        {frozen && (
          <p className="evidence-warning">
            The case is frozen as of {day}: what is accepted today does not count as of that day.
          </p>
        )}
        <label htmlFor={`${id}-reason`}>Why it may count</label>
        <textarea
          id={`${id}-reason`}
          rows={3}
          value={reason}
          aria-describedby={`${id}-refusal`}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor={`${id}-by`}>Accepted by</label>
        <input
          id={`${id}-by`}
          type="text"
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
        <p className="form-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      </div>
    </Modal>
  );
}
