// Pinning elements where they stand, and letting them go. Presentation: no step of history.
import { setView } from '../../core/commands/setView.ts';
import type { Editor } from './editor.ts';
import { selectedNodes } from './selecting.ts';

/** Whether an element is pinned. */
export function isPinned({ document }: Editor, id: string): boolean {
  return document.case.view?.pinned?.[id] !== undefined;
}

/** Pins what is selected where it stands now; lets it go when all of it is pinned. */
export function togglePinned(editor: Editor): void {
  const ids = selectedNodes(editor);
  const { boxes } = editor.store.getState().scene.layout;
  const free = ids.every((id) => isPinned(editor, id));
  const pinned = ids.flatMap((id): [string, unknown][] => {
    const box = boxes.get(id);
    if (free) return [[id, null]];
    return box ? [[id, { x: box.x, y: box.y }]] : [];
  });
  if (!editor.execute(setView.call({ pinned: Object.fromEntries(pinned) })).allowed) return;
  editor.refreshScene();
  const what = pinned.length === 1 ? 'It' : `${pinned.length} elements`;
  editor.notify('done', free ? `${what} can move again.` : `${what} stays where it is.`);
}
