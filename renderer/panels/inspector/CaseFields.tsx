// The inspector while nothing is selected: the case itself, and how to begin.
import { DEFAULT_PROFILE, shippedProfiles } from '../../../core/analyser/profile.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { FieldControl } from './FieldControl.tsx';
import { CASE_FIELDS, type Field } from './fields.ts';

const PROFILE: Field = {
  key: 'profile',
  label: 'Profile',
  type: 'choice',
  options: shippedProfiles().map(({ id, title }) => ({ value: id, label: title })),
  hint: `Which rules apply, and how severely. ${DEFAULT_PROFILE} where none is chosen.`,
};

export function CaseFields() {
  const editor = useEditor();
  const meta = useUi(() => editor.document.case.meta);
  const values = meta as unknown as Readonly<Record<string, unknown>>;
  return (
    <div className="inspector-body">
      <div className="inspector-title">
        <h3>This case</h3>
      </div>
      <section className="inspector-group" aria-label="Case">
        {[...CASE_FIELDS, PROFILE].map((field) => (
          <FieldControl
            key={field.key}
            field={field}
            value={values[field.key]}
            onSet={(value) =>
              editor.document.execute(setMetaFields.call({ fields: { [field.key]: value } }))
            }
            findings={[]}
          />
        ))}
      </section>
      <section className="inspector-group" aria-label="How to begin">
        <h3>How to begin</h3>
        <p className="field-hint">
          Click an element, or focus the canvas and press an arrow key. Then{' '}
          <kbd className="key">F2</kbd> edits its text, <kbd className="key">Tab</kbd> adds a goal
          below it, <kbd className="key">A</kbd> offers everything that may be added.{' '}
          <kbd className="key">F1</kbd> shows all keys.
        </p>
      </section>
    </div>
  );
}
