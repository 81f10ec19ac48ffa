// A name of something in the case: closes the dialog and goes there. What is not there is mere words.

import { TABLES } from '../../../core/model/case.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';

export function GoTo({ id }: { readonly id: string }) {
  const editor = useEditor();
  const { case: c } = editor.document;
  const name = nameOf(c, id);
  if (!TABLES.some((table) => c[table].has(id))) return <span>{name}</span>;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        editor.closeDialog();
        goToAny(editor, id);
      }}
    >
      {name}
    </button>
  );
}
