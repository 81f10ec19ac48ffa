// The organisation's folder: which one, what it gives, what of it cannot be used.
import { useRef, useState } from 'react';
import { forgetOrganisation, takeOrganisation } from '../store/organisation.ts';
import { ownProfiles } from '../store/profiles.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { counted } from '../ui/words.ts';

export function OrganisationPage() {
  const editor = useEditor();
  const organisation = useUi((state) => state.organisation);
  const from = useUi((state) => state.organisationFrom);
  const [refusal, setRefusal] = useState<string>();
  const chooser = useRef<HTMLInputElement>(null);
  const profiles = ownProfiles(editor);
  const patterns = organisation.templates.filter(({ pattern }) => pattern);
  return (
    <>
      <p className="settings-note">
        Your organisation’s own profiles, patterns and policies: a folder with profiles, templates
        and policies in it. A copy is kept with these settings; choose the folder again when it has
        changed. The command line takes the same folder by{' '}
        <code className="whole">--organisation</code>.
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        data-organisation
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void takeOrganisation(editor, files).then(setRefusal);
        }}
      />
      <p className="settings-buttons">
        <button type="button" className="button outlined" onClick={() => chooser.current?.click()}>
          {from ? 'Choose the folder again…' : 'Choose a folder…'}
        </button>
        {from && (
          <button
            type="button"
            className="button outlined"
            onClick={() => void forgetOrganisation(editor).then(setRefusal)}
          >
            Do without it
          </button>
        )}
      </p>
      <div role="status">
        {refusal !== undefined && <p className="settings-problem">{refusal}</p>}
        {from && (
          <p>
            <b>{from.folder}</b>, as of {from.on}: {counted(profiles.length, 'profile')},{' '}
            {counted(patterns.length, 'pattern')},{' '}
            {organisation.policies.length === 1
              ? '1 policy'
              : `${organisation.policies.length} policies`}
            .
          </p>
        )}
      </div>
      {profiles.length > 0 && (
        <ul className="settings-list">
          {profiles.map(({ id, title, extends: parent }) => (
            <li key={id}>
              <b>{title}</b> ({id}
              {parent === undefined ? '' : `, extends ${parent}`})
            </li>
          ))}
        </ul>
      )}
      {organisation.problems.length > 0 && (
        <>
          <h3>What cannot be used</h3>
          <ul className="settings-list">
            {organisation.problems.map(({ name, message }) => (
              <li key={`${name} ${message}`}>
                <b>{name}</b>: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
