// One field of the inspector: label, control, hint, what the command refused, and the findings that
// concern this field.
import { useContext, useId, useState } from 'react';
import type { Verdict } from '../../../core/commands/verdict.ts';
import type { Field } from '../../../core/presentation/fields.ts';
import { Control } from './Control.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import { at, FindingsContext, within } from './subjectFindings.ts';
import { useWhyFixed, WHY_FIXED } from './whyFixed.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Sets the field; null removes it. */
  readonly onSet: (value: unknown) => Verdict;
  /** Where it is in the file. */
  readonly pointer: string;
}

export function FieldControl({ field, value, onSet, pointer }: Props) {
  const id = useId();
  const [refusal, setRefusal] = useState<string>();
  const about = useContext(FindingsContext);
  const parts = hasParts(field);
  const findings = parts ? at(about, pointer) : within(about, pointer);
  const set = (next: unknown) => {
    const verdict = onSet(next);
    setRefusal(verdict.allowed ? undefined : verdict.message);
    return verdict;
  };
  const whyFixed = useWhyFixed();
  const described = [
    whyFixed && WHY_FIXED,
    field.hint && `${id}-hint`,
    refusal && `${id}-refusal`,
    findings.length > 0 && `${id}-findings`,
  ].filter(Boolean);
  const attributes = {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': refusal !== undefined || undefined,
  };
  const isFlag = field.form.type === 'flag';
  const control = (
    <Control field={field} value={value} onSet={set} about={attributes} pointer={pointer} />
  );
  const below = (
    <>
      {field.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {refusal && (
        <p className="field-refusal" id={`${id}-refusal`} role="alert">
          {refusal}
        </p>
      )}
      <FieldFindings id={`${id}-findings`} findings={findings} />
    </>
  );
  if (parts) {
    return (
      <fieldset className="field parts" data-path={pointer}>
        <legend>{field.label}</legend>
        {below}
        {control}
      </fieldset>
    );
  }
  return (
    <div className={`field ${isFlag ? 'flag' : ''}`} data-path={pointer}>
      {!isFlag && <label htmlFor={id}>{field.label}</label>}
      {control}
      {isFlag && <label htmlFor={id}>{field.label}</label>}
      {below}
    </div>
  );
}

/** It is made of controls of their own, each with its label. */
function hasParts({ fields, form, options }: Field): boolean {
  if (fields || form.type === 'map') return true;
  return form.type === 'list' && (form.of.type === 'text' || options !== undefined);
}
