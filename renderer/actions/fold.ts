// Collapsing and unfolding branches.
import { ChevronsDownUp, ChevronsUpDown, FoldVertical } from 'lucide-react';
import { collapseBelow, collapsedIds, expandAll, toggleCollapsed } from '../store/folding.ts';
import { selectedNodes } from '../store/selecting.ts';
import { defineAction, withNode } from './action.ts';

export const toggleFold = defineAction({
  id: 'toggleFold',
  label: 'Collapse',
  group: 'view',
  section: 'fold',
  submenu: 'Fold',
  keywords: ['fold', 'unfold', 'expand'],
  icon: FoldVertical,
  keys: ['Space'],
  where: 'canvas',
  context: ['node'],
  checked: (editor) => {
    const ids = selectedNodes(editor);
    const collapsed = collapsedIds(editor);
    return ids.length > 0 && ids.every((id) => collapsed.has(id));
  },
  when: withNode,
  run: (editor) => toggleCollapsed(editor, selectedNodes(editor)),
});

export const foldBelow = defineAction({
  id: 'foldBelow',
  label: 'Collapse all below',
  group: 'view',
  section: 'fold',
  submenu: 'Fold',
  keywords: ['fold', 'collapse', 'expand'],
  icon: ChevronsDownUp,
  keys: [','],
  where: 'canvas',
  when: withNode,
  run: (editor) => {
    const { selection } = editor.store.getState();
    if (selection) collapseBelow(editor, selection.id);
  },
});

export const unfoldAll = defineAction({
  id: 'unfoldAll',
  label: 'Unfold all',
  group: 'view',
  section: 'fold',
  keywords: ['fold', 'collapse', 'expand'],
  icon: ChevronsUpDown,
  keys: ['.'],
  where: 'canvas',
  context: ['canvas'],
  when: (editor) => collapsedIds(editor).size > 0 || 'Nothing is collapsed.',
  run: expandAll,
});
