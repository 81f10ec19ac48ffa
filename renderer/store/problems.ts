// Working through the problems: which are shown, going to one, the next one.
import type { Finding } from '../../core/analyser/finding.ts';
import { alikeKey, isOpen } from '../panels/problems/alike.ts';
import { placeOf } from '../panels/problems/placeOf.ts';
import { filtered } from '../panels/problems/problemFilter.ts';
import {
  type Group,
  groupKey,
  groupsOf,
  type ProblemRow,
  rowsOf,
  sorted,
} from '../panels/problems/problemRows.ts';
import type { Editor } from './editor.ts';
import { findingOf } from './found.ts';
import { HEALTH_LIST } from './health.ts';
import { focusField, goToAny } from './panels.ts';

/** The findings that pass the filters, in their groups, closed ones too. */
export function problemGroups({ document, store }: Editor): readonly Group[] {
  const state = store.getState();
  const { checked, hiddenSeverities, settings, problemFilter: filter, selected } = state;
  const { known } = state.changes;
  const { health, today } = checked;
  const { hideWaived, problemGroups: by, problemSort } = settings;
  const view = { hiddenSeverities, hideWaived, filter, selected, health, today, known };
  const shown = filtered(document.index, checked.findings, view);
  return groupsOf(document.index, sorted(document.index, shown, problemSort), by, today);
}

/** The rows as the list shows them. */
export function problemRows(editor: Editor): readonly ProblemRow[] {
  const { checked, settings, problemFilter, problemsClosed } = editor.store.getState();
  const things = problemFilter.health === '' ? [] : checked.health[problemFilter.health].things;
  if (problemFilter.health === '' || things.length === 0) {
    return rowsOf(problemGroups(editor), settings.problemGroups, problemsClosed);
  }
  const { key, label } = { key: 'things', label: HEALTH_LIST[problemFilter.health] };
  const open = !problemsClosed.has(key);
  const setSize = things.length;
  const rows = things.map(({ id, why }, i): ProblemRow => {
    return { kind: 'thing', key: `thing ${id}`, id, why, level: 2, position: i + 1, setSize };
  });
  const group = { kind: 'group', key, label, count: setSize, open, level: 1 } as const;
  return [{ ...group, position: 1, setSize: 1 }, ...(open ? rows : [])];
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
  const groups = problemGroups(editor);
  const findings = groups.flatMap(([, group]) => group);
  if (findings.length === 0) {
    editor.notify('refused', 'No problems are shown.');
    return;
  }
  const { problem } = editor.store.getState();
  const at = findings.findIndex(({ fingerprint }) => fingerprint === problem);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = findings[(from + by + findings.length) % findings.length];
  if (!next) return;
  const [name] = groups.find(([, group]) => group.includes(next)) ?? [];
  if (name !== undefined) {
    const key = groupKey(editor.store.getState().settings.problemGroups, name);
    setGroupOpen(editor, key, true);
    setGroupOpen(editor, alikeKey(key, next), true);
  }
  goToFinding(editor, next);
}

/** The finding of the same rule a number of places on, in the analyser's order; round and round. */
export function siblingFinding(editor: Editor, of: Finding, by: 1 | -1): Finding | undefined {
  const { checked } = editor.store.getState();
  const all = checked.findings.filter(({ rule }) => rule === of.rule);
  const at = all.findIndex(({ fingerprint }) => fingerprint === of.fingerprint);
  return all.length > 1 ? all[(at + by + all.length) % all.length] : undefined;
}

export function setGroupOpen({ store }: Editor, key: string, open: boolean): void {
  const { problemsClosed } = store.getState();
  if (isOpen(key, problemsClosed) === open) return;
  const next = new Set(problemsClosed);
  if (!next.delete(key)) next.add(key);
  store.setState({ problemsClosed: next });
}

/** Every group, with what is alike in it. */
export function openAllGroups(editor: Editor, rows: readonly ProblemRow[]): void {
  for (const row of rows) if (row.level === 1) setGroupOpen(editor, row.key, true);
  for (const row of problemRows(editor)) {
    if (row.kind === 'group') setGroupOpen(editor, row.key, true);
  }
}

/** The problem chosen last where it leads to what is selected, else the worst of what is selected. */
export function meantFinding({ store, document }: Editor): Finding | undefined {
  const { checked, problem, selection, record } = store.getState();
  const chosen = findingOf(checked.findings, problem);
  const id = selection?.id ?? record?.id;
  if (id === undefined) return chosen;
  const leads = chosen && (chosen.ids.includes(id) || placeOf(document.index, chosen.ids) === id);
  return leads ? chosen : (checked.byId.get(id)?.[0] ?? chosen);
}

/** The findings that are chosen together; else the one that is meant. */
export function meantFindings(editor: Editor): readonly Finding[] {
  const { checked, problemsChosen } = editor.store.getState();
  if (problemsChosen.size > 0) {
    const chosen = checked.findings.filter(({ fingerprint }) => problemsChosen.has(fingerprint));
    if (chosen.length > 0) return chosen;
  }
  const meant = meantFinding(editor);
  return meant ? [meant] : [];
}
