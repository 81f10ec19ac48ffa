// Keys of the architecture view that mean something else on an element: Enter opens, Space shows what
// a module contains, F2 renames, Delete deletes.
import { deleteTheModule, renameTheModule } from '../actions/moduleTools.ts';
import { runAction } from '../menus/runAction.ts';
import { currentModule, openModule, toggleOpened } from '../store/architecture.ts';
import type { Editor } from '../store/editor.ts';

/** Whether the key was one of these. */
export function onModuleKey(editor: Editor, key: string): boolean {
  const module = currentModule(editor);
  if (module === undefined) return false;
  if (key === 'Enter') openModule(editor, module);
  else if (key === ' ') toggleOpened(editor, module);
  else if (key === 'F2') runAction(editor, renameTheModule.id);
  else if (key === 'Delete') runAction(editor, deleteTheModule.id);
  else return false;
  return true;
}
