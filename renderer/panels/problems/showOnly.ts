// Shows the problems of some severities and gives their list the focus.
import { flushSync } from 'react-dom';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { Editor } from '../../store/editor.ts';
import { changePanel } from '../../store/settings.ts';

export const PROBLEM_LIST = 'problem-list';

/** @param severities none: all */
export function showOnly(editor: Editor, severities: readonly Severity[]): void {
  const hidden = SEVERITIES.filter(
    (severity) => severities.length > 0 && !severities.includes(severity),
  );
  editor.store.setState({ hiddenSeverities: new Set(hidden) });
  const { shown } = editor.store.getState().settings.panels.problems;
  if (!shown) flushSync(() => changePanel(editor, 'problems', { shown: true }));
  document.getElementById(PROBLEM_LIST)?.focus();
}
