// How many findings stand; the blockers among them are told by the health strip below. Findings of an
// older version are never shown as current: while the analyser works, the figures are marked as being
// checked.
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { SEVERITIES } from '../../../core/analyser/rule.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { counted } from '../../ui/words.ts';
import { showOnly } from '../problems/showOnly.ts';

export function Status() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const known = checked.version >= 0 && checked.status !== 'failed';
  const look = known ? lookOf(checked) : 'unknown';
  return (
    <button
      type="button"
      className={`status ${look}`}
      aria-busy={checked.status === 'checking'}
      title="Show the problems"
      onClick={() => showOnly(editor, [])}
    >
      <StatusIcon checked={checked} />
      {known ? (
        <Counts checked={checked} />
      ) : (
        <span className="status-main">
          {checked.status === 'failed' ? 'Not checked' : 'Checking …'}
        </span>
      )}
    </button>
  );
}

/** Red while a blocker stands, green while nothing but advice does. */
function lookOf({ summary }: Checked): 'blocked' | 'wanting' | 'clear' {
  if (summary.blocker > 0) return 'blocked';
  return summary.error > 0 ? 'wanting' : 'clear';
}

function StatusIcon({ checked: { status, summary } }: { readonly checked: Checked }) {
  if (status === 'checking') return <LoaderCircle className="spin" size={15} aria-hidden />;
  if (status === 'failed') return <TriangleAlert size={15} aria-hidden />;
  if (summary.blocker > 0) return <SeverityIcon severity="blocker" size={16} />;
  if (summary.error > 0) return <SeverityIcon severity="error" size={16} />;
  return <CircleCheck className="fine" size={16} aria-hidden />;
}

function Counts({ checked: { status, summary } }: { readonly checked: Checked }) {
  const standing = SEVERITIES.reduce((sum, severity) => sum + summary[severity], 0);
  return (
    <>
      {status === 'checking' && <span className="visually-hidden">Checking; before: </span>}
      <span className="status-main">{counted(standing, 'finding')}</span>
      <span className="visually-hidden">, </span>
      <span className="status-rest">
        <SeverityIcon severity="error" size={13} />
        {summary.error}
        <span className="visually-hidden">{summary.error === 1 ? ' error, ' : ' errors, '}</span>
        <SeverityIcon severity="warning" size={13} />
        {summary.warning}
        <span className="visually-hidden">{summary.warning === 1 ? ' warning' : ' warnings'}</span>
      </span>
    </>
  );
}
