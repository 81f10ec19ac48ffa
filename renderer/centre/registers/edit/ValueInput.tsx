// The control that suits a column: in a cell, and for many rows at once.
import { Calendar } from 'lucide-react';
import { type HTMLAttributes, useRef } from 'react';
import type { Column } from '../../../../core/registers/register.ts';
import { choicesOf, controlOf, type Draft } from './draft.ts';
import { PickInput } from './PickInput.tsx';

export interface ValueInputProps {
  readonly column: Column;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Name and descriptions for assistive technology. */
  readonly about: HTMLAttributes<HTMLElement>;
  /** The character that began the editing: the first of a search. */
  readonly typed?: string | undefined;
}

export function ValueInput(props: ValueInputProps) {
  const { column, draft, onDraft, about } = props;
  const kind = controlOf(column);
  if (kind === 'pick') return <PickInput {...props} />;
  if (kind === 'choice') return <ChoiceInput {...props} />;
  const text = draft.kind === 'text' ? draft.text : '';
  const set = (next: string) => onDraft({ kind: 'text', text: next });
  if (kind === 'long') {
    return (
      <textarea
        {...about}
        rows={1}
        value={text}
        placeholder={column.form.type === 'list' ? 'separated by ;' : undefined}
        onChange={(event) => set(event.target.value)}
      />
    );
  }
  return (
    <span className="register-line">
      <input
        {...about}
        type="text"
        autoComplete="off"
        inputMode={kind === 'number' ? 'decimal' : undefined}
        placeholder={kind === 'date' ? 'YYYY-MM-DD' : undefined}
        value={text}
        onChange={(event) => set(event.target.value)}
      />
      {kind === 'date' && <DayPicker value={text} onPick={set} />}
    </span>
  );
}

/** The browser's calendar; the day is written as ISO 8601 whatever the browser's language. */
function DayPicker(props: { readonly value: string; readonly onPick: (day: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="button icon tiny"
        aria-label="Calendar"
        title="Calendar"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar size={13} aria-hidden />
      </button>
      <input
        ref={picker}
        type="date"
        className="register-day"
        tabIndex={-1}
        aria-hidden
        value={/^\d{4}-\d\d-\d\d$/.test(props.value) ? props.value : ''}
        onChange={(event) => props.onPick(event.target.value)}
      />
    </>
  );
}

function ChoiceInput({ column, draft, onDraft, about }: ValueInputProps) {
  const choices = choicesOf(column);
  const value = draft.kind === 'value' ? draft.value : undefined;
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <select
      {...about}
      value={at < 0 ? 'other' : at}
      onChange={(event) =>
        onDraft({ kind: 'value', value: choices[Number(event.target.value)]?.value })
      }
    >
      {at < 0 && <option value="other">{String(value)}</option>}
      {choices.map(({ value: one, label }, i) => (
        <option key={String(one)} value={i}>
          {label}
        </option>
      ))}
    </select>
  );
}
