// Shows what was demanded of the product, and what embodies each demand.
import { ListChecks } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

export const showDemands = defineAction({
  id: 'showDemands',
  label: 'What was demanded',
  group: 'help',
  keywords: ['seeds', 'demands', 'requirements', 'basis', 'discussions', 'rules'],
  section: 'help',
  icon: ListChecks,
  keys: [],
  where: 'window',
  when: ALWAYS,
  run: (editor) => editor.open({ kind: 'demands' }),
});
