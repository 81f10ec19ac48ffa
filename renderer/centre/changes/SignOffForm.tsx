// Signs the case as it is, as oneself: bound to its digest, and to what each part says, so that what is
// touched later can be told.
import { useId, useState } from 'react';
import { SEVERITIES } from '../../../core/analyser/rule.ts';
import { signOff } from '../../../core/commands/signOff.ts';
import { SelfNote } from '../../gates/SelfNote.tsx';
import { selfIn } from '../../gates/self.ts';
import { personName } from '../../gates/VoteTable.tsx';
import { showCentre } from '../../store/centre.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';

export function SignOffForm() {
  return (
    <details className="sign-off">
      <summary>Sign off the case as it is</summary>
      <Form />
    </details>
  );
}

function Form() {
  const editor = useEditor();
  const id = useId();
  const self = useUi((state) => state.settings.person);
  const { status, summary } = useUi((state) => state.checked);
  useUi((state) => state.mode);
  const [statement, setStatement] = useState('');
  const { case: c } = editor.document;
  const person = self.name?.trim() ? selfIn(c, self, []) : undefined;
  if (person === undefined) return <SelfNote to="To sign" />;
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, summary[severity]]));
  const call = signOff.call({
    subject: c.id,
    person,
    statement,
    ...(self.role?.trim() ? { role: self.role } : {}),
    ...(self.conflictOfInterest?.trim() ? { coi: self.conflictOfInterest } : {}),
    findings: counts,
  });
  const verdict = editor.document.may(call);
  const why = status === 'current' ? undefined : 'The case is being checked.';
  const refusal = verdict.allowed ? why : verdict.message;
  const sign = () => {
    if (refusal !== undefined) return;
    const done = editor.execute(call);
    if (done.allowed && done.made[0] !== undefined) showCentre(editor, 'changes', done.made[0]);
  };
  return (
    <fieldset className="vote-form">
      <legend>
        Sign as {personName(c, person)} <small>as stated, not proven</small>
      </legend>
      <p className="field-hint">
        Recorded with it: {counted(summary.blocker, 'blocker')}, {counted(summary.error, 'error')},{' '}
        {counted(summary.warning, 'warning')}, {summary.waived} waived. A blocker goes on standing.
      </p>
      <label htmlFor={id}>What you state, if anything</label>
      <textarea
        id={id}
        rows={2}
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
      />
      {refusal !== undefined && (
        <p className="gate-note" role="status">
          {refusal}
        </p>
      )}
      <button
        type="button"
        className="button primary"
        aria-disabled={refusal !== undefined}
        onClick={sign}
      >
        Sign off
      </button>
    </fieldset>
  );
}
