// An action of the registry with a line that says what it is for.
import type { Action } from '../actions/action.ts';
import { useEditor } from '../store/useEditor.ts';

export function BigAction({ action, text }: { readonly action: Action; readonly text: string }) {
  const editor = useEditor();
  const Icon = action.icon;
  return (
    <button type="button" className="big-action" onClick={() => action.run(editor)}>
      {Icon && <Icon size={20} strokeWidth={1.6} aria-hidden />}
      <strong>{action.label}</strong>
      <span>{text}</span>
    </button>
  );
}
