// How large the canvas shows the argument.
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { ALWAYS, defineAction } from './action.ts';

const common = {
  group: 'view',
  section: 'zoom',
  submenu: 'Zoom',
  where: 'canvas',
  when: ALWAYS,
} as const;

export const zoomIn = defineAction({
  ...common,
  id: 'zoomIn',
  label: 'Zoom in',
  icon: ZoomIn,
  keys: ['+', '='],
  run: (editor) => editor.look({ kind: 'in' }),
});

export const zoomOut = defineAction({
  ...common,
  id: 'zoomOut',
  label: 'Zoom out',
  icon: ZoomOut,
  keys: ['-'],
  run: (editor) => editor.look({ kind: 'out' }),
});

export const zoomFit = defineAction({
  ...common,
  id: 'zoomFit',
  context: ['canvas'],
  keywords: ['fit', 'overview'],
  label: 'Show the whole argument',
  icon: Maximize,
  keys: ['0'],
  run: (editor) => editor.look({ kind: 'fit' }),
});

export const zoomActual = defineAction({
  ...common,
  id: 'zoomActual',
  context: ['canvas'],
  label: 'Actual size',
  keys: ['1'],
  run: (editor) => editor.look({ kind: 'actual' }),
});
