// Shows the problems of some severities and gives their list the focus.
import { flushSync } from 'react-dom';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { Editor } from '../../store/editor.ts';
import { FIRST_PANELS } from '../../store/panels.ts';
import { changePanel, changeSettings } from '../../store/settings.ts';

export const PROBLEM_LIST = 'problem-list';

/** Takes away every other filter, so that what is asked for is seen. @param severities none: all */
export function showOnly(editor: Editor, severities: readonly Severity[]): void {
  const hidden = SEVERITIES.filter(
    (severity) => severities.length > 0 && !severities.includes(severity),
  );
  const { problemFilter } = FIRST_PANELS;
  editor.store.setState({ hiddenSeverities: new Set(hidden), problemFilter });
  const { hideWaived, panels } = editor.store.getState().settings;
  if (hideWaived) changeSettings(editor, { hideWaived: false });
  if (!panels.problems.shown) {
    flushSync(() => changePanel(editor, 'problems', { shown: true }));
  }
  document.getElementById(PROBLEM_LIST)?.focus();
}
