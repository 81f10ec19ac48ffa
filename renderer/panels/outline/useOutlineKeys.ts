// The outline's own keys, after the ARIA pattern of a tree: arrows, Home and End, type-ahead, * opens
// the siblings; Shift and Control select several; Enter goes to the canvas, F2 edits in the row.
// The selection follows the active row, so that Delete and the others mean what is seen.
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { statementAt } from '../../../core/model/statement.ts';
import { focusCanvas } from '../../keys/regions.ts';
import { aimAt, pick } from '../../store/connecting.ts';
import { mayType } from '../../store/typing.ts';
import { useEditor } from '../../store/useEditor.ts';
import { placeOfRow, showOutlineMenu } from './outlineMenu.ts';
import type { OutlineRow } from './outlineRows.ts';
import { typeAhead } from './typeAhead.ts';

interface Options {
  readonly rows: readonly OutlineRow[];
  readonly at: number;
  readonly setActive: (key: string) => void;
  readonly setOpen: (ids: readonly string[], open: boolean) => void;
  readonly setTyping: (key: string) => void;
}

/** Milliseconds after which letters begin a new word. */
const PAUSE = 700;

export function useOutlineKeys({ rows, at, setActive, setOpen, setTyping }: Options) {
  const editor = useEditor();
  const typed = useRef({ text: '', when: 0 });
  /** Where a range of several begins. */
  const anchor = useRef<string | undefined>(undefined);

  const moveTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    setActive(row.key);
    anchor.current = row.key;
    if (editor.store.getState().connecting) aimAt(editor, row.id);
    else editor.goTo(row.id, 'nearest');
  };
  const extendTo = (to: number) => {
    const row = rows[to];
    if (!row) return;
    const start = rows.findIndex(({ key }) => key === anchor.current);
    const [low, high] = [
      Math.min(start < 0 ? at : start, to),
      Math.max(start < 0 ? at : start, to),
    ];
    const ids = rows.slice(low, high + 1).map(({ id }) => id);
    setActive(row.key);
    anchor.current ??= rows[at]?.key;
    // The row that was reached comes last: the inspector is about it.
    editor.selectAll([...new Set([...ids.filter((id) => id !== row.id), row.id])]);
  };
  const choose = (to: number, event: MouseEvent | KeyboardEvent) => {
    const row = rows[to];
    if (!row) return;
    const byKey = 'key' in event;
    if (editor.store.getState().connecting) {
      setActive(row.key);
      pick(editor, row.id);
    } else if (event.shiftKey) extendTo(to);
    else if (event.ctrlKey || event.metaKey) {
      setActive(row.key);
      anchor.current = row.key;
      editor.toggle({ kind: 'node', id: row.id });
    } else {
      setActive(row.key);
      anchor.current = row.key;
      editor.goTo(row.id);
      if (byKey && event.key === 'Enter') focusCanvas();
    }
  };
  const onKey = (event: KeyboardEvent): boolean => {
    // The row's own text field has its keys.
    if (event.target instanceof HTMLInputElement) return false;
    const row = rows[at];
    if (!row) return false;
    const { key } = event;
    if (event.shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      anchor.current ??= row.key;
      extendTo(at + (key === 'ArrowDown' ? 1 : -1));
      return true;
    }
    if (key === 'ArrowRight') {
      if (row.children > 0 && !row.open) setOpen([row.id], true);
      else if (row.open) moveTo(at + 1);
      return true;
    }
    if (key === 'ArrowLeft') {
      if (row.open) setOpen([row.id], false);
      else moveTo(parentOf(rows, at));
      return true;
    }
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
      showOutlineMenu(editor, row.id, placeOfRow(event.currentTarget));
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (key === 'F2') {
      moveTo(at);
      const may = mayType(editor, row.id);
      if (may.allowed) setTyping(row.key);
      else editor.notify('refused', may.message);
      return true;
    }
    if (key === '*') {
      setOpen(siblings(rows, at), true);
      return true;
    }
    return key.length === 1 && key !== ' ' && findTyped(key);
  };
  return { onKey, moveTo, choose };

  function findTyped(letter: string): boolean {
    const now = performance.now();
    const fresh = now - typed.current.when > PAUSE;
    const text = (fresh ? '' : typed.current.text) + letter;
    typed.current = { text, when: now };
    const to = typeAhead(rows.length, at, text, (i) => {
      const node = editor.document.index.nodes.get(rows[i]?.id ?? '')?.node;
      const { index } = editor.document;
      return [node?.identifier ?? '', statementAt(index, rows[i]?.id ?? '')];
    });
    if (to >= 0) moveTo(to);
    return true;
  }
}

/** Where the row's parent is; itself for a root. */
export function parentOf(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  for (let i = at - 1; i >= 0; i -= 1) if ((rows[i]?.level ?? 0) < level) return i;
  return at;
}

/** Ids of the rows of the same parent. */
export function siblings(rows: readonly OutlineRow[], at: number): readonly string[] {
  const { key = '' } = rows[at] ?? {};
  const above = key.slice(0, key.lastIndexOf('/'));
  return rows
    .filter((row) => row.key.slice(0, row.key.lastIndexOf('/')) === above)
    .map(({ id }) => id);
}
