// Begins a blank case.
import { FilePlus2 } from 'lucide-react';
import { openBlank } from '../store/examples.ts';
import { leavingCase } from '../store/files.ts';
import { ALWAYS, defineAction } from './action.ts';

export const newCase = defineAction({
  id: 'newCase',
  label: 'New',
  group: 'case',
  keywords: ['blank', 'begin'],
  section: 'open',
  icon: FilePlus2,
  keys: ['Mod+Alt+N'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => leavingCase(editor, 'a new case is begun', () => openBlank(editor)),
});
