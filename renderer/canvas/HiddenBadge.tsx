// Below a folded symbol: how much is hidden, and the worst that was found there. Unfolds on a click.

import { BADGE_HEIGHT } from '../../core/layout/nodeMarks.ts';
import { focusCanvas } from '../keys/regions.ts';
import { toggleCollapsed } from '../store/folding.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { hiddenFindings, readHidden } from './hiddenFindings.ts';
import type { SymbolData } from './toFlow.ts';

export function HiddenBadge({ node, box }: SymbolData) {
  const editor = useEditor();
  // What is hidden depends on the case.
  useUi((state) => state.version);
  const byId = useUi((state) => state.checked.byId);
  const hidden = hiddenFindings(editor.document.index, { byId }).get(node.id);
  if (!hidden) return null;
  const unfold = () => {
    toggleCollapsed(editor, [node.id]);
    focusCanvas();
  };
  const text = readHidden(hidden);
  return (
    <button
      type="button"
      className={`hidden-badge ${hidden.worst?.severity ?? ''}`}
      style={{ left: box.width / 2, top: box.height + box.below - BADGE_HEIGHT }}
      tabIndex={-1}
      aria-hidden
      title={`${text}. Click to unfold ${node.identifier}.`}
      onClick={unfold}
    >
      {hidden.worst && <SeverityIcon severity={hidden.worst.severity} size={12} />}
      {text}
    </button>
  );
}
