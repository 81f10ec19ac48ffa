// The control of a field by its form. Text goes into the document with every key; a number, a date or
// a list of words when it is complete.
import type { HTMLAttributes } from 'react';
import type { Verdict } from '../../../core/commands/verdict.ts';
import type { Field } from '../../../core/presentation/fields.ts';
import { asText } from '../../../core/presentation/fieldValues.ts';
import { ownProfiles } from '../../store/profiles.ts';
import { useEditor } from '../../store/useEditor.ts';
import { ChoicesControl } from './controls/ChoicesControl.tsx';
import { Draft } from './controls/Draft.tsx';
import { FixedValue } from './controls/FixedValue.tsx';
import { MapControl } from './controls/MapControl.tsx';
import { ObjectControl } from './controls/ObjectControl.tsx';
import { ObjectList } from './controls/ObjectList.tsx';
import { PersonField } from './controls/PersonField.tsx';
import { ReadValue } from './controls/ReadValue.tsx';
import { RecordPicker } from './controls/RecordPicker.tsx';
import { TextList } from './controls/TextList.tsx';
import { TypedText } from './controls/TypedText.tsx';
import { WordOrFields } from './controls/WordOrFields.tsx';
import { useWhyFixed } from './whyFixed.ts';

export interface ControlProps {
  readonly field: Field;
  readonly value: unknown;
  readonly onSet: (value: unknown) => Verdict;
  /** Id and descriptions for assistive technology. */
  readonly about: HTMLAttributes<HTMLElement>;
  /** Where the value is in the file. */
  readonly pointer: string;
}

export function Control(props: ControlProps) {
  const { field, value, onSet, about } = props;
  const { form, names } = field;
  const whyFixed = useWhyFixed();
  if (field.fixed) return <FixedValue {...props} />;
  if (whyFixed !== undefined) return <ReadValue {...props} />;
  if (names && form.type !== 'text') return <RecordPicker {...props} names={names} />;
  if (field.person) return <PersonField {...props} />;
  if (field.options && form.type !== 'list') return <Choice {...props} />;
  switch (form.type) {
    case 'text':
      return <TypedText {...props} />;
    case 'flag':
      return (
        <input
          {...about}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onSet(event.target.checked || null)}
        />
      );
    case 'object':
      return <ObjectControl {...props} />;
    case 'wordOr':
      return <WordOrFields {...props} word={form.word} />;
    case 'map':
      return <MapControl {...props} form={form} />;
    case 'free':
      return <FixedValue {...props} />;
    case 'list':
      if (field.options) return <ChoicesControl {...props} />;
      if (field.fields) return <ObjectList {...props} />;
      return form.of.type === 'text' || withCommas(value) ? (
        <TextList {...props} />
      ) : (
        <Draft {...props} />
      );
    default:
      return <Draft {...props} />;
  }
}

/** Words that hold commas cannot be shown separated by commas. */
function withCommas(value: unknown): boolean {
  return Array.isArray(value) && value.some((word) => String(word).includes(','));
}

function Choice({ field, value, onSet, about, pointer }: ControlProps) {
  const editor = useEditor();
  const own = pointer === '/meta/profile' ? ownProfiles(editor) : [];
  const options = [
    ...(field.options ?? []),
    ...own.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const current = asText(value);
  const unknown = current !== '' && !options.some((option) => String(option.value) === current);
  return (
    <select
      {...about}
      value={current}
      onChange={(event) =>
        onSet(options.find((option) => String(option.value) === event.target.value)?.value ?? null)
      }
    >
      {(!field.required || current === '') && <option value="">–</option>}
      {unknown && <option value={current}>{current}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
