// Who may vote, and how they did: vote, day, conflict, dissent, and whether the vote counts.

import type { Case, Vote } from '../../core/model/case.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { type Gate, voteWords } from '../../core/select/gates.ts';
import { useEditor } from '../store/useEditor.ts';

export function VoteTable({ gate }: { readonly gate: Gate }) {
  const editor = useEditor();
  const c = editor.document.case;
  const approval = c.approvals.get(gate.approval ?? '');
  if (!approval || !gate.answer) return null;
  const { answer } = gate;
  const eligible = approval.eligible ?? [];
  const silent = eligible.filter((id) => !answer.votes.some(({ vote }) => vote.person === id));
  const rows = [
    ...answer.votes.map((judged) => ({ vote: judged.vote, counts: voteWords(judged, answer) })),
    ...silent.map((person) => ({ vote: { person, vote: undefined }, counts: 'has not voted' })),
  ];
  const earlier = approval.earlierVotes ?? [];
  return (
    <>
      <div className="vote-scroll">
        <table className="vote-table" aria-label={`Votes on ${gate.name}`}>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Vote</th>
              <th scope="col">Counts</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ vote, counts }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a person may have voted twice
              <tr key={`${vote.person} ${i}`}>
                <th scope="row">
                  {personName(c, vote.person)}
                  <small>{aboutPerson(c, vote.person)}</small>
                </th>
                <td>{vote.vote === undefined ? '–' : <VoteWords vote={vote as Vote} />}</td>
                <td className={counts === 'counts' ? 'counts' : 'counts-not'}>{counts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {earlier.length > 0 && (
        <details className="earlier-votes">
          <summary>
            {earlier.length} {earlier.length === 1 ? 'vote' : 'votes'} on earlier versions
          </summary>
          <ul>
            {earlier.map((vote, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows
              <li key={i}>
                {personName(c, vote.person)}: <VoteWords vote={vote} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function VoteWords({ vote }: { readonly vote: Vote }) {
  return (
    <>
      {vote.vote}
      {vote.on !== undefined && <small>{vote.on}</small>}
      {vote.conflict && <small>Conflict: {vote.conflict}</small>}
      {vote.dissent && <small>Dissent: {vote.dissent}</small>}
    </>
  );
}

export function personName(c: Case, id: string): string {
  return c.people.get(id)?.name || nameOf(c, id);
}

function aboutPerson(c: Case, id: string): string {
  const person = c.people.get(id);
  return [person?.role, person?.org].filter(Boolean).join(', ');
}
