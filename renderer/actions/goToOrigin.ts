// From an away element to what it repeats, from a reference to its module (GSN 1:4.2), from the
// architecture view into a module.
import { CornerDownRight } from 'lucide-react';
import { nodeName } from '../../core/model/lookup.ts';
import { currentModule, isArchitecture, openModule } from '../store/architecture.ts';
import { goToOrigin as go, originOfSelected } from '../store/modules.ts';
import { defineAction } from './action.ts';

export const goToOrigin = defineAction({
  id: 'goToOrigin',
  label: 'Go to the origin',
  group: 'walk',
  section: 'trail',
  submenu: 'Follow',
  keywords: ['away', 'module', 'follow', 'open'],
  icon: CornerDownRight,
  keys: ['Mod+Enter'],
  where: 'argument',
  context: ['node', 'outline', 'module'],
  detail: (editor) => {
    const origin = originOfSelected(editor);
    if (!origin) return undefined;
    const { case: c } = editor.document;
    return origin.what === 'element'
      ? nodeName(c, origin.entry.id)
      : c.modules.get(origin.id)?.name;
  },
  when: (editor) => {
    if (isArchitecture(editor.store.getState())) {
      return currentModule(editor) !== undefined || 'Choose a module first.';
    }
    return (
      originOfSelected(editor) !== undefined ||
      'Select an away element or a reference whose origin is there.'
    );
  },
  run: (editor) => {
    const module = currentModule(editor);
    const origin = originOfSelected(editor);
    if (origin) go(editor, origin);
    else if (module !== undefined) openModule(editor, module);
  },
});
