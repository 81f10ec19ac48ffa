// A value that is set elsewhere, or that only an import writes.
import { nameOf } from '../../../../core/model/lookup.ts';
import { asText } from '../../../../core/presentation/fieldValues.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';

export function FixedValue({ value, about, field }: ControlProps) {
  const editor = useEditor();
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
