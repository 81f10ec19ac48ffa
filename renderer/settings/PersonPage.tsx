// Who works here, as stated and not proven: asked once, and written into what they raise and sign.
import { useId } from 'react';
import type { Self } from '../../core/generated/settings.types.ts';
import { changeSettings } from '../store/settings.ts';
import { useEditor, useUi } from '../store/useEditor.ts';

const LINES = [
  ['name', 'Name', 'name'],
  ['role', 'Role', 'organization-title'],
  ['organisation', 'Organisation', 'organization'],
] as const;

export function PersonPage() {
  const editor = useEditor();
  const person = useUi((state) => state.settings.person);
  const conflict = useId();
  const set = (key: keyof Self, value: string) => {
    const { [key]: _old, ...rest } = editor.store.getState().settings.person;
    changeSettings(editor, { person: value === '' ? rest : { ...rest, [key]: value } });
  };
  return (
    <>
      <p className="settings-note">
        Challenges that you raise are signed with this. It is taken as you state it; nobody checks
        it.
      </p>
      {LINES.map(([key, label, complete]) => (
        <label key={key} className="settings-field">
          <span>{label}</span>
          <input
            type="text"
            maxLength={200}
            autoComplete={complete}
            value={person[key] ?? ''}
            onChange={(event) => set(key, event.target.value)}
          />
        </label>
      ))}
      <label className="settings-field" htmlFor={conflict}>
        <span>Conflict of interest</span>
        <textarea
          id={conflict}
          rows={3}
          maxLength={2000}
          placeholder="What a reader should know: employment, shares, payment. “None” is an answer."
          value={person.conflictOfInterest ?? ''}
          onChange={(event) => set('conflictOfInterest', event.target.value)}
        />
      </label>
    </>
  );
}
