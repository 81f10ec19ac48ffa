// A name that leads to what it names: an element on the canvas, a record in the inspector.
import { nameOf } from '../../core/model/lookup.ts';
import { goToAny } from '../store/panels.ts';
import { useEditor } from '../store/useEditor.ts';

export function GoTo({ id }: { readonly id: string }) {
  const editor = useEditor();
  const name = nameOf(editor.document.case, id);
  return (
    <button type="button" className="link-button" onClick={() => goToAny(editor, id)}>
      <span className="visually-hidden">Go to </span>
      {name}
    </button>
  );
}
