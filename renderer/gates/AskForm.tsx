// Whom to ask for approval, and how many have to give it.
import { useId, useState } from 'react';
import { askApproval } from '../../core/commands/askApproval.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import { useReason } from '../panels/inspector/whyFixed.ts';
import { useEditor } from '../store/useEditor.ts';
import { personName } from './VoteTable.tsx';

interface Props {
  readonly subject: string;
  readonly onAsked?: (approval: string) => void;
}

export function AskForm({ subject, onAsked }: Props) {
  const editor = useEditor();
  const id = useId();
  const fixed = useReason([]);
  const c = editor.document.case;
  const people = [...c.people.keys()].sort(compareIdentifiers);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [quorum, setQuorum] = useState('2');
  const eligible = people.filter((person) => chosen.has(person));
  const call = askApproval.call({ subject, eligible, quorum: Number(quorum) });
  const verdict = editor.document.may(call);
  const said = fixed ?? (verdict.allowed ? undefined : verdict.message);
  const toggle = (person: string) => {
    const next = new Set(chosen);
    if (!next.delete(person)) next.add(person);
    setChosen(next);
  };
  const ask = () => {
    if (!verdict.allowed) return;
    const done = editor.execute(call);
    const [made] = done.allowed ? done.made : [];
    if (made !== undefined) onAsked?.(made);
  };
  return (
    <fieldset className="vote-form">
      <legend>Ask for approval</legend>
      {people.length === 0 && (
        <p className="gate-note">
          The case names no people yet. Add those who may vote to its register of people.
        </p>
      )}
      <div className="ask-people">
        {people.map((person) => (
          <label key={person}>
            <input type="checkbox" checked={chosen.has(person)} onChange={() => toggle(person)} />
            <span>
              {personName(c, person)} <small>{c.people.get(person)?.coi}</small>
            </span>
          </label>
        ))}
      </div>
      <label htmlFor={`${id}-quorum`}>Quorum: how many of them have to vote for it</label>
      <input
        id={`${id}-quorum`}
        className="quorum"
        type="number"
        min={1}
        value={quorum}
        onChange={(event) => setQuorum(event.target.value)}
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
        onClick={ask}
      >
        Ask for approval
      </button>
    </fieldset>
  );
}
