// A second branch beside each selected one.
import { CopyPlus } from 'lucide-react';
import { duplicateSelected } from '../store/clipboard.ts';
import { defineAction, withNode } from './action.ts';

export const duplicateBranch = defineAction({
  id: 'duplicateBranch',
  label: 'Duplicate branch',
  group: 'edit',
  section: 'clipboard',
  keywords: ['copy'],
  edits: 'case',
  icon: CopyPlus,
  keys: ['Mod+D'],
  where: 'canvas',
  context: ['node', 'outline'],
  when: withNode,
  run: duplicateSelected,
});
