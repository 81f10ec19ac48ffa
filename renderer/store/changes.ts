// What is new since the last save: elements and records by their marks, findings by their fingerprints. The
// document keeps the case as it was saved; it is compared once there is time after an edit.
import type { Finding } from '../../core/analyser/finding.ts';
import { type ChangedIds, changedIds } from '../../core/diff/changedIds.ts';
import type { Editor } from './editor.ts';
import { once } from './found.ts';
import type { EditorState } from './state.ts';

export interface SinceSaved extends ChangedIds {
  /** The document's version that this is about. */
  readonly version: number;
  /** What was found when the case was as it was saved; undefined while that is not known. */
  readonly findings: readonly Finding[] | undefined;
  /** Their fingerprints: a finding that has none of these is new. */
  readonly known: ReadonlySet<string> | undefined;
}

export const NOTHING_CHANGED: SinceSaved = {
  version: -1,
  marks: new Map(),
  removed: [],
  head: false,
  findings: undefined,
  known: undefined,
};

/** Typing does not wait for it. */
const PAUSE = 200;

/** Keeps `changes` of the state in step with the document and what was found. */
export function keepChanges(editor: Editor): void {
  const { document, store } = editor;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const compare = () => {
    waiting = undefined;
    const { version, savedCase, case: now } = document;
    store.setState({
      changes: { ...store.getState().changes, ...changedIds(savedCase, now), version },
    });
  };
  const soon = () => {
    if (waiting !== undefined) clearTimeout(waiting);
    waiting = setTimeout(compare, PAUSE);
  };
  document.subscribe(({ cause }) => {
    // Of another case nothing is known.
    if (cause === 'replace') store.setState({ changes: NOTHING_CHANGED });
    soon();
  });
  let saved = document.savedCase;
  store.subscribe((state, before) => {
    if (saved !== document.savedCase) {
      saved = document.savedCase;
      forgetFindings(editor);
      compare();
    }
    if (state.checked !== before.checked) takeFindings(editor);
  });
  takeFindings(editor);
}

/** What was found of the case as it was saved before says nothing of the one saved now. */
function forgetFindings(editor: Editor): void {
  const { store } = editor;
  store.setState({
    changes: { ...store.getState().changes, findings: undefined, known: undefined },
  });
  takeFindings(editor);
}

/** The findings are those of the saved case while nothing was edited since. */
function takeFindings({ document, store }: Editor): void {
  const { checked, changes } = store.getState();
  const current = checked.status === 'current' && checked.version === document.version;
  if (!current || document.case !== document.savedCase || changes.findings === checked.findings) {
    return;
  }
  const known = new Set(checked.findings.map(({ fingerprint }) => fingerprint));
  store.setState({ changes: { ...changes, findings: checked.findings, known } });
}

/** Whether the finding was not there when the case was saved; never where that is not known. */
export function isNewFinding(
  { changes }: Pick<EditorState, 'changes'>,
  { fingerprint }: Pick<Finding, 'fingerprint'>,
): boolean {
  return changes.known !== undefined && !changes.known.has(fingerprint);
}

/** How many of the findings are new since the last save. */
export function newFindingsCount(state: Pick<EditorState, 'changes' | 'checked'>): number {
  const { known } = state.changes;
  return known ? countNew(state.checked.findings)(known) : 0;
}

const countNew = once((findings) => {
  const counts = new WeakMap<ReadonlySet<string>, number>();
  return (known: ReadonlySet<string>) => {
    const count =
      counts.get(known) ?? findings.filter(({ fingerprint }) => !known.has(fingerprint)).length;
    counts.set(known, count);
    return count;
  };
});

/** "new since the last save", for a badge's words; undefined where it is as it was. */
export function markWords(
  { changes }: Pick<EditorState, 'changes'>,
  id: string,
): 'new since the last save' | 'changed since the last save' | undefined {
  const mark = changes.marks.get(id);
  return mark && `${mark} since the last save`;
}
