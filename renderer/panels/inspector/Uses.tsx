// Where a record is named: what would name nothing if it went.
import { useMemo } from 'react';
import { usesOf } from '../../../core/commands/deleteRecord.ts';
import { candidateOf } from '../../../core/presentation/candidates.ts';
import { goToAny } from '../../store/panels.ts';
import type { RecordPlace } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

export function Uses({ place }: { readonly place: RecordPlace }) {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const { table, id } = place;
  const ids = useMemo(
    () => (table === 'modules' || version < 0 ? [] : usesOf(editor.document.index, table, id).ids),
    [editor, version, table, id],
  );
  if (table === 'modules') return null;
  return (
    <section className="inspector-group" aria-label="Used by">
      <h3>Used by</h3>
      {ids.length === 0 && <p className="field-hint">Nothing in the case names it.</p>}
      <ul className="uses">
        {ids.map((user) => (
          <li key={user}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                if (user === '') editor.select(undefined);
                else goToAny(editor, user);
              }}
            >
              {user === '' ? 'The case' : (candidateOf(editor.document.case, user)?.name ?? user)}
            </button>{' '}
            <span>{user !== '' && candidateOf(editor.document.case, user)?.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
