// Short messages at the edge of the window: what was done, what was refused and why, what failed.
import { Ban, Check, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice } from '../store/state.ts';
import { useEditor, useUi } from '../store/useEditor.ts';

const ICONS = { done: Check, refused: Ban, failed: TriangleAlert } as const;

/** Milliseconds that a message stays; that something failed stays until it is dismissed. */
const STAYS = 7000;

export function Notices() {
  const notices = useUi((state) => state.notices);
  const backupProblem = useUi((state) => state.backupProblem);
  const busy = useUi((state) => state.busy);
  return (
    <div className="notices" role="log" aria-label="Messages">
      {notices.map((notice) => (
        <Message key={notice.id} notice={notice} />
      ))}
      {backupProblem !== undefined && (
        <div className="notice failed">
          <TriangleAlert size={16} aria-hidden />
          <p>Backups are not being kept. {backupProblem} Save often.</p>
        </div>
      )}
      {busy && !busy.quiet && (
        <div className="notice busy">
          <p id="busy-label">{busy.label} …</p>
          <progress aria-labelledby="busy-label" value={busy.progress} max={1} />
          <button type="button" className="button outlined" onClick={busy.cancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}

function Message({ notice: { id, tone, text } }: { readonly notice: Notice }) {
  const editor = useEditor();
  useEffect(() => {
    if (tone === 'failed') return undefined;
    const timer = setTimeout(() => editor.dismiss(id), STAYS);
    return () => clearTimeout(timer);
  }, [editor, id, tone]);
  const Icon = ICONS[tone];
  return (
    <div className={`notice ${tone}`}>
      <Icon size={16} aria-hidden />
      <p>{text}</p>
      <button
        type="button"
        className="button icon small"
        aria-label="Dismiss"
        onClick={() => editor.dismiss(id)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
