// Shows the problems of some severities and gives their list the focus.
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { Editor } from '../../store/editor.ts';

export const PROBLEM_LIST = 'problem-list';

/** @param severities none: all */
export function showOnly(editor: Editor, severities: readonly Severity[]): void {
  const hidden = SEVERITIES.filter(
    (severity) => severities.length > 0 && !severities.includes(severity),
  );
  editor.store.setState({ hiddenSeverities: new Set(hidden) });
  document.getElementById(PROBLEM_LIST)?.focus();
}
