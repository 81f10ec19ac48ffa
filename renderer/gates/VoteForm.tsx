// A vote as oneself: for, against or abstaining, with a conflict of interest and a dissent where there is one.
import { useId, useState } from 'react';
import { castVote } from '../../core/commands/castVote.ts';
import type { Gate } from '../../core/select/gates.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { SelfNote } from './SelfNote.tsx';
import { selfIn } from './self.ts';
import { personName } from './VoteTable.tsx';

const VOTES = ['for', 'against', 'abstain'] as const;

export function VoteForm({ gate }: { readonly gate: Gate }) {
  const editor = useEditor();
  const id = useId();
  const self = useUi((state) => state.settings.person);
  const [vote, setVote] = useState<(typeof VOTES)[number]>('for');
  const [conflict, setConflict] = useState('');
  const [dissent, setDissent] = useState('');
  const c = editor.document.case;
  const approval = c.approvals.get(gate.approval ?? '');
  if (!approval || gate.approval === undefined) return null;
  const person = selfIn(c, self, approval.eligible ?? []);
  if (!self.name?.trim() || person === undefined) return <SelfNote to="To vote" />;
  const call = castVote.call({ approval: gate.approval, person, vote, conflict, dissent });
  const verdict = editor.document.may(call);
  const said = verdict.allowed ? verdict.warning : verdict.message;
  const cast = () => {
    if (!verdict.allowed || !editor.execute(call).allowed) return;
    setConflict('');
    setDissent('');
  };
  return (
    <fieldset className="vote-form">
      <legend>
        Vote as {personName(c, person)} <small>as stated, not proven</small>
      </legend>
      <div className="choices">
        {VOTES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-vote`}
              checked={vote === one}
              onChange={() => setVote(one)}
            />
            {one}
          </label>
        ))}
      </div>
      <label htmlFor={`${id}-conflict`}>Conflict of interest, if any</label>
      <input
        id={`${id}-conflict`}
        type="text"
        value={conflict}
        onChange={(event) => setConflict(event.target.value)}
      />
      <label htmlFor={`${id}-dissent`}>Dissent or remark, if any</label>
      <textarea
        id={`${id}-dissent`}
        rows={2}
        value={dissent}
        onChange={(event) => setDissent(event.target.value)}
      />
      {said !== undefined && (
        <p className="gate-note" role="status">
          {said}
        </p>
      )}
      <button
        type="button"
        className="button primary"
        aria-disabled={!verdict.allowed}
        onClick={cast}
      >
        Vote {vote === 'abstain' ? 'to abstain' : vote}
      </button>
    </fieldset>
  );
}
