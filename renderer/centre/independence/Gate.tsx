// An approval of the argument for independence: how it stands, who may vote and how they voted, and the
// way to vote or to put it to the vote again.
import { CircleCheck, CircleDashed, History } from 'lucide-react';
import { useId, useState } from 'react';
import { castVote } from '../../../core/commands/castVote.ts';
import { renewApproval } from '../../../core/commands/renewApproval.ts';
import type { ApprovalAnswer, Reasoning } from '../../../core/reasoning/types.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';
import { GoTo } from './GoTo.tsx';
import { useCall } from './useCall.ts';

const STATES = {
  passed: { word: 'approved', Icon: CircleCheck, tone: 'fine' },
  failed: { word: 'not approved, counts as failed', Icon: CircleDashed, tone: 'blocker' },
  suspect: {
    word: 'changed since it was voted on, counts as failed',
    Icon: History,
    tone: 'blocker',
  },
} as const;

export function Gate({ id, reasoning }: { readonly id: string; readonly reasoning: Reasoning }) {
  const answer = reasoning.approval(id);
  const approval = reasoning.index.case.approvals.get(id);
  const { word, Icon, tone } = STATES[answer.state];
  return (
    <section className="gate" aria-label={`Approval ${id}`}>
      <p>
        <GoTo id={id} />
        <span className={`verdict-mark ${tone}`}>
          <Icon size={15} aria-hidden /> {capital(word)}
        </span>
        <span>
          {answer.votesFor} of {answer.quorum} votes
        </span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">May vote</th>
            <th scope="col">Vote</th>
            <th scope="col">On</th>
            <th scope="col">Counts</th>
          </tr>
        </thead>
        <tbody>
          {(approval?.eligible ?? []).map((person) => (
            <Voter key={person} person={person} answer={answer} reasoning={reasoning} />
          ))}
        </tbody>
      </table>
      {answer.state !== 'passed' && <Vote id={id} answer={answer} reasoning={reasoning} />}
    </section>
  );
}

interface Props {
  readonly answer: ApprovalAnswer;
  readonly reasoning: Reasoning;
}

function Voter({ person, answer, reasoning }: Props & { readonly person: string }) {
  const c = reasoning.index.case;
  const last = answer.votes.filter(({ vote }) => vote.person === person).at(-1);
  return (
    <tr>
      <th scope="row">{recordTitle(c, 'people', person) || person}</th>
      <td>{last?.vote.vote ?? 'none yet'}</td>
      <td>{last?.vote.on ?? ''}</td>
      <td>
        {last === undefined ? '' : last.fault === undefined ? 'yes' : `no: ${FAULTS[last.fault]}`}
      </td>
    </tr>
  );
}

const FAULTS = {
  'not-eligible': 'not among those who may vote',
  conflict: 'a conflict of interest',
  'no-digest': 'not bound to any version',
  'other-version': 'on an earlier version',
  'not-cast-yet': 'dated after today',
  'voted-otherwise': 'voted otherwise, too',
} as const;

/** Voting as one of those who may, or putting it to the vote again where it has changed. */
function Vote({ id, answer, reasoning }: Props & { readonly id: string }) {
  const field = useId();
  const { document } = useEditor();
  const c = reasoning.index.case;
  const self = useUi((state) => state.settings.person.name?.trim());
  const eligible = c.approvals.get(id)?.eligible ?? [];
  const me = eligible.find((one) => self !== undefined && c.people.get(one)?.name === self);
  const [chosen, setPerson] = useState(me);
  const person = chosen ?? me ?? eligible[0] ?? '';
  const { refusal, run } = useCall();
  const calls = (['for', 'against', 'abstain'] as const).map((vote) => ({
    vote,
    call: castVote.call({ approval: id, person, vote }),
  }));
  if (answer.state === 'suspect') {
    return (
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => run(renewApproval.call({ approval: id }))}
        >
          Put it to the vote again
        </button>
        <p className="form-refusal" role="alert">
          {refusal}
        </p>
      </div>
    );
  }
  const [first] = calls;
  const may = first && document.may(first.call);
  return (
    <div className="vote">
      <label htmlFor={field}>Vote as</label>
      <select id={field} value={person} onChange={(event) => setPerson(event.target.value)}>
        {eligible.map((one) => (
          <option key={one} value={one}>
            {recordTitle(c, 'people', one) || one}
          </option>
        ))}
      </select>
      {calls.map(({ vote, call }) => (
        <button
          key={vote}
          type="button"
          className={`button ${vote === 'for' ? 'primary' : 'outlined'}`}
          aria-disabled={may?.allowed === false}
          onClick={() => run(call)}
        >
          {vote === 'abstain' ? 'Abstain' : `Vote ${vote}`}
        </button>
      ))}
      <p className="form-refusal" role="alert">
        {refusal ?? (may?.allowed === false ? may.message : undefined)}
      </p>
    </div>
  );
}
