// Shows the modules and what joins them, or the argument of a module again.
import { Network } from 'lucide-react';
import {
  currentModule,
  isArchitecture,
  openModule,
  showArchitecture,
} from '../store/architecture.ts';
import { ALWAYS, defineAction } from './action.ts';

export const architectureView = defineAction({
  id: 'showArchitecture',
  label: 'Architecture',
  group: 'view',
  section: 'panels',
  keywords: ['modules', 'contracts', 'overview'],
  icon: Network,
  keys: ['Mod+Alt+0'],
  where: 'window',
  checked: ({ store }) => isArchitecture(store.getState()),
  when: ALWAYS,
  run: (editor) => {
    const module = currentModule(editor);
    if (!isArchitecture(editor.store.getState())) showArchitecture(editor, module);
    else openModule(editor, module ?? editor.document.case.main);
  },
});
