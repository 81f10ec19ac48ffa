// Through the problems by key, and what can be done about the one that is meant, or about several.
import { ArrowDown, ArrowUp, CircleHelp, CircleSlash2, Wand, WandSparkles } from 'lucide-react';
import { applyFix, fixAll, fixable, fixedWords, fixesOf } from '../store/fixes.ts';
import { meantFinding, meantFindings, stepProblem } from '../store/problems.ts';
import { askToWaive, waivable } from '../store/waiving.ts';
import { counted } from '../ui/words.ts';
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

const CHOOSE = 'Choose a problem first.';

export const explainProblem = defineAction({
  id: 'explainProblem',
  label: 'Explain the problem',
  group: 'argument',
  section: 'problems',
  submenu: 'Problem',
  keywords: ['rule', 'why', 'finding', 'reason'],
  context: ['node', 'link', 'outline'],
  icon: CircleHelp,
  keys: ['Shift+F1'],
  where: 'window',
  detail: (editor) => meantFinding(editor)?.rule,
  when: (editor) => meantFinding(editor) !== undefined || CHOOSE,
  run: (editor) => {
    const finding = meantFinding(editor);
    if (finding) editor.open({ kind: 'explain', finding: finding.fingerprint });
  },
});

export const quickFix = defineAction({
  id: 'quickFix',
  label: 'Quick fix',
  edits: 'selected',
  group: 'argument',
  section: 'problems',
  submenu: 'Problem',
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

export const fixAllProblems = defineAction({
  id: 'fixAllProblems',
  label: 'Fix all of this rule',
  edits: 'case',
  group: 'argument',
  section: 'problems',
  submenu: 'Problem',
  keywords: ['quick fix', 'every', 'same rule'],
  icon: Wand,
  keys: [],
  where: 'window',
  detail: (editor) => {
    const rule = meantFinding(editor)?.rule;
    return rule === undefined ? undefined : `${rule}, ${fixesOf(editor, rule).length}`;
  },
  when: (editor) => {
    const rule = meantFinding(editor)?.rule;
    if (rule === undefined) return CHOOSE;
    return fixesOf(editor, rule).length > 0 || `No finding of ${rule} has a quick fix.`;
  },
  run: (editor) => {
    const rule = meantFinding(editor)?.rule;
    const result = rule === undefined ? undefined : fixAll(editor, rule);
    if (rule === undefined || !result) return;
    const { said, whole } = fixedWords(rule, result);
    if (whole) editor.notify('done', said);
    else editor.open({ kind: 'message', title: `Fix all of ${rule}`, text: said });
  },
});

export const waiveProblems = defineAction({
  id: 'waiveProblems',
  label: 'Waive the problem',
  edits: 'case',
  group: 'argument',
  section: 'problems',
  submenu: 'Problem',
  keywords: ['waiver', 'exception', 'accept', 'suppress', 'risk'],
  context: ['node', 'link', 'outline'],
  icon: CircleSlash2,
  keys: [],
  where: 'window',
  detail: (editor) => {
    const findings = meantFindings(editor);
    return findings.length > 1 ? counted(findings.length, 'finding') : findings[0]?.rule;
  },
  when: (editor) => {
    const findings = meantFindings(editor);
    if (findings.length === 0) return CHOOSE;
    const { able, unable } = waivable(findings);
    return able.length > 0 || (unable[0]?.why ?? CHOOSE);
  },
  run: (editor) => askToWaive(editor, meantFindings(editor)),
});
