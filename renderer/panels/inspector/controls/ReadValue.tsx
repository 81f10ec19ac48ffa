// A value that is only read: text that can be selected and copied, never a control that refuses.

import { asList, asText } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { MapControl } from './MapControl.tsx';
import { ObjectControl } from './ObjectControl.tsx';
import { ObjectList } from './ObjectList.tsx';
import { RecordPicker } from './RecordPicker.tsx';

export function ReadValue(props: ControlProps) {
  const { field, value, about } = props;
  const { form, names } = field;
  if (names && form.type !== 'text') return <RecordPicker {...props} names={names} />;
  if (form.type === 'flag')
    return <input {...about} type="checkbox" checked={value === true} disabled />;
  if (form.type === 'map') return <MapControl {...props} form={form} />;
  if (form.type === 'object') return <ObjectControl {...props} />;
  if (form.type === 'wordOr' && value !== form.word) return <ObjectControl {...props} />;
  if (form.type === 'list' && field.fields) return <ObjectList {...props} />;
  const text = textOf(props);
  if (form.type === 'text' || form.type === 'list') {
    return <textarea {...about} aria-label={labelOf(props)} rows={1} readOnly value={text} />;
  }
  return <input {...about} type="text" readOnly value={text} />;
}

/** A list is a group without a label of its own for one control. */
function labelOf({ field }: ControlProps): string | undefined {
  return field.form.type === 'list' ? field.label : undefined;
}

function textOf({ field, value }: ControlProps): string {
  const word = (one: unknown) =>
    field.options?.find((option) => option.value === one)?.label ?? asText(one);
  if (field.form.type === 'wordOr') return field.wordLabel ?? field.form.word;
  if (field.form.type !== 'list') return word(value);
  return asList(value)
    .map(word)
    .join(field.form.of.type === 'text' ? '\n' : ', ');
}
