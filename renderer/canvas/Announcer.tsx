// Says aloud what the arrow keys have reached: the canvas's elements come and go with the view.
import { findingsAt, primaryOf } from '../store/architecture.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { describeNode } from './describe.ts';

export function Announcer() {
  const editor = useEditor();
  const text = useUi((state) => {
    const { connecting, selected, scene } = state;
    const { index } = editor.document;
    const id = primaryOf(state, index);
    const node = id === undefined ? undefined : scene.nodes.get(id);
    const several = selected.size > 1 && !connecting ? `${selected.size} selected. ` : '';
    if (!node) return several.trim();
    return several + describeNode(node, findingsAt(index, state, node.id).length);
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
