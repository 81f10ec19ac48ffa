// Saves the case to its file.
import { Save } from 'lucide-react';
import { save } from '../store/files.ts';
import { endTyping } from '../store/typing.ts';
import { ALWAYS, defineAction } from './action.ts';

export const saveCase = defineAction({
  id: 'saveCase',
  label: 'Save',
  group: 'case',
  section: 'save',
  icon: Save,
  keys: ['Mod+S'],
  where: 'window',
  overMenus: true,
  when: ALWAYS,
  run: (editor) => {
    endTyping(editor);
    void save(editor);
  },
});
