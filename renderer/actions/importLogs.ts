// Imports evaluation logs as evidence, after a look at what they say.
import { Import } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const importLogs = defineAction({
  id: 'importLogs',
  label: 'Import evaluation logs…',
  group: 'case',
  section: 'evidence',
  keywords: ['evidence', 'Inspect', 'eval', 'lm-evaluation-harness', 'CSV', 'results', 'samples'],
  edits: 'case',
  icon: Import,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'importLogs' }),
});
