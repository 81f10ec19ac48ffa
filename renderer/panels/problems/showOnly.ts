// Shows the problems of some severities and gives their list the focus.
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { Editor } from '../../store/editor.ts';
import { choose, FIRST_PANELS } from '../../store/panels.ts';

export const PROBLEM_LIST = 'problem-list';

/** Takes away every other filter, so that what is asked for is seen. @param severities none: all */
export function showOnly(editor: Editor, severities: readonly Severity[]): void {
  const hidden = SEVERITIES.filter(
    (severity) => severities.length > 0 && !severities.includes(severity),
  );
  const { problemFilter } = FIRST_PANELS;
  editor.store.setState({ hiddenSeverities: new Set(hidden), problemFilter });
  if (editor.store.getState().panels.hideWaived) choose(editor, { hideWaived: false });
  document.getElementById(PROBLEM_LIST)?.focus();
}
