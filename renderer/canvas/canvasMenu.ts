// Opens the context menu at the pointer: selects what it is about, unless that is selected already.
// By key it is an action (actions/showContextMenu.ts).
import type { Point } from '../../core/layout/diagram.ts';
import { moduleIn } from '../../core/select/architecture.ts';
import { isArchitecture } from '../store/architecture.ts';
import type { Editor } from '../store/editor.ts';
import { showRecord } from '../store/panels.ts';
import type { Selection } from '../store/state.ts';

/** @param at in pixels of the page */
export function openMenu(editor: Editor, at: Point, about: Selection | undefined): void {
  const { selected, connecting } = editor.store.getState();
  if (connecting) return;
  const module = about && moduleIn(about.id);
  if (module !== undefined) {
    showRecord(editor, { table: 'modules', id: module });
    editor.store.setState({ menu: { ...at, kind: 'module', id: module } });
    return;
  }
  if (isArchitecture(editor.store.getState())) return;
  if (about && !selected.has(about.id)) editor.select(about);
  else if (!about) editor.select(undefined);
  const what = about ?? { kind: 'canvas' as const };
  editor.store.setState({ menu: { ...at, ...what } });
}
