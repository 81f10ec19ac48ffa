// One gate with everything about it: how it stands and why, the votes, the controls, what rests on it.
// In the approvals view and in the inspector of a criterion.
import { RotateCcw } from 'lucide-react';
import { renewApproval } from '../../core/commands/renewApproval.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { dependentsOf, type Gate } from '../../core/select/gates.ts';
import { useReason } from '../panels/inspector/whyFixed.ts';
import { goToAny } from '../store/panels.ts';
import { useEditor } from '../store/useEditor.ts';
import { AskForm } from './AskForm.tsx';
import { DefinednessChip } from './DefinednessChip.tsx';
import { StateChip } from './StateChip.tsx';
import { VoteForm } from './VoteForm.tsx';
import { VoteTable } from './VoteTable.tsx';

interface Props {
  readonly gate: Gate;
  readonly onAsked?: (approval: string) => void;
}

export function GateDetails({ gate, onAsked }: Props) {
  return (
    <div className="gate-details">
      <p className="gate-chips">
        {(gate.state !== 'passed' || gate.approval !== undefined) && (
          <StateChip state={gate.state} />
        )}
        {gate.definedness !== undefined && <DefinednessChip value={gate.definedness} />}
      </p>
      <p role="status">{gate.words}</p>
      {gate.intent !== undefined && (
        <p className="gate-intent">
          <b>Intent.</b> {gate.intent}
        </p>
      )}
      <VoteTable gate={gate} />
      <Renew gate={gate} />
      {gate.approval === undefined ? (
        <AskForm key={gate.subject} subject={gate.subject} {...(onAsked ? { onAsked } : {})} />
      ) : (
        <VoteForm key={gate.approval} gate={gate} />
      )}
    </div>
  );
}

/** Only where there is something to put to the vote anew. */
function Renew({ gate }: { readonly gate: Gate }) {
  const editor = useEditor();
  const fixed = useReason([]);
  if (gate.approval === undefined) return null;
  const call = renewApproval.call({ approval: gate.approval });
  const verdict = editor.document.may(call);
  if (!verdict.allowed && fixed === undefined) return null;
  if (fixed !== undefined && gate.state !== 'suspect') return null;
  return (
    <p className="gate-note">
      <button
        type="button"
        className="button outlined"
        aria-disabled={!verdict.allowed}
        title={fixed}
        onClick={() => verdict.allowed && editor.execute(call)}
      >
        <RotateCcw size={14} aria-hidden /> Put to the vote again
      </button>
    </p>
  );
}

/** Elements and records that fail with the gate, as links. */
export function Dependents({ subject }: { readonly subject: string }) {
  const editor = useEditor();
  const c = editor.document.case;
  const ids = dependentsOf(editor.document.index, subject);
  const shown = ids.slice(0, MOST);
  return (
    <section className="gate-rests" aria-label="What rests on it">
      <h3>What rests on it</h3>
      {ids.length === 0 && <p className="field-hint">Nothing in the case.</p>}
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => goToAny(editor, id)}>
              {nameOf(c, id)}
            </button>
          </li>
        ))}
      </ul>
      {ids.length > MOST && <p className="field-hint">And {ids.length - MOST} more.</p>}
    </section>
  );
}

const MOST = 60;
