// Offers the example cases.
import { BookOpen } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const openExample = defineAction({
  id: 'openExample',
  label: 'Examples…',
  group: 'case',
  keywords: ['sample', 'template'],
  section: 'open',
  icon: BookOpen,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'examples' }),
});
