// The keys of the problems, after the ARIA pattern of a tree: arrows walk, Left and Right close and
// open groups, * opens all; Shift and Control choose several, to be waived together.
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { goToAny } from '../../store/panels.ts';
import { goToFinding, openAllGroups, setGroupOpen } from '../../store/problems.ts';
import { useEditor } from '../../store/useEditor.ts';
import type { ProblemRow } from './problemRows.ts';

export function useProblemKeys(rows: readonly ProblemRow[], active: number) {
  const editor = useEditor();
  const { store } = editor;
  /** Where a range of several begins. */
  const anchor = useRef<string | undefined>(undefined);

  const moveTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    anchor.current = undefined;
    store.setState({ problem: row.key, problemsChosen: NONE });
  };
  const extendTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    anchor.current ??= rows[active]?.key;
    const start = rows.findIndex(({ key }) => key === anchor.current);
    const [low, high] = [Math.min(start < 0 ? to : start, to), Math.max(start, to)];
    store.setState({ problem: row.key, problemsChosen: findingsIn(rows.slice(low, high + 1)) });
  };
  const toggle = (to: number) => {
    const row = rows[to];
    if (row?.kind !== 'finding') return;
    const { problemsChosen, problem } = store.getState();
    // The one that is chosen alone becomes the first of several.
    const alone = findingsIn(rows.filter(({ key }) => key === problem));
    const next = new Set(problemsChosen.size > 0 ? problemsChosen : alone);
    if (problemsChosen.size === 0 || !next.delete(row.key)) next.add(row.key);
    anchor.current = row.key;
    store.setState({ problem: row.key, problemsChosen: next });
  };
  const choose = (to: number, event: MouseEvent | KeyboardEvent) => {
    const row = rows[to];
    if (!row) return;
    if (event.shiftKey) return extendTo(to);
    if (event.ctrlKey || event.metaKey) return toggle(to);
    moveTo(to);
    if (row.kind === 'group') setGroupOpen(editor, row.key, !row.open);
    else if (row.kind === 'thing') goToAny(editor, row.id);
    else goToFinding(editor, row.finding, 'key' in event);
  };

  /** To the heading of the group that a row is in. */
  const toGroup = (from: number) => {
    const { level = 1 } = rows[from] ?? {};
    for (let i = from; i >= 0; i -= 1) if ((rows[i]?.level ?? level) < level) return moveTo(i);
  };
  const onKey = (event: KeyboardEvent, at: number): boolean => {
    const row = rows[at];
    if (!row) return false;
    if (event.key === 'Escape' && store.getState().problemsChosen.size > 0) {
      store.setState({ problemsChosen: NONE });
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      store.setState({ problemsChosen: findingsIn(rows) });
      return true;
    }
    if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      extendTo(Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), rows.length - 1));
      return true;
    }
    if (event.key === '*') {
      openAllGroups(editor, rows);
      return true;
    }
    if (event.key === 'ArrowRight') {
      if (row.kind !== 'group') return true;
      if (row.open) moveTo(at + 1);
      else setGroupOpen(editor, row.key, true);
      return true;
    }
    if (event.key === 'ArrowLeft') {
      if (row.kind === 'group' && row.open) setGroupOpen(editor, row.key, false);
      else toGroup(at);
      return true;
    }
    return false;
  };
  return { moveTo, choose, onKey };
}

const NONE: ReadonlySet<string> = new Set();

function findingsIn(rows: readonly ProblemRow[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { kind, key } of rows) if (kind === 'finding') keys.add(key);
  return keys;
}
