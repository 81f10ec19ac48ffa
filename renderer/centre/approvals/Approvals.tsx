// The approvals view: every gate of the case with how it stands; the chosen one with its votes, what
// rests on it, and the way to ask, to vote and to put to the vote again.
// Embodies demand #75.
import { useCallback } from 'react';
import { findRecord, nameOf } from '../../../core/model/lookup.ts';
import { approvalsBySubject } from '../../../core/reasoning/approvals.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { type Gate, gateOf, gatesOf } from '../../../core/select/gates.ts';
import { Dependents, GateDetails } from '../../gates/GateDetails.tsx';
import { StateChip } from '../../gates/StateChip.tsx';
import { showCentre } from '../../store/centre.ts';
import { goToAny } from '../../store/panels.ts';
import { useReasoned } from '../../store/reasoning.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { counted } from '../../ui/words.ts';
import { NothingYet } from '../NothingYet.tsx';

/** Rows that are drawn; a case with more gates than these is not read as a list. */
const MOST = 500;

export function Approvals() {
  const editor = useEditor();
  const at = useUi((state) => state.centre.at);
  const selection = useUi((state) => state.selection);
  const gates = useReasoned(gatesOf);
  const asking = useReasoned(useCallback((reasoning: Reasoning) => askedFor(reasoning, at), [at]));
  const shown =
    gates?.find((gate) => keyOf(gate) === at || gate.subject === at) ?? asking ?? gates?.[0];
  const choose = (key: string) => showCentre(editor, 'approvals', key);
  const { index } = editor.document;
  const offered =
    selection && !approvalsBySubject(index).has(selection.id) ? selection.id : undefined;
  const failing = gates?.filter(({ state }) => state !== 'passed').length ?? 0;
  return (
    <div className="approvals-view">
      <ViewHead
        title="Approvals"
        says={
          gates && gates.length > 0
            ? `${counted(gates.length, 'gate')}; ${failing === 0 ? 'none counts' : failing === 1 ? '1 counts' : `${failing} count`} as failed.`
            : 'Gates that count as failed until named people approve them.'
        }
      >
        {offered !== undefined && (
          <button type="button" className="button outlined" onClick={() => choose(offered)}>
            Ask for approval of {nameOf(index.case, offered)}
          </button>
        )}
      </ViewHead>
      {!gates || !shown ? (
        <NothingYet title="Nothing is put to the vote" register="criteria">
          A test that does not exist yet can stand in the case with its intent and the people who
          have to approve it. Until they do, it counts as failed. Add a criterion that is not
          concrete, or select an element and ask for its approval here.
        </NothingYet>
      ) : (
        <div className="gate-columns">
          <ul className="gate-list" aria-label="Gates">
            {gates.slice(0, MOST).map((gate) => (
              <li key={keyOf(gate)}>
                <button
                  type="button"
                  aria-current={gate === shown}
                  {...(gate === shown ? { 'data-centre-focus': true } : {})}
                  onClick={() => choose(keyOf(gate))}
                >
                  <span className="gate-row-head">
                    <b>{gate.name}</b>
                    <StateChip state={gate.state} />
                  </span>
                  <span className="gate-row-title">{gate.title}</span>
                  {gate.answer && (
                    <small>
                      {gate.answer.votesFor} of {gate.answer.quorum} votes · {gate.approval}
                    </small>
                  )}
                </button>
              </li>
            ))}
            {gates.length > MOST && <li className="field-hint">And {gates.length - MOST} more.</li>}
          </ul>
          <section className="gate-shown" aria-label={`Gate ${shown.name}`}>
            <h3>
              <button
                type="button"
                className="link-button"
                onClick={() => goToAny(editor, shown.subject)}
              >
                {shown.name}
              </button>{' '}
              {shown.title}
            </h3>
            <GateDetails gate={shown} onAsked={choose} />
            <Dependents subject={shown.subject} />
          </section>
        </div>
      )}
    </div>
  );
}

/** Something that is to be put to the vote, and has not been. */
function askedFor(reasoning: Reasoning, at: string | undefined): Gate | undefined {
  const { index } = reasoning;
  if (at === undefined || index.case.approvals.has(at)) return undefined;
  const isThere = index.nodes.has(at) || index.links.has(at) || findRecord(index.case, at);
  return isThere ? gateOf(reasoning, undefined, at) : undefined;
}

function keyOf({ approval, subject }: Gate): string {
  return approval ?? subject;
}
