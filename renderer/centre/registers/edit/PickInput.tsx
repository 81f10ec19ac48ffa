// A search for what a cell may name: one, or several. Typing filters, arrows walk, Enter takes (a
// combobox after the ARIA patterns). A text that may be a person's id may also be any text.
import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { candidateOf, candidates, matches } from '../../../../core/presentation/candidates.ts';
import { asList, asText } from '../../../../core/presentation/fieldValues.ts';
import { useEditor, useUi } from '../../../store/useEditor.ts';
import type { ValueInputProps } from './ValueInput.tsx';

/** More are not read; a longer query is. */
const MOST = 50;

interface Answer {
  readonly id: string | number;
  readonly name: string;
  readonly title: string;
}

export function PickInput({ column, draft, onDraft, about, typed }: ValueInputProps) {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const list = useId();
  const many = column.form.type === 'list';
  const free = column.person === true;
  const value = draft.kind === 'value' ? draft.value : undefined;
  const chosen = many ? asList(value) : [];
  const all = useMemo((): readonly Answer[] => {
    if (column.options)
      return column.options.map(({ value: id, label }) => ({ id, name: label, title: '' }));
    return version < 0 ? [] : candidates(editor.document.case, column.names ?? ['people']);
  }, [editor, version, column]);
  const nameOf = (id: unknown) =>
    column.options?.find((option) => option.value === id)?.label ??
    candidateOf(editor.document.case, asText(id))?.name ??
    asText(id);
  const [query, setQuery] = useState(typed ?? (free ? asText(value) : ''));
  const [at, setAt] = useState(typed && !free ? 0 : -1);
  const asked = useRef(typed !== undefined);
  const found = asked.current ? all.filter((one) => matches(one, query)) : all;
  const answers = found.slice(0, MOST);
  const active = Math.min(at, answers.length - 1);

  const put = (next: unknown) => onDraft({ kind: 'value', value: next });
  const take = ({ id }: Answer) => {
    if (many) put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    else put(id);
    setQuery(many ? '' : free ? asText(id) : nameOf(id));
    setAt(-1);
    asked.current = false;
  };
  const ask = (text: string) => {
    asked.current = true;
    setQuery(text);
    setAt(free || text === '' ? -1 : 0);
    if (free) put(text.trim() === '' ? undefined : text);
    // A text is no value until something is taken; what it means is said when it is kept.
    else if (!many) {
      onDraft(text.trim() === '' ? { kind: 'value', value } : { kind: 'text', text });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const one = answers[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (answers.length > 0)
        setAt((Math.max(active, by > 0 ? -1 : 0) + by + answers.length) % answers.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && one) {
      take(one);
      // With Enter several are taken one after the other; one is kept at once by the cell.
      if (many && event.key === 'Enter') swallow(event);
    } else if (event.key === 'Enter' && many && query.trim() !== '') {
      swallow(event);
    } else if (event.key === 'Backspace' && query === '') {
      put(many ? chosen.slice(0, -1) : undefined);
    }
  };
  const optionId = (i: number) => `${list}-${i}`;
  return (
    <div className="register-pick">
      {many && chosen.length > 0 && (
        <ul className="register-picked">
          {chosen.map((id) => (
            <li key={asText(id)}>
              {nameOf(id)}
              <button
                type="button"
                tabIndex={-1}
                aria-label={`Take out ${nameOf(id)}`}
                title={`Take out ${nameOf(id)}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => put(chosen.filter((one) => one !== id))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...about}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        placeholder={many && chosen.length > 0 ? 'Add …' : placeholder(value, nameOf)}
        value={query}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="register-answers" role="listbox" id={list} aria-label={column.title}>
        {answers.map((answer, i) => {
          const isChosen = many ? chosen.includes(answer.id) : answer.id === value;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
            <div
              key={answer.id}
              id={optionId(i)}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              ref={i === active ? scrollTo : undefined}
              // The focus stays in the field, so that its blur does not close the list first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(answer)}
            >
              <span className="register-check">
                {isChosen && <Check size={13} aria-label="chosen" />}
              </span>
              <b>{answer.name}</b> <span>{answer.title}</span>
            </div>
          );
        })}
        {answers.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className="none">
            {free ? 'No such person: kept as a text.' : 'Nothing fits.'}
          </div>
        )}
        {found.length > MOST && (
          <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className="none">
            {found.length - MOST} more: type to find them.
          </div>
        )}
      </div>
    </div>
  );
}

function placeholder(value: unknown, nameOf: (id: unknown) => string): string {
  return value === undefined ? 'Search …' : nameOf(value);
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function scrollTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
