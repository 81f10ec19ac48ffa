// Makes the report as a PDF.
import { FileText } from 'lucide-react';
import { exportReport } from '../store/exports.ts';
import { defineAction } from './action.ts';

export const exportPdf = defineAction({
  id: 'exportPdf',
  label: 'Export PDF',
  group: 'case',
  icon: FileText,
  keys: ['Mod+Shift+E'],
  where: 'window',
  when: ({ store }) => store.getState().busy === undefined || 'A report is being made.',
  run: (editor) => void exportReport(editor),
});
