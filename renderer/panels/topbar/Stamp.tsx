// The strip that no window loses while a blocker stands (REP-01): the same words as on every page of
// the report.
import { stampText } from '../../../core/report/stamp.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { showOnly } from '../problems/showOnly.ts';

export function Stamp() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const text = stampText(checked);
  if (text === undefined) return null;
  return (
    <div className="stamp" role="status" data-checking={checked.status === 'checking'}>
      <SeverityIcon severity="blocker" size={16} />
      <strong>{text}</strong>
      {checked.status === 'checking' && <span className="stamp-note">checking …</span>}
      <button type="button" className="link-button" onClick={() => showOnly(editor, ['blocker'])}>
        Show {checked.summary.blocker === 1 ? 'it' : 'them'}
      </button>
    </div>
  );
}
