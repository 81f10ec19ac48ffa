// The control of a field by its type. Text goes into the document with every key; a number, a date or a
// list of words when it is complete.
import { type HTMLAttributes, useEffect, useState } from 'react';
import type { Verdict } from '../../../core/commands/verdict.ts';
import type { Field } from './fields.ts';
import { PersonField } from './PersonField.tsx';
import { RecordPicker } from './RecordPicker.tsx';

export interface ControlProps {
  readonly field: Field;
  readonly value: unknown;
  readonly onSet: (value: unknown) => Verdict;
  /** Id and descriptions for assistive technology. */
  readonly about: HTMLAttributes<HTMLElement>;
}

export function Control(props: ControlProps) {
  const { field, value, onSet, about } = props;
  switch (field.type) {
    case 'text':
      return (
        <textarea
          {...about}
          rows={2}
          value={asText(value)}
          onChange={(event) => onSet(event.target.value)}
        />
      );
    case 'person':
      return <PersonField {...props} />;
    case 'line':
      return (
        <input
          {...about}
          type="text"
          value={asText(value)}
          onChange={(event) => onSet(event.target.value)}
        />
      );
    case 'flag':
      return (
        <input
          {...about}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onSet(event.target.checked || null)}
        />
      );
    case 'choice':
      return (
        <select
          {...about}
          value={value === undefined ? '' : String(value)}
          onChange={(event) =>
            onSet(
              field.options.find((option) => String(option.value) === event.target.value)?.value ??
                null,
            )
          }
        >
          <option value="">–</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'record':
    case 'records':
      return <RecordPicker {...props} tables={field.tables} many={field.type === 'records'} />;
    default:
      return <Draft {...props} />;
  }
}

/** Keeps what is typed to itself until the field is left or Enter is pressed. */
function Draft({ field, value, onSet, about }: ControlProps) {
  const stored = field.type === 'words' ? wordsText(value) : asText(value);
  const [draft, setDraft] = useState(stored);
  useEffect(() => setDraft(stored), [stored]);
  const keep = () => {
    if (draft === stored) return;
    if (field.type === 'words') onSet(wordsOf(draft));
    else if (field.type === 'number') onSet(draft.trim() === '' ? null : Number(draft));
    else onSet(draft === '' ? null : draft);
  };
  const inputType = { number: 'number', date: 'date' }[field.type as string] ?? 'text';
  return (
    <input
      {...about}
      type={inputType}
      value={draft}
      placeholder={field.type === 'words' ? 'separated by commas' : undefined}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(stored);
      }}
    />
  );
}

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function wordsText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}

function wordsOf(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
