// One field of the inspector: label, control, hint, what the command refused, and the findings that
// concern this field.
import { useId, useState } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Verdict } from '../../../core/commands/verdict.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { Control } from './Control.tsx';
import type { Field } from './fields.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Sets the field; null removes it. */
  readonly onSet: (value: unknown) => Verdict;
  readonly findings: readonly Finding[];
}

export function FieldControl({ field, value, onSet, findings }: Props) {
  const id = useId();
  const [refusal, setRefusal] = useState<string>();
  const set = (next: unknown) => {
    const verdict = onSet(next);
    setRefusal(verdict.allowed ? undefined : verdict.message);
    return verdict;
  };
  const described = [
    field.hint && `${id}-hint`,
    refusal && `${id}-refusal`,
    findings.length > 0 && `${id}-findings`,
  ].filter(Boolean);
  const about = {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': refusal !== undefined || undefined,
  };
  const isFlag = field.type === 'flag';
  return (
    <div className={`field ${field.type}`}>
      {!isFlag && <label htmlFor={id}>{field.label}</label>}
      <Control field={field} value={value} onSet={set} about={about} />
      {isFlag && <label htmlFor={id}>{field.label}</label>}
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
      {findings.length > 0 && (
        <ul className="field-findings" id={`${id}-findings`}>
          {findings.map((finding) => (
            <li key={finding.fingerprint} className={finding.severity}>
              <SeverityIcon severity={finding.severity} size={13} />
              <span>
                <b>{finding.rule}</b> {finding.message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
