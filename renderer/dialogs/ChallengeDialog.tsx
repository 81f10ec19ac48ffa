// Raises a challenge against an element, a relation or another challenge: a claim or evidence, of what
// sort, and what it says. Several relations of one goal are challenged as the whole that they are.
import { useId, useState } from 'react';
import { nameOf } from '../../core/model/lookup.ts';
import {
  type ChallengeKind,
  challengeKindFor,
  inferenceAt,
  mayChallenge,
  type Objection,
  raiseChallenge,
} from '../store/challenging.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { CancelOr } from './CancelOr.tsx';

const BY = [
  ['goal', 'A claim', 'A goal, to be argued down to evidence (GSN 1:6.3.8).'],
  ['solution', 'Evidence', 'A solution that speaks for itself (GSN 1:6.3.6).'],
] as const;

const KINDS: readonly (readonly [ChallengeKind, string])[] = [
  ['rebutting', 'Rebutting: the claim is wrong'],
  ['undermining', 'Undermining: the ground does not bear it'],
  ['undercutting', 'Undercutting: the step does not follow'],
];

export function ChallengeDialog({ target }: { readonly target: string }) {
  const editor = useEditor();
  const author = useUi((state) => state.mode === 'author');
  const id = useId();
  const { index } = editor.document;
  const [by, setBy] = useState<Objection['by']>('goal');
  const [kind, setKind] = useState(() => challengeKindFor(index, target));
  const [text, setText] = useState('');
  const goal = inferenceAt(index, target);
  const [whole, setWhole] = useState(goal !== undefined);
  const objection: Objection = { target, by, kind, text, whole: whole && author };
  const verdict = mayChallenge(editor, objection);
  const said = verdict.allowed ? verdict.warning : verdict.message;
  const raise = () => {
    if (!verdict.allowed) return;
    editor.closeDialog();
    raiseChallenge(editor, objection);
  };
  return (
    <Modal
      title={`Challenge ${nameOf(editor.document.case, target)}`}
      size="medium"
      onClose={editor.closeDialog}
      actions={<CancelOr label="Raise the challenge" allowed={verdict.allowed} onDo={raise} />}
    >
      <div className="form">
        <label htmlFor={`${id}-text`}>What is wrong with it</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            raise();
          }}
        />
        <fieldset>
          <legend>Challenged by</legend>
          {BY.map(([value, label, hint]) => (
            <label key={value} className="option">
              <input
                type="radio"
                name={`${id}-by`}
                checked={by === value}
                onChange={() => setBy(value)}
              />
              <span>
                {label} <small>{hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-kind`}>Kind of challenge</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => {
            const chosen = KINDS.find(([value]) => value === event.target.value);
            if (chosen) setKind(chosen[0]);
          }}
        >
          {KINDS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {goal && author && (
          <label className="option">
            <input
              type="checkbox"
              checked={whole}
              onChange={(event) => setWhole(event.target.checked)}
            />
            <span>
              Insert a strategy below {nameOf(editor.document.case, goal.id)} and challenge that
            </span>
          </label>
        )}
        {said !== undefined && !(verdict.allowed && objection.whole) && (
          <p className="form-note" role="status">
            {said}
          </p>
        )}
      </div>
    </Modal>
  );
}
