// Through the problems by key, and the quick fix of the one that is meant.
import { ArrowDown, ArrowUp, CircleHelp, WandSparkles } from 'lucide-react';
import { applyFix, fixable, meantFinding, stepProblem } from '../store/problems.ts';
import { ALWAYS, defineAction } from './action.ts';

export const nextProblem = defineAction({
  id: 'nextProblem',
  label: 'Next problem',
  section: 'problems',
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
  section: 'problems',
  group: 'walk',
  icon: ArrowUp,
  keys: ['Shift+F8'],
  where: 'window',
  when: ALWAYS,
  run: (editor) => stepProblem(editor, -1),
});

export const whyProblem = defineAction({
  id: 'whyProblem',
  label: 'Why this problem',
  group: 'help',
  section: 'problems',
  keywords: ['rule', 'explain', 'finding'],
  icon: CircleHelp,
  keys: [],
  where: 'window',
  detail: (editor) => meantFinding(editor)?.rule,
  when: (editor) => meantFinding(editor) !== undefined || 'Choose a problem first.',
  run: (editor) => {
    const finding = meantFinding(editor);
    if (finding) editor.open({ kind: 'rule', rule: finding.rule });
  },
});

export const quickFix = defineAction({
  id: 'quickFix',
  label: 'Quick fix',
  edits: 'selected',
  section: 'problems',
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
