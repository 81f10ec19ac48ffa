// The inspector of a record or a module: its id, its fields, where it is used.
import { Trash2 } from 'lucide-react';
import { deleteRecord, usesOf } from '../../../core/commands/deleteRecord.ts';
import { renameRecord } from '../../../core/commands/renameRecord.ts';
import { PRESENTATIONS } from '../../../core/presentation/catalogue.ts';
import type { Field } from '../../../core/presentation/fields.ts';
import { asText } from '../../../core/presentation/fieldValues.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { showRecord } from '../../store/panels.ts';
import type { RecordPlace } from '../../store/state.ts';
import { useEditor } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';
import { ClaimPointPlace } from './ClaimPointPlace.tsx';
import { CriterionGate } from './CriterionGate.tsx';
import { EvidenceCard } from './evidence/EvidenceCard.tsx';
import { FieldControl } from './FieldControl.tsx';
import { SubjectForm } from './SubjectForm.tsx';
import { recordSubject } from './subjects.ts';
import { Uses } from './Uses.tsx';
import { useWhyFixed } from './whyFixed.ts';

const ID: Field = { key: 'id', label: 'Id', required: true, form: { type: 'id' } };

export function RecordFields({ place }: { readonly place: RecordPlace }) {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  const { table, id } = place;
  const subject = recordSubject(editor, place);
  if (!subject) return null;
  const rename = (value: unknown) => {
    if (table === 'modules') return { allowed: true } as const;
    const newId = asText(value).trim();
    const done = editor.execute(renameRecord.call({ table, id, newId }));
    const shown = editor.store.getState().record;
    if (done.allowed && shown?.id === id) showRecord(editor, { table, id: newId });
    return done;
  };
  return (
    <div className="inspector-body" data-record={`${table}/${id}`}>
      <div className="inspector-title">
        <h3>
          {capital(PRESENTATIONS[table]?.one ?? table)}{' '}
          {table === 'modules' ? recordTitle(editor.document.case, table, id) : id}
        </h3>
        {table !== 'modules' && !fixed && (
          <button
            type="button"
            className="button icon"
            aria-label={`Delete ${id}`}
            title={`Delete ${id}`}
            onClick={() => remove()}
          >
            <Trash2 size={16} aria-hidden />
          </button>
        )}
      </div>
      {table !== 'modules' && (
        <section className="inspector-group" aria-label="Record id">
          <FieldControl field={ID} value={id} onSet={rename} pointer={subject.pointer} />
        </section>
      )}
      {table === 'acps' && <ClaimPointPlace acp={id} />}
      {table === 'evidence' && <EvidenceCard id={id} />}
      {table === 'criteria' && <CriterionGate id={id} />}
      <SubjectForm subject={subject} />
      <Uses place={place} />
    </div>
  );

  /** Unused records go at once, others after a question. */
  function remove(): void {
    if (table === 'modules') return;
    const { sentence } = usesOf(editor.document.index, table, id);
    if (sentence === '') editor.execute(deleteRecord.call({ table, id }));
    else editor.open({ kind: 'deleteRecord', place, sentence });
  }
}
