// A search field with a list of answers that stays open: typing filters, arrows walk, Enter takes (a
// combobox after the ARIA patterns). What cannot be taken says why.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

export interface Pick {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** What taking it means, or why it cannot be taken. */
  readonly note?: string;
  readonly disabled?: boolean;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** The answers to a query, and how many there are beyond them. */
  readonly find: (query: string) => { readonly picks: readonly Pick[]; readonly more: number };
  readonly onPick: (id: string) => void;
  readonly none: string;
}

export function PickList({ label, placeholder, find, onPick, none }: Props) {
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { picks, more } = find(query);
  const active = Math.min(at, picks.length - 1);
  const optionId = (i: number) => `${list}-${i}`;
  const move = (to: number) => {
    setAt(to);
    box.current
      ?.querySelector(`#${CSS.escape(optionId(to))}`)
      ?.scrollIntoView({ block: 'nearest' });
  };
  const take = (pick: Pick | undefined) => {
    if (pick && !pick.disabled) onPick(pick.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (picks.length > 0) move((active + by + picks.length) % picks.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(picks[active]);
    }
  };
  return (
    <div className="pick-list">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="pick-answers" role="listbox" id={list} aria-label={label} ref={box}>
        {picks.map((pick, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          <div
            key={pick.id}
            id={optionId(i)}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            aria-disabled={pick.disabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(pick)}
          >
            {pick.icon}
            <span className="pick-words">
              <b>{pick.name}</b> {pick.text}
              {pick.note && <small>{pick.note}</small>}
            </span>
          </div>
        ))}
        {picks.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className="none">
            {none}
          </div>
        )}
      </div>
      {more > 0 && <p className="field-hint">{more} more: type to find them.</p>}
    </div>
  );
}
