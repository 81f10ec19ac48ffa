// Values under names: of a fixed list of names (days by kind of evaluation), or of the user's own.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FieldForm } from '../../../../core/model/fieldForm.ts';
import type { Field } from '../../../../core/presentation/fields.ts';
import { asObject, inWords } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { FieldControl } from '../FieldControl.tsx';
import { escaped } from '../subjects.ts';
import { useWhyFixed } from '../whyFixed.ts';

type MapForm = Extract<FieldForm, { type: 'map' }>;

export function MapControl(props: ControlProps & { readonly form: MapForm }) {
  const { field, value, onSet, pointer, form } = props;
  const fixed = useWhyFixed() !== undefined;
  const values = asObject(value);
  const [added, setAdded] = useState<readonly string[]>([]);
  const names = [...Object.keys(values), ...added.filter((name) => !Object.hasOwn(values, name))];
  return (
    <>
      {names.map((name) => {
        const entry: Field = {
          key: name,
          label: form.keys ? inWords(name) : name,
          required: false,
          form: form.of,
          ...(field.fields ? { fields: field.fields } : {}),
        };
        return (
          <FieldControl
            key={name}
            field={entry}
            value={values[name]}
            onSet={(next) => onSet(withEntry(values, name, next))}
            pointer={`${pointer}/${escaped(name)}`}
          />
        );
      })}
      {!fixed && (
        <NewName
          label={field.label}
          choices={form.keys?.filter((key) => !names.includes(key))}
          onAdd={(name) => setAdded([...added, name])}
        />
      )}
    </>
  );
}

function withEntry(values: Readonly<Record<string, unknown>>, name: string, next: unknown) {
  const { [name]: _old, ...rest } = values;
  return next === null || next === undefined ? rest : { ...values, [name]: next };
}

interface NewNameProps {
  readonly label: string;
  readonly choices: readonly string[] | undefined;
  readonly onAdd: (name: string) => void;
}

function NewName({ label, choices, onAdd }: NewNameProps) {
  const [name, setName] = useState('');
  const about = `Add to ${label.toLowerCase()}`;
  if (choices) {
    return (
      <select aria-label={about} value="" onChange={(event) => onAdd(event.target.value)}>
        <option value="">{about} …</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {inWords(choice)}
          </option>
        ))}
      </select>
    );
  }
  const add = () => {
    if (name.trim() !== '') onAdd(name.trim());
    setName('');
  };
  return (
    <div className="new-name">
      <input
        type="text"
        aria-label={`${about}: name`}
        placeholder="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <button type="button" className="button outlined" onClick={add}>
        <Plus size={14} aria-hidden /> Add
      </button>
    </div>
  );
}
