// Back and forward through what was selected. The browser's own keys for it would leave the page.
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { placeOnTrail, walkTrail } from '../store/trail.ts';
import { defineAction } from './action.ts';

export const goBack = defineAction({
  id: 'goBack',
  label: 'Previous selection',
  keywords: ['back', 'before'],
  group: 'walk',
  section: 'trail',
  icon: ArrowLeft,
  keys: ['Mod+['],
  where: 'window',
  when: (editor) => placeOnTrail(editor, -1) !== undefined || 'There is nothing to go back to.',
  run: (editor) => walkTrail(editor, -1),
});

export const goForward = defineAction({
  id: 'goForward',
  label: 'Next selection',
  keywords: ['forward', 'again'],
  group: 'walk',
  section: 'trail',
  icon: ArrowRight,
  keys: ['Mod+]'],
  where: 'window',
  when: (editor) => placeOnTrail(editor, 1) !== undefined || 'There is nothing to go forward to.',
  run: (editor) => walkTrail(editor, 1),
});
