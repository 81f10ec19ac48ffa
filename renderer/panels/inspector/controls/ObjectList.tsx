// A list of things with fields of their own: votes, artefacts, clauses. A new one is kept to itself
// until the schema takes it: a vote needs its person.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ALLOWED } from '../../../../core/commands/verdict.ts';
import { asList, asObject, moved, type Values } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { useWhyFixed } from '../whyFixed.ts';
import { ListRow } from './ListRow.tsx';
import { FieldList } from './ObjectControl.tsx';

export function ObjectList({ field, value, onSet, pointer }: ControlProps) {
  const fixed = useWhyFixed() !== undefined;
  const items = asList(value);
  const [draft, setDraft] = useState<Values>();
  const [missing, setMissing] = useState<string>();
  const rows = draft ? [...items, draft] : items;
  const one = field.label.toLowerCase();
  const put = (i: number, next: unknown) => {
    if (i < items.length) return onSet(items.map((item, at) => (at === i ? (next ?? {}) : item)));
    const verdict = onSet([...items, next ?? {}]);
    setDraft(verdict.allowed ? undefined : asObject(next));
    setMissing(verdict.allowed ? undefined : verdict.message);
    return ALLOWED;
  };
  const drop = (i: number) => {
    if (i < items.length) onSet(items.filter((_, at) => at !== i));
    else setDraft(undefined);
    setMissing(undefined);
  };
  return (
    <>
      <ol className="list-rows">
        {rows.map((item, i) => (
          <ListRow
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no ids
            key={i}
            name={`${one} ${i + 1}`}
            first={i === 0 || i >= items.length}
            last={i >= items.length - 1}
            onMove={(by) => onSet(moved(items, i, i + by))}
            onRemove={() => drop(i)}
          >
            <FieldList
              fields={field.fields ?? []}
              values={asObject(item)}
              onSet={(next) => put(i, next)}
              pointer={`${pointer}/${i}`}
            />
            {i >= items.length && (
              <p className="field-hint" role="status">
                {missing ? `Not kept yet: ${missing}` : 'Kept with the first value.'}
              </p>
            )}
          </ListRow>
        ))}
      </ol>
      {!fixed && (
        <button
          type="button"
          className="button outlined add-row"
          aria-disabled={draft !== undefined}
          onClick={() => setDraft(draft ?? {})}
        >
          <Plus size={14} aria-hidden /> Add to {one}
        </button>
      )}
    </>
  );
}
