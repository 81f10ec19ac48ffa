// Says aloud what the arrow keys have reached: the canvas's elements come and go with the view.
import { useEditor, useUi } from '../store/useEditor.ts';
import { describeNode } from './describe.ts';
import { describeLink } from './describeLink.ts';

export function Announcer() {
  const { document } = useEditor();
  const text = useUi(({ connecting, selection, selected, scene, checked }) => {
    const id = connecting?.at ?? selection?.id;
    const node = id === undefined ? undefined : scene.nodes.get(id);
    const several = selected.size > 1 && !connecting ? `${selected.size} selected. ` : '';
    const findings = checked.byId.get(id ?? '')?.length ?? 0;
    if (node) return several + describeNode(node, findings);
    const link = document.index.links.get(id ?? '');
    return link ? several + describeLink(document.index, link, findings) : several.trim();
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
