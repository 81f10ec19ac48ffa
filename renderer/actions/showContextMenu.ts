// The menu of what is selected, without a pointer; of the canvas where nothing is.
import { menuPlace } from '../canvas/menuPlace.ts';
import { currentModule, isArchitecture, primaryOf } from '../store/architecture.ts';
import { ALWAYS, defineAction } from './action.ts';

export const showContextMenu = defineAction({
  id: 'showContextMenu',
  label: 'Menu of what is selected',
  group: 'walk',
  section: 'menu',
  keys: ['Shift+F10', 'ContextMenu'],
  where: 'canvas',
  when: ALWAYS,
  run: (editor) => {
    const state = editor.store.getState();
    const { selection } = state;
    const module = isArchitecture(state) ? currentModule(editor) : undefined;
    if (module !== undefined) {
      const id = primaryOf(state, editor.document.index) ?? '';
      editor.store.setState({
        menu: { ...menuPlace({ kind: 'node', id }), kind: 'module', id: module },
      });
      return;
    }
    const at = menuPlace(selection);
    const about = selection
      ? { kind: selection.kind, id: selection.id }
      : { kind: 'canvas' as const };
    editor.store.setState({ menu: { ...at, ...about } });
  },
});
