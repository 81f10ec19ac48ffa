// Working through the problems: which are shown, going to one, the next one, and its quick fix.
import type { Finding } from '../../core/analyser/finding.ts';
import { placeOf } from '../panels/problems/placeOf.ts';
import { filtered, grouped, type ProblemRow } from '../panels/problems/problemRows.ts';
import type { Editor } from './editor.ts';
import { focusField, goToAny } from './panels.ts';

/** The rows as the list shows them. */
export function problemRows({ document, store }: Editor): readonly ProblemRow[] {
  const { checked, hiddenSeverities, settings, problemFilter, selected } = store.getState();
  const shown = filtered(document.index, checked.findings, {
    hiddenSeverities,
    hideWaived: settings.hideWaived,
    filter: problemFilter,
    selected,
  });
  return grouped(document.index, shown, settings.problemGroups);
}

/** Shows what a finding is about: its element, else its record, else an element that refers to it. */
export function goToFinding(editor: Editor, finding: Finding, intoField = false): void {
  const { index } = editor.document;
  editor.store.setState({ problem: finding.fingerprint });
  const own = finding.ids.find((id) => index.nodes.has(id) || index.links.has(id));
  const place = own ?? finding.ids.find((id) => isKnown(editor, id)) ?? placeOf(index, finding.ids);
  if (place !== undefined && goToAny(editor, place)) {
    if (intoField) focusField(editor, finding.path);
    return;
  }
  editor.select(undefined);
  if (finding.ids.length > 0) {
    editor.notify('refused', `${finding.at[0]} is not in the case.`);
  } else if (intoField) focusField(editor, finding.path);
}

function isKnown({ document: { case: c } }: Editor, id: string): boolean {
  return Object.values(c).some((table) => table instanceof Map && table.has(id));
}

/** The problem a number of rows on, round and round; a sentence where there is none. */
export function stepProblem(editor: Editor, by: 1 | -1): void {
  const findings = problemRows(editor).flatMap((row) =>
    row.kind === 'finding' ? [row.finding] : [],
  );
  if (findings.length === 0) {
    editor.notify('refused', 'No problems are shown.');
    return;
  }
  const { problem } = editor.store.getState();
  const at = findings.findIndex(({ fingerprint }) => fingerprint === problem);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = findings[(from + by + findings.length) % findings.length];
  if (next) goToFinding(editor, next);
}

/** Whether the finding has a quick fix that the case allows as it is: what is offered can be done. */
export function canFix({ document }: Editor, { fix }: Finding): boolean {
  return fix !== undefined && document.may(fix).allowed;
}

/** The finding that a quick fix would be about: the problem chosen last, else one of the selection's. */
export function fixable(editor: Editor): Finding | undefined {
  const { checked, problem, selection, record } = editor.store.getState();
  const chosen = checked.findings.find(({ fingerprint }) => fingerprint === problem);
  const id = selection?.id ?? record?.id;
  const about = id === undefined ? [] : (checked.byId.get(id) ?? []);
  const usable = chosen && canFix(editor, chosen) ? chosen : undefined;
  if (usable && (id === undefined || usable.ids.includes(id))) return usable;
  return about.find((finding) => canFix(editor, finding)) ?? usable;
}

/** The problem chosen last, else the worst of what is selected. */
export function meantFinding({ store }: Editor): Finding | undefined {
  const { checked, problem, selection, record } = store.getState();
  const chosen = checked.findings.find(({ fingerprint }) => fingerprint === problem);
  return chosen ?? checked.byId.get(selection?.id ?? record?.id ?? '')?.[0];
}

/** Does a finding's fix, as one step of its own. Not on the findings of an older version. */
export function applyFix(editor: Editor, finding: Finding): void {
  const { fix } = finding;
  if (!fix) return;
  const { checked } = editor.store.getState();
  const current = checked.findings.some(({ fingerprint }) => fingerprint === finding.fingerprint);
  if (checked.status !== 'current' || !current) {
    editor.notify('refused', 'The case is being checked again; try the fix when that is done.');
    return;
  }
  editor.document.seal();
  const done = editor.execute(fix);
  editor.document.seal();
  if (done.allowed) editor.notify('done', `${done.label}. Undo takes it back.`);
}
