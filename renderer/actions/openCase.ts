// Opens a case file.
import { FolderOpen } from 'lucide-react';
import { leavingCase, openFile } from '../store/files.ts';
import { ALWAYS, defineAction } from './action.ts';

export const openCase = defineAction({
  id: 'openCase',
  label: 'Open…',
  group: 'case',
  keywords: ['file', 'load'],
  section: 'open',
  icon: FolderOpen,
  keys: ['Mod+O'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => leavingCase(editor, 'another file is opened', () => void openFile(editor)),
});
