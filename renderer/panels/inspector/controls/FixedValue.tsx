// A value that is set elsewhere, or that only an import writes.
import { nameOf } from '../../../../core/model/lookup.ts';
import type { Field } from '../../../../core/presentation/fields.ts';
import { asObject, asText, isBlank } from '../../../../core/presentation/fieldValues.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';

export function FixedValue({ value, about, field }: ControlProps) {
  const editor = useEditor();
  if (field.fields) return <Parts fields={field.fields} value={value} />;
  if (typeof value === 'object' && value !== null) {
    return (
      <textarea
        {...about}
        readOnly
        rows={3}
        className="raw"
        value={JSON.stringify(value, null, 2)}
      />
    );
  }
  const text = asText(value);
  const shown = field.form.type === 'id' && text !== '' ? nameOf(editor.document.case, text) : text;
  return <input {...about} type="text" readOnly value={shown} />;
}

/** What is recorded of each; the group's legend says what they are together. */
function Parts({ fields, value }: { readonly fields: readonly Field[]; readonly value: unknown }) {
  const values = asObject(value);
  const recorded = fields.filter(({ key }) => !isBlank(values[key]));
  if (recorded.length === 0) return <p className="field-hint">Nothing recorded.</p>;
  return (
    <dl className="fixed-parts">
      {recorded.map(({ key, label, options }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {options?.find((option) => option.value === values[key])?.label ?? asText(values[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
