// Search over everything of the case, as it is typed: the field keeps the focus, arrows walk the
// results, Enter goes there.
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react';
import {
  goToResult,
  indexOf,
  SEARCH_FIELD,
  type SearchRow,
  searchRows,
} from '../../store/search.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { counted } from '../../ui/words.ts';
import { hasWords } from '../problems/problemFilter.ts';
import { showWords } from '../problems/showOnly.ts';
import { ResultView } from './ResultView.tsx';

const RESULT_LIST = 'search-results';
const heightOf = (row: SearchRow) => (row.kind === 'heading' ? 28 : 46);

export function SearchPanel() {
  const editor = useEditor();
  const { query, at } = useUi((state) => state.searching);
  const indexed = useUi((state) => state.indexed);
  const version = useUi((state) => state.version);
  const asked = useDeferredValue(query);
  const rows = useMemo(
    () => (indexed >= 0 && version >= 0 ? searchRows(editor, asked) : []),
    [editor, asked, indexed, version],
  );
  const results = rows.flatMap((row, i) => (row.kind === 'result' ? [i] : []));
  const active = results[Math.min(Math.max(at, 0), results.length - 1)] ?? -1;
  const { waiting } = indexOf(editor);
  const setAt = (next: number) => editor.store.setState({ searching: { query, at: next } });
  const go = (i: number) => {
    const row = rows[i];
    if (row?.kind !== 'result') return;
    setAt(row.position - 1);
    goToResult(editor, row.result);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && results.length > 0) {
      event.preventDefault();
      setAt(
        at < 0 ? (by > 0 ? 1 : results.length - 1) : (at + by + results.length) % results.length,
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(active);
    }
  };
  const said =
    asked.trim() === ''
      ? 'Identifiers, texts, evidence, people, every record.'
      : `${counted(results.length, 'result')}${waiting > 0 ? `, ${waiting} still to be read …` : ''}`;
  return (
    <>
      <div className="search-box">
        <input
          id={SEARCH_FIELD}
          type="search"
          role="combobox"
          className="search-field"
          aria-label="Search the case"
          aria-expanded={results.length > 0}
          aria-controls={RESULT_LIST}
          aria-activedescendant={active >= 0 ? `${RESULT_LIST}-${active}` : undefined}
          aria-autocomplete="list"
          placeholder="Search the case"
          autoComplete="off"
          value={query}
          onChange={(event) =>
            editor.store.setState({ searching: { query: event.target.value, at: -1 } })
          }
          onKeyDown={onKeyDown}
        />
        <p className="panel-count" role="status">
          {said}
        </p>
        <FoundProblems query={asked} />
      </div>
      <VirtualList
        id={RESULT_LIST}
        label="Search results"
        role="listbox"
        rows={rows}
        rowHeight={heightOf}
        active={active}
        onActive={(to) => {
          const row = rows[to] ?? rows[active];
          const near = row?.kind === 'heading' ? rows[to + (to < active ? -1 : 1)] : row;
          if (near?.kind === 'result') setAt(near.position - 1);
        }}
        onChoose={go}
        describe={(row, i) =>
          row.kind === 'heading'
            ? { key: `heading ${row.label}`, selected: false, heading: true }
            : {
                key: row.result.text.key,
                selected: i === active,
                position: row.position,
                setSize: results.length,
              }
        }
        render={(row) => <ResultView row={row} />}
      />
    </>
  );
}

/** Findings that say what is asked for: the list of problems shows them. */
function FoundProblems({ query }: { readonly query: string }) {
  const editor = useEditor();
  const findings = useUi((state) => state.checked.findings);
  const count = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return words.length === 0 ? 0 : findings.filter((one) => hasWords(one, words)).length;
  }, [findings, query]);
  if (count === 0) return null;
  return (
    <button type="button" className="link-button" onClick={() => showWords(editor, query)}>
      {counted(count, 'problem')} with these words
    </button>
  );
}
