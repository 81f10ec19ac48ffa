// A search field with its answers below: typing filters, arrows walk, Enter picks (a combobox after the
// ARIA patterns). The last answers make a new record of what was typed.
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { candidates, creatable, matches } from '../../../../core/presentation/candidates.ts';
import { PRESENTATIONS } from '../../../../core/presentation/catalogue.ts';
import { useEditor, useUi } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { createAndName, newRecord } from '../creating.ts';

interface Props extends ControlProps {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onPick: ControlProps['onSet'] extends (value: unknown) => infer V
    ? (id: string) => V
    : never;
}

interface Answer {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly isNew?: boolean;
  readonly run: () => void;
}

/** More are not read; a longer query is. */
const MOST = 50;

export function PickerSearch({ field, about, names, chosen, onPick }: Props) {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const list = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [refusal, setRefusal] = useState<string>();
  const all = useMemo(
    () => (open && version >= 0 ? candidates(editor.document.case, names) : []),
    [editor, version, names, open],
  );
  const found = all.filter((one) => !chosen.includes(one.id) && matches(one, query));
  const close = () => {
    setOpen(false);
    setQuery('');
    setAt(0);
  };
  const answers: Answer[] = found.slice(0, MOST).map(({ id, name, title }) => ({
    key: id,
    name,
    title,
    run: () => {
      onPick(id);
      close();
    },
  }));
  for (const table of open ? creatable(names) : []) {
    const call = newRecord(table, query.trim());
    if (!editor.document.may(call).allowed) continue;
    const what = PRESENTATIONS[table]?.one ?? table;
    answers.push({
      key: `new ${table}`,
      name: `New ${what}`,
      title: query.trim(),
      isNew: true,
      run: () => {
        setRefusal(createAndName(editor, call, onPick));
        close();
      },
    });
  }
  const active = Math.min(at, answers.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else setAt((active + (event.key === 'ArrowDown' ? 1 : -1) + answers.length) % answers.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      answers[active]?.run();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
  };
  const optionId = (i: number) => `${list}-${i}`;
  return (
    <div className="picker">
      <input
        {...about}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        placeholder={chosen.length > 0 && field.form.type === 'list' ? 'Add …' : 'Search …'}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div
          className="picker-answers"
          role="listbox"
          id={list}
          aria-label={`Choices for ${field.label}`}
        >
          {answers.map((answer, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
            <div
              key={answer.key}
              id={optionId(i)}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              className={answer.isNew ? 'new' : ''}
              // The focus stays in the field, so that its blur does not close the list first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={answer.run}
            >
              {answer.isNew && <Plus size={13} aria-hidden />}
              <b>{answer.name}</b> <span>{answer.title}</span>
            </div>
          ))}
          {answers.length === 0 && (
            <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className="none">
              Nothing fits.
            </div>
          )}
        </div>
      )}
      {found.length > MOST && open && (
        <p className="field-hint">{found.length - MOST} more: type to find them.</p>
      )}
      {refusal && (
        <p className="field-refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
