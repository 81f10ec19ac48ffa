// The context menu of a row. What is not selected yet is selected first: the menu is about the selection.
import type { Editor } from '../../store/editor.ts';

export function showOutlineMenu(
  editor: Editor,
  id: string,
  at: { readonly x: number; readonly y: number },
): void {
  if (!editor.store.getState().selected.has(id)) editor.goTo(id, 'nearest');
  editor.store.setState({ menu: { ...at, kind: 'outline', id } });
}

/** Below the active row, for the keyboard. */
export function placeOfRow(tree: Element | null): { readonly x: number; readonly y: number } {
  const row = tree?.querySelector('[data-active]') ?? tree;
  const box = row?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 40, y: box?.bottom ?? 0 };
}
