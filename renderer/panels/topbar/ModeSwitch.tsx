// Author, review or read: what may be changed.
import { changeModeAuthor, changeModeRead, changeModeReview } from '../../actions/modes.ts';
import { MODES } from '../../store/mode.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

const ACTIONS = { author: changeModeAuthor, review: changeModeReview, read: changeModeRead };
const HINTS = {
  author: 'Change everything',
  review: 'Raise challenges; the argument stays as it is',
  read: 'Change nothing',
} as const;

export function ModeSwitch() {
  const editor = useEditor();
  const mode = useUi((state) => state.mode);
  return (
    <fieldset className="segments mode-switch" aria-label="Mode">
      {MODES.map((one) => {
        const { label, icon: Icon } = ACTIONS[one];
        return (
          <button
            key={one}
            type="button"
            aria-pressed={mode === one}
            title={`${label}: ${HINTS[one]}`}
            onClick={() => ACTIONS[one].run(editor)}
          >
            {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
            <span>{label}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
