// Deletes what is selected; asks when others depend on it.
import { Trash2 } from 'lucide-react';
import { removeSelected } from '../store/removing.ts';
import { defineAction, withSelection } from './action.ts';

export const deleteSelected = defineAction({
  id: 'deleteSelected',
  label: 'Delete',
  group: 'argument',
  keywords: ['remove'],
  section: 'delete',
  context: ['node', 'link', 'outline'],
  edits: 'selected',
  icon: Trash2,
  keys: ['Delete', 'Backspace'],
  where: 'argument',
  when: withSelection,
  run: removeSelected,
});
