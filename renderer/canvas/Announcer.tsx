// Says aloud what the arrow keys have reached: the canvas's elements come and go with the view.
import { findingsAt, primaryOf } from '../store/architecture.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { describeNode } from './describe.ts';
import { describeLink } from './describeLink.ts';

export function Announcer() {
  const editor = useEditor();
  const text = useUi((state) => {
    const { connecting, selected, scene } = state;
    const { index } = editor.document;
    const id = primaryOf(state, index) ?? '';
    const node = scene.nodes.get(id);
    const several = selected.size > 1 && !connecting ? `${selected.size} selected. ` : '';
    const findings = findingsAt(index, state, id).length;
    if (node) return several + describeNode(node, findings);
    const link = index.links.get(id);
    return link ? several + describeLink(index, link, findings) : several.trim();
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
