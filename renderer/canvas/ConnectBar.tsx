// Says what is being connected and how to go on; a refused target is answered here.
import { Spline, X } from 'lucide-react';
import { nodeName } from '../../core/model/lookup.ts';
import { focusCanvas } from '../keys/regions.ts';
import { startConnecting, stopConnecting } from '../store/connecting.ts';
import { useEditor, useUi } from '../store/useEditor.ts';

export function ConnectBar() {
  const editor = useEditor();
  const connecting = useUi((state) => state.connecting);
  if (!connecting) return null;
  const { from, as, refusal, moved } = connecting;
  const choose = (next: typeof as) => {
    startConnecting(editor, from, next);
    focusCanvas();
  };
  return (
    <section className="floating connect-bar" aria-label="Connect">
      <div className="connect-line">
        <Spline size={17} aria-hidden />
        <strong>{nodeName(editor.document.case, from)}</strong>
        {moved === undefined ? (
          <div className="segments">
            <button type="button" aria-pressed={as === 'support'} onClick={() => choose('support')}>
              rests on …
            </button>
            <button
              type="button"
              aria-pressed={as === 'challenge'}
              onClick={() => choose('challenge')}
            >
              challenges …
            </button>
          </div>
        ) : (
          <span>challenges instead …</span>
        )}
        <span className="connect-hint">
          Click a target, or arrows and Enter
          {as === 'challenge' && '; L goes through the relations'}
        </span>
        <button
          type="button"
          className="button icon"
          aria-label="Stop connecting"
          onClick={() => {
            stopConnecting(editor);
            focusCanvas();
          }}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <p className="connect-refusal" role="alert">
        {refusal}
      </p>
    </section>
  );
}
