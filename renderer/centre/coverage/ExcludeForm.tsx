// Excludes a cell, or more than it: one actor or any, this harm mode or all of the domain's.
import { useEffect, useRef, useState } from 'react';
import { exclude } from '../../store/coverage.ts';
import { signature } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { AxisFields } from './AxisFields.tsx';
import type { CardProps } from './CellCard.tsx';
import { FormEnd } from './FormEnd.tsx';
import { MODES } from './words.ts';

export function ExcludeForm({ covered, row, mode, tuple, onDone }: CardProps) {
  const editor = useEditor();
  const self = useUi((state) => signature(state.settings.person));
  const [harmMode, setHarmMode] = useState<string>(mode);
  const [actor, setActor] = useState(tuple.actor ?? '');
  const [context, setContext] = useState(tuple.context ?? '');
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState(self ?? '');
  const [reviewBy, setReviewBy] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = () => {
    const done = exclude(editor, { row, harmMode, actor, context }, { reason, owner, reviewBy });
    if ('refusal' in done) setRefusal(done.refusal);
    else onDone(`Excluded (${done.made.join(', ')}).`);
  };
  return (
    <form
      className="form cell-form"
      aria-label="Exclude with a reason"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label>
        Why it is excluded
        <textarea
          ref={field}
          rows={3}
          value={reason}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <label>
        Who answers for it
        <input
          type="text"
          value={owner}
          required
          onChange={(event) => setOwner(event.target.value)}
        />
      </label>
      <label>
        To be looked at again by
        <input
          type="date"
          value={reviewBy}
          required
          onChange={(event) => setReviewBy(event.target.value)}
        />
      </label>
      <label>
        Harm mode
        <select value={harmMode} onChange={(event) => setHarmMode(event.target.value)}>
          <option value={mode}>{MODES[mode].word}</option>
          <option value="">all of {row.name}</option>
        </select>
      </label>
      <AxisFields
        any
        coverage={covered.coverage}
        actor={actor}
        context={context}
        onActor={setActor}
        onContext={setContext}
      />
      <FormEnd label="Exclude it" refusal={refusal} />
    </form>
  );
}
