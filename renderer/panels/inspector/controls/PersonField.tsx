// Somebody responsible: a person's id or any name; people of the case are offered, and named.
import { useId } from 'react';
import { asText } from '../../../../core/presentation/fieldValues.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { TypedLine } from './TypedText.tsx';

export function PersonField(props: ControlProps) {
  const editor = useEditor();
  const list = useId();
  const { people } = editor.document.case;
  const person = people.get(asText(props.value));
  return (
    <>
      <TypedLine {...props} list={people.size > 0 ? list : undefined} />
      {people.size > 0 && (
        <datalist id={list}>
          {[...people].map(([id, { name }]) => (
            <option key={id} value={id} label={name} />
          ))}
        </datalist>
      )}
      {person && (
        <p className="field-hint">{[person.name, person.role].filter(Boolean).join(', ')}</p>
      )}
    </>
  );
}
