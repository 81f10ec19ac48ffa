// Says that only one branch is shown, and leads back to everything.
import { Focus, X } from 'lucide-react';
import { nodeName } from '../../core/model/lookup.ts';
import { focusCanvas } from '../keys/regions.ts';
import { leaveFocus } from '../store/folding.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { counted } from '../ui/words.ts';

export function FocusBar() {
  const editor = useEditor();
  const focus = useUi((state) => state.focus);
  const scene = useUi((state) => state.scene);
  if (focus === undefined) return null;
  const { index } = editor.document;
  const all = [...index.nodes.values()].filter(({ node }) => node.module === scene.module).length;
  return (
    <section className="floating focus-bar" aria-label="Focus">
      <Focus size={16} aria-hidden />
      <span>
        <strong>{nodeName(editor.document.case, focus)}</strong> alone: {scene.diagram.nodes.length}{' '}
        of {counted(all, 'element')}
      </span>
      <button
        type="button"
        className="button outlined"
        onClick={() => {
          leaveFocus(editor);
          focusCanvas();
        }}
      >
        <X size={15} aria-hidden /> Show everything
      </button>
    </section>
  );
}
