// Somebody responsible: a person's id or any name; people of the case are offered, and named.
import { useId } from 'react';
import { useEditor } from '../../store/useEditor.ts';
import type { ControlProps } from './Control.tsx';

export function PersonField({ value, onSet, about }: ControlProps) {
  const editor = useEditor();
  const list = useId();
  const { people } = editor.document.case;
  const current = typeof value === 'string' ? value : '';
  const person = people.get(current);
  return (
    <>
      <input
        {...about}
        type="text"
        list={people.size > 0 ? list : undefined}
        value={current}
        onChange={(event) => onSet(event.target.value)}
      />
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
