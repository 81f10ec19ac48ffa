// Saves the case to another file.
import { SaveAll } from 'lucide-react';
import { saveAs } from '../store/files.ts';
import { endTyping } from '../store/typing.ts';
import { ALWAYS, defineAction } from './action.ts';

export const saveCaseAs = defineAction({
  id: 'saveCaseAs',
  label: 'Save as…',
  group: 'case',
  section: 'save',
  icon: SaveAll,
  keys: ['Mod+Shift+S'],
  where: 'window',
  overMenus: true,
  when: ALWAYS,
  run: (editor) => {
    endTyping(editor);
    void saveAs(editor);
  },
});
