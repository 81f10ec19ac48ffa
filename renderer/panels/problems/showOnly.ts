// Shows some of the problems and gives their list the focus: of severities, of a figure of the case's
// health, or with some words.
import { flushSync } from 'react-dom';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { HealthId } from '../../../core/select/health.ts';
import type { Editor } from '../../store/editor.ts';
import { NO_FILTER, type ProblemFilter } from '../../store/panels.ts';
import { changePanel, changeSettings } from '../../store/settings.ts';

export const PROBLEM_LIST = 'problem-list';

/** Takes away every other filter, so that what is asked for is seen. @param severities none: all */
export function showOnly(editor: Editor, severities: readonly Severity[]): void {
  const hidden = SEVERITIES.filter(
    (severity) => severities.length > 0 && !severities.includes(severity),
  );
  showFiltered(editor, NO_FILTER, new Set(hidden));
}

/** Exactly what a figure counts; asked again, everything. */
export function showHealth(editor: Editor, health: HealthId): void {
  const again = editor.store.getState().problemFilter.health === health;
  showFiltered(editor, again ? NO_FILTER : { ...NO_FILTER, health }, new Set());
}

/** Every problem that has these words. */
export function showWords(editor: Editor, text: string): void {
  showFiltered(editor, { ...NO_FILTER, text }, new Set());
}

function showFiltered(
  editor: Editor,
  problemFilter: ProblemFilter,
  hiddenSeverities: ReadonlySet<Severity>,
): void {
  const { hideWaived, panels } = editor.store.getState().settings;
  flushSync(() => {
    editor.store.setState({
      hiddenSeverities,
      problemFilter,
      problemsClosed: new Set(),
      problemsChosen: new Set(),
    });
    if (hideWaived) changeSettings(editor, { hideWaived: false });
    if (!panels.problems.shown) changePanel(editor, 'problems', { shown: true });
  });
  document.getElementById(PROBLEM_LIST)?.focus();
}
