// What no log tells and a person may say of all rows: the version, the kind of evaluation, what the
// evidence shares with other evidence. What is not stated stays not stated.
import { useId, useState } from 'react';
import type { StatedFields } from '../../../core/exchange/evaluations/types.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useEditor } from '../../store/useEditor.ts';
import { evalTypeOptions } from './fields.ts';

interface Props {
  readonly stated: StatedFields;
  readonly onChange: (stated: StatedFields) => void;
}

export function StatedForm({ stated, onChange }: Props) {
  const id = useId();
  const { document } = useEditor();
  const { systemVersion, evalType } = stated;
  /** As it is typed, with its spaces. */
  const [group, setGroup] = useState(stated.independenceGroups?.[0] ?? '');
  const set = (change: { readonly [K in keyof StatedFields]?: StatedFields[K] | undefined }) => {
    const next = { ...stated, ...change };
    onChange(
      Object.fromEntries(
        Object.entries(next).filter(([, value]) => value !== undefined),
      ) as StatedFields,
    );
  };
  return (
    <fieldset className="import-stated">
      <legend>For all rows. Logs do not tell this; leave it open where you do not know.</legend>
      <div>
        <label htmlFor={`${id}-version`}>The evidence is about</label>
        <select
          id={`${id}-version`}
          value={systemVersion ?? ''}
          onChange={({ target }) => set({ systemVersion: target.value || undefined })}
        >
          <option value="">Not stated</option>
          {[...document.case.systemVersions.keys()].map((version) => (
            <option key={version} value={version}>
              {recordTitle(document.case, 'systemVersions', version)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-type`}>Kind of evaluation</label>
        <select
          id={`${id}-type`}
          value={evalType ?? ''}
          onChange={({ target }) =>
            set({ evalType: (target.value || undefined) as StatedFields['evalType'] })
          }
        >
          <option value="">Not stated</option>
          {evalTypeOptions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-group`}>Independence group</label>
        <input
          id={`${id}-group`}
          type="text"
          maxLength={200}
          placeholder="Not stated"
          value={group}
          onChange={({ target }) => {
            const name = target.value.trim();
            setGroup(target.value);
            set({ independenceGroups: name === '' ? undefined : [name] });
          }}
        />
      </div>
    </fieldset>
  );
}
