// Lists the backups: to bring one back, or to delete it.
import { ArchiveRestore } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const showBackups = defineAction({
  id: 'showBackups',
  label: 'Backups…',
  group: 'case',
  section: 'open',
  keywords: ['recover', 'crash', 'lost'],
  icon: ArchiveRestore,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'backups', lost: false }),
});
