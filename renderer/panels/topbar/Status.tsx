// How many findings stand, worst first. Findings of an older version are never shown as current: while
// the analyser works, the figures are marked as being checked.
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { counted } from '../../ui/words.ts';
import { showOnly } from '../problems/showOnly.ts';

export function Status() {
  const editor = useEditor();
  const { summary, status } = useUi((state) => state.checked);
  const { blocker, error, warning } = summary;
  const checking = status === 'checking';
  return (
    <button
      type="button"
      className={`status ${blocker > 0 ? 'blocked' : 'clear'}`}
      aria-busy={checking}
      title="Show the problems"
      onClick={() => showOnly(editor, [])}
    >
      {checking ? (
        <LoaderCircle className="spin" size={15} aria-hidden />
      ) : blocker > 0 ? (
        <SeverityIcon severity="blocker" size={16} />
      ) : (
        <CircleCheck className="fine" size={16} aria-hidden />
      )}
      {checking && <span className="visually-hidden">Checking; before: </span>}
      <span className="status-main">{counted(blocker, 'blocker')}</span>
      <span className="status-rest">
        <SeverityIcon severity="error" size={13} />
        {error}
        <span className="visually-hidden"> errors, </span>
        <SeverityIcon severity="warning" size={13} />
        {warning}
        <span className="visually-hidden"> warnings</span>
      </span>
    </button>
  );
}
