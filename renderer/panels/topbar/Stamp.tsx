// What no window loses while a blocker stands (REP-01): the same words as on every page of the report.
import { stampText } from '../../../core/report/stamp.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { showOnly } from '../problems/showOnly.ts';

export function Stamp() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const text = stampText(checked);
  if (text === undefined) return null;
  return (
    <div className="stamp" role="status">
      <button
        type="button"
        title={`${text}. Show only the blockers.`}
        onClick={() => showOnly(editor, ['blocker'])}
      >
        {text}
      </button>
      {checked.status === 'checking' && <span className="visually-hidden">, being checked</span>}
    </div>
  );
}
