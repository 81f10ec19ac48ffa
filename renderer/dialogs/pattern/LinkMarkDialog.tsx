// Asks for the label of a multiplicity or of a choice, and sets it or takes the mark off.
import { type FormEvent, useId, useState } from 'react';
import { groupChoice } from '../../../core/commands/groupChoice.ts';
import { setMultiplicity } from '../../../core/commands/setMultiplicity.ts';
import { linkName } from '../../../core/model/lookup.ts';
import { cardinalityWords, choiceOf, multiplicityOf } from '../../../core/patterns/cardinality.ts';
import { useEditor } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';

interface Props {
  readonly mark: 'multiplicity' | 'choice';
  readonly links: readonly string[];
}

export function LinkMarkDialog({ mark, links }: Props) {
  const editor = useEditor();
  const { index, case: c } = editor.document;
  const entries = links.flatMap((id) => index.links.get(id)?.link ?? []);
  const before = entries.find(({ multiplicity, choice }) =>
    mark === 'multiplicity' ? multiplicity !== undefined : choice !== undefined,
  );
  const known = mark === 'multiplicity' ? before?.multiplicity : before?.choice?.label;
  const [label, setLabel] = useState(known ?? '');
  const [field, form] = [useId(), useId()];
  const callOf = (on: boolean) =>
    mark === 'multiplicity'
      ? setMultiplicity.call({ links, label, on })
      : groupChoice.call({ links, label, on });
  const verdict = editor.document.may(callOf(true));
  const done = (on: boolean) => {
    if (!editor.execute(callOf(on)).allowed) return;
    editor.closeDialog();
    editor.refreshScene();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (verdict.allowed) done(true);
  };
  const meaning = mark === 'multiplicity' ? multiplicityOf(label) : choiceOf(label, links.length);
  return (
    <Modal
      title={mark === 'multiplicity' ? 'Multiplicity' : 'Choice'}
      onClose={editor.closeDialog}
      actions={
        <>
          {before && (
            <button type="button" className="button outlined" onClick={() => done(false)}>
              {mark === 'multiplicity' ? 'Take the ball off' : 'End the choice'}
            </button>
          )}
          <button type="submit" form={form} className="button primary" disabled={!verdict.allowed}>
            Set
          </button>
        </>
      }
    >
      <form id={form} className="pattern-form" onSubmit={submit}>
        <p className="message quiet">{links.map((id) => linkName(c, id)).join(', ')}</p>
        <label className="pattern-field" htmlFor={field}>
          <span>
            {mark === 'multiplicity' ? 'How many, such as n or 0..x' : 'How many, such as 1 of 3'}
          </span>
          <input
            id={field}
            type="text"
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        </label>
        <p className="message quiet" role="status">
          {verdict.allowed ? `It means ${cardinalityWords(meaning)}.` : verdict.message}
        </p>
      </form>
    </Modal>
  );
}
