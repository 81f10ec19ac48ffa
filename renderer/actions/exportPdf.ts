// Makes the report as a PDF.
import { FileText } from 'lucide-react';
import { exportReport } from '../store/exports.ts';
import { defineAction } from './action.ts';

export const exportPdf = defineAction({
  id: 'exportPdf',
  label: 'Export PDF',
  group: 'case',
  keywords: ['report', 'print'],
  section: 'export',
  icon: FileText,
  keys: ['Mod+Shift+E'],
  where: 'window',
  when: ({ store }) =>
    store.getState().busy === undefined ||
    'Something else is being made; wait for it, or cancel it.',
  run: (editor) => void exportReport(editor),
});
