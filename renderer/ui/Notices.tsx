// Short messages at the edge of the window: what was done, what was refused and why, what failed.
import { Ban, Check, TriangleAlert, X } from 'lucide-react';
import { useEditor, useUi } from '../store/useEditor.ts';

const ICONS = { done: Check, refused: Ban, failed: TriangleAlert } as const;

export function Notices() {
  const editor = useEditor();
  const notices = useUi((state) => state.notices);
  const busy = useUi((state) => state.busy);
  return (
    <div className="notices" role="log" aria-label="Messages">
      {notices.map(({ id, tone, text }) => {
        const Icon = ICONS[tone];
        return (
          <div key={id} className={`notice ${tone}`}>
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
      })}
      {busy && (
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
