// One filter of a register: a chip that says what is shown, and the words of the column to choose from.
import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Column } from '../../../core/registers/register.ts';
import { menuHome } from '../../menus/home.ts';
import { withFilter } from './look.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly table: Table;
  readonly column: Column;
  readonly words: readonly string[];
  /** It was just added, and is open to be filled in. */
  readonly fresh?: boolean;
  readonly onClose?: () => void;
}

export function FilterMenu({ table, column, words, fresh = false, onClose }: Props) {
  const { look, changeLook } = table;
  const set = (next: readonly string[]) =>
    changeLook({ filters: withFilter(look, column.id, next) });
  const says = words.map((word) => word || 'not stated').join(' or ') || 'any';
  return (
    <span className="register-filter">
      <Popover.Root
        defaultOpen={fresh}
        onOpenChange={(open) => {
          if (!open) onClose?.();
        }}
      >
        <Popover.Trigger className="register-filter-words" title={`${column.title}: ${says}`}>
          <span>{column.title}:</span> <b>{says}</b>
        </Popover.Trigger>
        <Popover.Portal container={menuHome()}>
          <Popover.Positioner
            className="menu-positioner"
            side="bottom"
            align="start"
            sideOffset={6}
          >
            <Popover.Popup
              className="menu filter-popup register-columns"
              aria-label={`Filter by ${column.title}`}
            >
              <Words table={table} column={column} words={words} onSet={set} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <button
        type="button"
        aria-label={`Remove the filter by ${column.title}`}
        title="Remove this filter"
        onClick={() => {
          set([]);
          onClose?.();
        }}
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}

/** More are found by searching. */
const MOST = 200;

interface WordsProps extends Pick<Props, 'table' | 'column' | 'words'> {
  readonly onSet: (words: readonly string[]) => void;
}

function Words({ table, column, words, onSet }: WordsProps) {
  const { cells, everyRow } = table;
  const [query, setQuery] = useState('');
  const all = useMemo(() => countWords(everyRow, cells, column), [everyRow, cells, column]);
  const known = new Set(all.map(({ word }) => word));
  const gone = words.filter((word) => !known.has(word)).map((word) => ({ word, count: 0 }));
  const asked = query.trim().toLowerCase();
  const found = [...all, ...gone].filter(({ word }) => word.toLowerCase().includes(asked));
  const toggle = (word: string) =>
    onSet(words.includes(word) ? words.filter((one) => one !== word) : [...words, word]);
  return (
    <>
      {all.length > 12 && (
        <input
          type="search"
          className="small-field"
          aria-label="Find a word"
          placeholder="Find"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className="register-columns-list">
        {found.slice(0, MOST).map(({ word, count }) => (
          <li key={word}>
            <label className="inline-flag">
              <input type="checkbox" checked={words.includes(word)} onChange={() => toggle(word)} />
              {word === '' ? <i>not stated</i> : word} <span className="panel-count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The words that stand in a column, the most frequent first; the missing one last. */
function countWords(rows: Table['rows'], cells: Table['cells'], column: Column) {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const row of rows) {
    const parts = new Set(cells.parts(row, column));
    if (parts.size === 0) missing += 1;
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const words = [...counts].map(([word, count]) => ({ word, count }));
  words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return missing > 0 ? [...words, { word: '', count: missing }] : words;
}
