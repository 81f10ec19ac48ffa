// The search of one window: its index, made when it is first asked for, and the results by key.
import { flushSync } from 'react-dom';
import { TABLES, type Table } from '../../core/model/case.ts';
import { kindName } from '../../core/model/kinds.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { PRESENTATIONS } from '../../core/presentation/catalogue.ts';
import { capital } from '../ui/words.ts';
import type { Editor } from './editor.ts';
import { goToAny, showLeft } from './panels.ts';
import { type Hit, SearchIndex } from './searchIndex.ts';

export const SEARCH_FIELD = 'search-field';

export interface Result extends Hit {
  /** What people call it, in the case as it is. */
  readonly name: string;
}

export type SearchRow =
  | { readonly kind: 'heading'; readonly label: string; readonly count: number }
  | { readonly kind: 'result'; readonly result: Result; readonly position: number };

const indices = new WeakMap<Editor, SearchIndex>();

/** The index of this window; begun with the first question. */
export function indexOf(editor: Editor): SearchIndex {
  const known = indices.get(editor);
  if (known) return known;
  const fresh = new SearchIndex({
    document: editor.document,
    now: editor.host.now,
    later: (piece) => setTimeout(piece, 0),
    changed: () => {
      const { indexed } = editor.store.getState();
      editor.store.setState({ indexed: indexed + 1 });
    },
  });
  indices.set(editor, fresh);
  return fresh;
}

/** What the query finds, in groups by kind: the group of the best result first. */
export function searchRows(editor: Editor, query: string): readonly SearchRow[] {
  const { case: c } = editor.document;
  const groups = new Map<string, Result[]>();
  for (const hit of indexOf(editor).search(query)) {
    const { table, id, name } = hit.text;
    const label = labelOf(editor, table, id);
    const result = { ...hit, name: table === 'meta' ? 'The case' : nameOf(c, id) || name };
    const group = groups.get(label);
    if (group) group.push(result);
    else groups.set(label, [result]);
  }
  const rows: SearchRow[] = [];
  let position = 0;
  for (const [label, results] of groups) {
    rows.push({ kind: 'heading', label, count: results.length });
    for (const result of results) {
      position += 1;
      rows.push({ kind: 'result', result, position });
    }
  }
  return rows;
}

function labelOf({ document }: Editor, table: Table | 'meta', id: string): string {
  if (table === 'nodes') {
    const kind = document.case.nodes.get(id)?.kind;
    return kind ? (PRESENTATIONS[`nodes/${kind}`]?.many ?? capital(kindName(kind))) : 'Elements';
  }
  if (table === 'links') return 'Challenges';
  return PRESENTATIONS[table]?.many ?? table;
}

export function goToResult(editor: Editor, { text }: Hit): void {
  if (text.table === 'meta' || !TABLES.includes(text.table)) editor.select(undefined);
  else goToAny(editor, text.id);
}

/** Opens the search and gives its field the focus, with what was asked last. */
export function openSearch(editor: Editor): void {
  // At once: a letter that comes before the field would go to the canvas, where letters add elements.
  flushSync(() => showLeft(editor, 'search'));
  const field = document.getElementById(SEARCH_FIELD);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Goes a number of results on, round and round; opens the search where nothing is asked. */
export function stepResult(editor: Editor, by: 1 | -1): void {
  const { query, at } = editor.store.getState().searching;
  const results = searchRows(editor, query).flatMap((row) =>
    row.kind === 'result' ? [row.result] : [],
  );
  if (query.trim() === '') openSearch(editor);
  else if (results.length === 0) editor.notify('refused', `Nothing fits “${query.trim()}”.`);
  if (results.length === 0) return;
  // The first step goes to the first result.
  const next =
    at < 0 ? (by > 0 ? 0 : results.length - 1) : (at + by + results.length) % results.length;
  editor.store.setState({ searching: { query, at: next } });
  const result = results[next];
  if (result) goToResult(editor, result);
}
