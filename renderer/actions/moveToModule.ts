// Moves the selected branches into a module of their own, or into another one.
import { PackagePlus } from 'lucide-react';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const moveToModule = defineAction({
  id: 'moveToModule',
  label: 'Move to a module…',
  group: 'argument',
  section: 'modules',
  submenu: 'Modules',
  keywords: ['new module', 'split', 'extract'],
  context: ['node', 'outline'],
  edits: 'case',
  icon: PackagePlus,
  keys: ['Shift+M'],
  where: 'canvas',
  when: withNode,
  run: (editor) => editor.open({ kind: 'moveToModule', ids: selectedNodes(editor) }),
});
