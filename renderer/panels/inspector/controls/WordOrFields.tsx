// Either a word that stands for the whole ("not applicable"), or the fields.

import { asObject } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { FieldList } from './ObjectControl.tsx';

export function WordOrFields(props: ControlProps & { readonly word: string }) {
  const { field, value, onSet, pointer, word, about } = props;
  return (
    <>
      <label className="inline-flag">
        <input
          {...about}
          type="checkbox"
          checked={value === word}
          onChange={(event) => onSet(event.target.checked ? word : null)}
        />
        {field.wordLabel ?? word}
      </label>
      {value !== word && (
        <FieldList
          fields={field.fields ?? []}
          values={asObject(value)}
          onSet={onSet}
          pointer={pointer}
        />
      )}
    </>
  );
}
