// Where somebody argues that the two lines are independent: the words, who has approved them, and the
// way to write them, ask for approval and vote.
import { useId, useState } from 'react';
import { justifyIndependence } from '../../../core/commands/justifyIndependence.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { Bridges } from '../../../core/select/bridges.ts';
import { independenceArguments } from '../../../core/select/independenceArguments.ts';
import { whyNotChange } from '../../store/mode.ts';
import { useUi } from '../../store/useEditor.ts';
import { Argued } from './Argued.tsx';
import { useCall } from './useCall.ts';

interface Props {
  readonly reasoning: Reasoning;
  readonly shown: Bridges;
}

export function Justification({ reasoning, shown: { pathway } }: Props) {
  const { index } = reasoning;
  const strategies = independenceArguments(index, pathway);
  const written = [...new Set(strategies.flatMap((one) => one.arguments))];
  const unargued = strategies.filter((one) => one.arguments.length === 0);
  return (
    <section className="independence-part" aria-labelledby="justification-title">
      <h3 id="justification-title">Why they are independent</h3>
      <p className="field-hint">
        That two lines do not fall together is a claim of its own. It counts once it is written at
        the strategy and a quorum of named people has approved it; people are as stated, not proven.
      </p>
      {strategies.length === 0 && (
        <p>
          No strategy argues the two lines of this pathway, so there is no place for it yet: give a
          strategy two lines of defence and this pathway.
        </p>
      )}
      {written.map((id) => (
        <Argued key={id} id={id} reasoning={reasoning} />
      ))}
      {unargued.length > 0 && (
        <Write
          pathway={pathway}
          at={unargued.map(({ strategy }) => nameOf(index.case, strategy)).join(', ')}
        />
      )}
    </section>
  );
}

function Write({ pathway, at }: { readonly pathway: string; readonly at: string }) {
  const id = useId();
  const [text, setText] = useState('');
  const { refusal, run } = useCall();
  const why = useUi(({ mode, review }) => whyNotChange({ mode, review }, []));
  const write = () => {
    if (why === undefined && run(justifyIndependence.call({ pathway, text }))) setText('');
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <label htmlFor={id}>
        Nothing at {at} argues it. Why does nothing common bring both down?
      </label>
      <textarea
        id={id}
        rows={3}
        value={text}
        readOnly={why !== undefined}
        aria-describedby={`${id}-why`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="form-refusal" id={`${id}-why`} role="alert">
        {refusal ?? why}
      </p>
      <div className="button-row">
        <button type="submit" className="button primary" aria-disabled={why !== undefined}>
          Add the justification
        </button>
      </div>
    </form>
  );
}
