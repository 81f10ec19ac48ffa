// Pinning elements where they stand, and letting them go. Presentation: no step of history.
import { setView } from '../../core/commands/setView.ts';
import type { Point } from '../../core/layout/diagram.ts';
import type { Editor } from './editor.ts';
import { selectedNodes } from './selecting.ts';

/** Whether an element is pinned. */
export function isPinned({ document }: Editor, id: string): boolean {
  return document.case.view?.pinned?.[id] !== undefined;
}

/** Pins elements at places of the drawing (top left corners); null lets one go. */
export function pinAt(editor: Editor, pinned: Readonly<Record<string, Point | null>>): boolean {
  if (editor.store.getState().focus !== undefined) {
    editor.notify('refused', ONE_BRANCH);
    return false;
  }
  if (!editor.execute(setView.call({ pinned })).allowed) return false;
  editor.refreshScene();
  return true;
}

const ONE_BRANCH =
  'A pin is a place in the whole drawing, and only one branch is shown. Show everything first.';

/** Pins what is selected where it stands now; lets it go when all of it is pinned. */
export function togglePinned(editor: Editor): void {
  const ids = selectedNodes(editor);
  const { boxes } = editor.store.getState().scene.layout;
  const free = ids.every((id) => isPinned(editor, id));
  const pinned = ids.flatMap((id): [string, Point | null][] => {
    const box = boxes.get(id);
    if (free) return [[id, null]];
    return box ? [[id, { x: box.x, y: box.y }]] : [];
  });
  if (!pinAt(editor, Object.fromEntries(pinned))) return;
  const what = pinned.length === 1 ? 'It' : `${pinned.length} elements`;
  editor.notify('done', free ? `${what} can move again.` : `${what} stays where it is.`);
}
