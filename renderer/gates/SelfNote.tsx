// What stands in the place of a form that needs to know who fills it in: who you are, or that you are among
// the people of the case.
import { useReason } from '../panels/inspector/whyFixed.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { addSelf } from './self.ts';

/** @param to "To vote" */
export function SelfNote({ to }: { readonly to: string }) {
  const editor = useEditor();
  const self = useUi((state) => state.settings.person);
  const fixed = useReason([]);
  if (!self.name?.trim()) {
    return (
      <p className="gate-note">
        {to}, say who you are.{' '}
        <button
          type="button"
          className="button outlined"
          onClick={() => editor.open({ kind: 'settings', page: 'person' })}
        >
          Say who you are…
        </button>
      </p>
    );
  }
  return (
    <p className="gate-note">
      {self.name} is not among the people of this case.{' '}
      <button
        type="button"
        className="button outlined"
        aria-disabled={fixed !== undefined}
        title={fixed}
        onClick={() => fixed === undefined && addSelf(editor)}
      >
        Add {self.name}
      </button>
    </p>
  );
}
