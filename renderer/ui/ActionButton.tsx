// A button for an action of the registry: its icon, its keys in the tooltip, and, where it cannot be
// done, the reason. It stays focusable then, so that the reason can be read.
import type { Action } from '../actions/action.ts';
import { keysOf } from '../keys/bindings.ts';
import { isApple, readChord } from '../keys/chord.ts';
import { useEditor, useUi } from '../store/useEditor.ts';

interface Props {
  readonly action: Action;
  readonly look?: 'icon' | 'text' | 'both';
  /** A shorter one, where what it is about is plain. */
  readonly label?: string;
  readonly className?: string;
  readonly iconSize?: number;
}

export function ActionButton({
  action,
  look = 'icon',
  label: short = action.label,
  className = '',
  iconSize = 17,
}: Props) {
  const editor = useEditor();
  const why = useUi(() => action.when(editor));
  const detail = useUi(() => action.detail?.(editor));
  const key = useUi(({ settings }) => keysOf(action, settings.keys)[0]);
  const keys = key === undefined ? undefined : readChord(key, isApple(navigator.platform));
  const Icon = action.icon;
  const label = detail ? `${action.label}: ${detail}` : action.label;
  const title = [label, keys && `(${keys})`, why !== true && `– ${why}`];
  return (
    <button
      type="button"
      className={`button ${look === 'icon' ? 'icon' : ''} ${className}`}
      data-action={action.id}
      aria-label={look === 'icon' ? action.label : undefined}
      aria-disabled={why !== true}
      aria-keyshortcuts={key?.replace('Mod', 'Control')}
      title={title.filter(Boolean).join(' ')}
      onClick={() => {
        if (why === true) action.run(editor);
        else editor.notify('refused', why);
      }}
    >
      {Icon && look !== 'text' && <Icon size={iconSize} strokeWidth={1.75} aria-hidden />}
      {look !== 'icon' && short}
    </button>
  );
}
