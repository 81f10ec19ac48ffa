// Adds a published safety framework to the case, or one from a file.
import { BookPlus } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const addPolicy = defineAction({
  id: 'addPolicy',
  label: 'Add a published framework…',
  keywords: ['policy', 'rsp', 'preparedness', 'safety levels', 'import'],
  group: 'case',
  section: 'open',
  where: 'window',
  icon: BookPlus,
  keys: [],
  edits: 'case',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'policies' }),
});
