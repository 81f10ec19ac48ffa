// The inspector of several elements: what they share, set for all of them in one step.
import { X } from 'lucide-react';
import { useState } from 'react';
import { setManyNodeFields } from '../../../core/commands/setManyNodeFields.ts';
import type { CaseNode } from '../../../core/model/case.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import type { Field } from '../../../core/presentation/fields.ts';
import { useEditor } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';
import { Draft, wordsOf } from './controls/Draft.tsx';
import { FieldControl } from './FieldControl.tsx';
import { sharedFields, sharedValue, tagCounts } from './shared.ts';
import { useWhyFixed } from './whyFixed.ts';

export function SeveralFields({ selected }: { readonly selected: ReadonlySet<string> }) {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  const { nodes } = editor.document.case;
  const ids = [...selected].filter((id) => nodes.has(id));
  const chosen = ids.flatMap((id) => nodes.get(id) ?? []);
  const links = selected.size - ids.length;
  const set = (key: string, value: unknown) =>
    editor.document.execute(setManyNodeFields.call({ nodes: ids, fields: { [key]: value } }));
  return (
    <div className="inspector-body">
      <div className="inspector-title">
        <h3>
          {[
            chosen.length > 0 && counted(chosen.length, 'element'),
            links > 0 && counted(links, 'link'),
          ]
            .filter(Boolean)
            .join(', ')}
        </h3>
      </div>
      <section className="inspector-group" aria-label="Selected">
        <p className="field-hint">{kindsOf(chosen)}</p>
        <ul className="chosen">
          {ids.slice(0, MOST_NAMED).map((id) => (
            <li key={id}>
              <button type="button" className="link-button" onClick={() => editor.goTo(id)}>
                {nodeName(editor.document.case, id)}
              </button>
            </li>
          ))}
          {ids.length > MOST_NAMED && <li>and {ids.length - MOST_NAMED} more</li>}
        </ul>
      </section>
      {chosen.length > 0 && !fixed && (
        <section className="inspector-group" aria-label="For all of them">
          <h3>For all of them</h3>
          <Tags key={ids.join(' ')} nodes={chosen} ids={ids} />
          {sharedFields(chosen).map((field) => {
            const { value, mixed } = sharedValue(chosen, field.key);
            return (
              <FieldControl
                key={`${field.key} ${ids.join(' ')}`}
                field={
                  mixed
                    ? { ...asLine(field), hint: 'They differ; setting it sets all.' }
                    : asLine(field)
                }
                value={value}
                onSet={(next) => set(field.key, next)}
                pointer=""
              />
            );
          })}
        </section>
      )}
    </div>
  );
}

const MOST_NAMED = 12;

/** A text is kept when complete: with every key, each of many elements would change. */
function asLine(field: Field): Field {
  const { person: _one, ...rest } = field;
  return field.form.type === 'text' ? { ...rest, form: { type: 'line' } } : rest;
}

function kindsOf(nodes: readonly CaseNode[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of nodes) counts.set(kindName(kind), (counts.get(kindName(kind)) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => counted(count, kind))
    .join(', ')
    .replace('strategys', 'strategies');
}

const TAGS: Field = {
  key: 'tags',
  label: 'Add tags',
  required: false,
  form: { type: 'list', of: { type: 'line' } },
};

function Tags({
  nodes,
  ids,
}: {
  readonly nodes: readonly CaseNode[];
  readonly ids: readonly string[];
}) {
  const editor = useEditor();
  const [round, setRound] = useState(0);
  const change = (tags: { addTags?: readonly string[]; removeTags?: readonly string[] }) =>
    editor.execute(setManyNodeFields.call({ nodes: [...ids], fields: {}, ...tags }));
  const add = (value: unknown) => {
    setRound(round + 1);
    return change({ addTags: wordsOf(Array.isArray(value) ? value.join(',') : '') });
  };
  const id = 'tags-of-several';
  return (
    <div className="field">
      <label htmlFor={id}>Add tags</label>
      <Draft key={round} field={TAGS} value={[]} onSet={add} about={{ id }} pointer="" whenLeft />
      <ul className="chosen">
        {tagCounts(nodes).map(([tag, count]) => (
          <li key={tag} className="tag">
            {tag}
            {count < nodes.length && ` (${count})`}
            <button
              type="button"
              className="button icon small"
              aria-label={`Take the tag ${tag} from all`}
              onClick={() => change({ removeTags: [tag] })}
            >
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
