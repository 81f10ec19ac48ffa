// A few fields that belong together, folded away while they are empty.
import { useContext } from 'react';
import type { Confidence } from '../../../../core/model/case.ts';
import type { Field } from '../../../../core/presentation/fields.ts';
import {
  asObject,
  isBlank,
  type Values,
  withField,
} from '../../../../core/presentation/fieldValues.ts';
import { wholeOpinion } from '../../../../core/statistics/opinion.ts';
import type { ControlProps } from '../Control.tsx';
import { FieldControl } from '../FieldControl.tsx';
import { FindingsContext, within } from '../subjectFindings.ts';
import { escaped } from '../subjects.ts';
import { useWhyFixed } from '../whyFixed.ts';
import { OpinionBar } from './OpinionBar.tsx';

export function ObjectControl({ field, value, onSet, pointer }: ControlProps) {
  const findings = useContext(FindingsContext);
  const fixed = useWhyFixed() !== undefined;
  const values = asObject(value);
  const fields = field.fields ?? [];
  const open = !isBlank(value) || within(findings, pointer).length > 0 || fields.length <= 2;
  const opinion = field.key === 'confidence' ? wholeOpinion(values as Confidence) : undefined;
  const list = (
    <>
      {opinion && <OpinionBar opinion={opinion} />}
      <FieldList fields={fields} values={values} onSet={onSet} pointer={pointer} />
    </>
  );
  if (fixed && isBlank(value)) return <p className="field-hint">Nothing recorded.</p>;
  if (open) return list;
  return (
    <details>
      <summary>Nothing recorded. Fill in …</summary>
      {list}
    </details>
  );
}

interface ListProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onSet: ControlProps['onSet'];
  readonly pointer: string;
}

/** The fields of one object; each sets the whole object. */
export function FieldList({ fields, values, onSet, pointer }: ListProps) {
  const fixed = useWhyFixed() !== undefined;
  const shown = fixed ? fields.filter(({ key }) => !isBlank(values[key])) : fields;
  return (
    <div className="part-fields">
      {shown.map((one) => (
        <FieldControl
          key={one.key}
          field={one}
          value={values[one.key]}
          onSet={(next) => onSet(withField(values, one.key, next))}
          pointer={`${pointer}/${escaped(one.key)}`}
        />
      ))}
    </div>
  );
}
