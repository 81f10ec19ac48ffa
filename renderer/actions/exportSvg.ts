// Draws the module on the canvas as an SVG file.
import { Image } from 'lucide-react';
import { exportDrawing } from '../store/exports.ts';
import { defineAction } from './action.ts';

export const exportSvg = defineAction({
  id: 'exportSvg',
  label: 'Export SVG',
  group: 'case',
  keywords: ['drawing', 'picture', 'diagram'],
  section: 'export',
  icon: Image,
  keys: [],
  where: 'window',
  when: ({ store }) =>
    store.getState().busy === undefined ||
    'Something else is being made; wait for it, or cancel it.',
  run: (editor) => void exportDrawing(editor),
});
