// Through the problems by key, and the quick fix of the one that is meant.
import { ArrowDown, ArrowUp, WandSparkles } from 'lucide-react';
import { applyFix, fixable, stepProblem } from '../store/problems.ts';
import { ALWAYS, defineAction } from './action.ts';

export const nextProblem = defineAction({
  id: 'nextProblem',
  label: 'Next problem',
  group: 'walk',
  icon: ArrowDown,
  keys: ['F8'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => stepProblem(editor, 1),
});

export const previousProblem = defineAction({
  id: 'previousProblem',
  label: 'Previous problem',
  group: 'walk',
  icon: ArrowUp,
  keys: ['Shift+F8'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => stepProblem(editor, -1),
});

export const quickFix = defineAction({
  id: 'quickFix',
  label: 'Quick fix',
  group: 'argument',
  icon: WandSparkles,
  keys: ['Mod+.'],
  where: 'window',
  detail: (editor) => fixable(editor)?.fix?.label,
  when: (editor) =>
    fixable(editor) !== undefined || 'No finding about what is selected has a quick fix.',
  run: (editor) => {
    const finding = fixable(editor);
    if (finding) applyFix(editor, finding);
  },
});
