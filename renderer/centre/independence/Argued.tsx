// One argument for independence: its words, to be edited in place where they are its own, and the
// approvals that it needs.
import { useId, useState } from 'react';
import { setText } from '../../../core/commands/setText.ts';
import { originOf } from '../../../core/model/lookup.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { gateOf } from '../../../core/select/gates.ts';
import { approvalsOf } from '../../../core/select/independenceArguments.ts';
import { GateDetails } from '../../gates/GateDetails.tsx';
import { whyNotChange } from '../../store/mode.ts';
import { useUi } from '../../store/useEditor.ts';
import { GoTo } from '../GoTo.tsx';
import { useCall } from './useCall.ts';

export function Argued({ id, reasoning }: { readonly id: string; readonly reasoning: Reasoning }) {
  const { index } = reasoning;
  const entry = index.nodes.get(id);
  if (!entry) return null;
  const approvals = approvalsOf(index, id);
  const gates =
    approvals.length === 0
      ? [gateOf(reasoning, undefined, id)]
      : approvals.map((approval) => gateOf(reasoning, approval));
  const said = originOf(index, entry)?.node.text ?? entry.node.text ?? '';
  return (
    <article className="argued">
      <h4>
        <GoTo id={id} /> <span>argues it</span>
      </h4>
      {'origin' in entry.node ? <p>{said}</p> : <Words id={id} text={said} key={said} />}
      {gates.map((gate) => (
        <GateDetails key={gate.approval ?? gate.subject} gate={gate} />
      ))}
    </article>
  );
}

function Words({ id, text }: { readonly id: string; readonly text: string }) {
  const field = useId();
  const [words, setWords] = useState(text);
  const { refusal, run } = useCall();
  const why = useUi(({ mode, review }) => whyNotChange({ mode, review }, [id]));
  const changed = words !== text;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && why === undefined) run(setText.call({ node: id, text: words }));
      }}
    >
      <label htmlFor={field}>What it says</label>
      <textarea
        id={field}
        rows={2}
        value={words}
        readOnly={why !== undefined}
        aria-describedby={`${field}-why`}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // Gives up what was typed before it leaves the view.
          if (event.key !== 'Escape' || !changed) return;
          event.preventDefault();
          setWords(text);
        }}
      />
      <p className="field-hint" id={`${field}-why`}>
        {refusal ?? why ?? (changed ? 'Votes on the earlier words will no longer count.' : '')}
      </p>
      {changed && (
        <div className="button-row">
          <button type="submit" className="button primary">
            Save what it says
          </button>
          <button type="button" className="button outlined" onClick={() => setWords(text)}>
            Discard
          </button>
        </div>
      )}
    </form>
  );
}
