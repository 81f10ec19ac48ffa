// Says aloud what the arrow keys have reached: the canvas's elements come and go with the view.
import { useUi } from '../store/useEditor.ts';
import { describeNode } from './describe.ts';

export function Announcer() {
  const text = useUi(({ connecting, selection, selected, scene, checked }) => {
    const id = connecting?.at ?? selection?.id;
    const node = id === undefined ? undefined : scene.nodes.get(id);
    const several = selected.size > 1 && !connecting ? `${selected.size} selected. ` : '';
    if (!node) return several.trim();
    return several + describeNode(node, checked.byId.get(node.id)?.length ?? 0);
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
