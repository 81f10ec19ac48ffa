// Puts the argument for independence to the vote: who may vote, and how many votes it needs.
import { useId, useState } from 'react';
import { askApproval } from '../../../core/commands/askApproval.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { whyNotChange } from '../../store/mode.ts';
import { useUi } from '../../store/useEditor.ts';
import { useCall } from './useCall.ts';

interface Props {
  readonly subject: string;
  readonly reasoning: Reasoning;
}

export function Ask({ subject, reasoning }: Props) {
  const id = useId();
  const c = reasoning.index.case;
  const [eligible, setEligible] = useState<readonly string[]>([]);
  const [quorum, setQuorum] = useState(String(reasoning.settings.parameters.quorum));
  const { refusal, run } = useCall();
  const why = useUi(({ mode, review }) => whyNotChange({ mode, review }, []));
  const people = [...c.people.keys()];
  const toggle = (person: string) =>
    setEligible(
      eligible.includes(person) ? eligible.filter((one) => one !== person) : [...eligible, person],
    );
  return (
    <form
      className="form ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) run(askApproval.call({ subject, eligible, quorum: Number(quorum) }));
      }}
    >
      <p>Nobody has been asked to approve it: it does not count.</p>
      <fieldset disabled={why !== undefined}>
        <legend>Who may vote</legend>
        {people.length === 0 && (
          <p className="field-hint">The case names no people yet; add them to the register.</p>
        )}
        {people.map((person) => (
          <label className="option" key={person}>
            <input
              type="checkbox"
              checked={eligible.includes(person)}
              onChange={() => toggle(person)}
            />
            <span>
              {recordTitle(c, 'people', person) || person}
              <small>{c.people.get(person)?.role ?? 'role not stated'}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-quorum`}>Votes needed</label>
      <input
        id={`${id}-quorum`}
        type="number"
        min={1}
        value={quorum}
        readOnly={why !== undefined}
        onChange={(event) => setQuorum(event.target.value)}
      />
      <p className="form-refusal" role="alert">
        {refusal ?? why}
      </p>
      <div className="button-row">
        <button type="submit" className="button primary" aria-disabled={why !== undefined}>
          Ask for approval
        </button>
      </div>
    </form>
  );
}
