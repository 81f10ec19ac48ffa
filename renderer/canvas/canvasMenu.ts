// Opens the context menu: selects what it is about, unless that is selected already, and says where
// it goes. By a key it opens at what is selected.
import type { Point } from '../../core/layout/diagram.ts';
import type { Editor } from '../store/editor.ts';
import type { Selection } from '../store/state.ts';

/** @param at in pixels of the page */
export function openMenu(editor: Editor, at: Point, about: Selection | undefined): void {
  const { selected, connecting } = editor.store.getState();
  if (connecting) return;
  if (about && !selected.has(about.id)) editor.select(about);
  else if (!about) editor.select(undefined);
  const what = about ?? { kind: 'canvas' as const };
  editor.store.setState({ menu: { ...at, ...what } });
}

/** @param boxOnPage where an element or link is shown, in pixels of the page */
export function openMenuByKey(
  editor: Editor,
  canvas: HTMLElement,
  boxOnPage: (id: string) => DOMRect | undefined,
): void {
  const { selection, connecting } = editor.store.getState();
  if (connecting) return;
  const area = canvas.getBoundingClientRect();
  const box = selection && boxOnPage(selection.id);
  const at = {
    x: box ? box.left + Math.min(box.width / 2, 40) : area.left + area.width / 2,
    y: box ? box.bottom : area.top + area.height / 3,
  };
  const inside = {
    x: Math.min(Math.max(at.x, area.left + 8), area.right - 8),
    y: Math.min(Math.max(at.y, area.top + 8), area.bottom - 8),
  };
  editor.store.setState({ menu: { ...inside, ...(selection ?? { kind: 'canvas' as const }) } });
}
