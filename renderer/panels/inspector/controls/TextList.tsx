// A list of texts, one control each.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { asList, asText, moved } from '../../../../core/presentation/fieldValues.ts';
import type { ControlProps } from '../Control.tsx';
import { ListRow } from './ListRow.tsx';
import { TypedText } from './TypedText.tsx';

export function TextList(props: ControlProps) {
  const { field, value, onSet, pointer } = props;
  const texts = asList(value).map(asText);
  /** A new text is stored with its first character. */
  const [adding, setAdding] = useState(false);
  const rows = adding ? [...texts, ''] : texts;
  const put = (i: number, next: unknown) => {
    setAdding(false);
    const changed = rows.map((text, at) => (at === i ? asText(next) : text));
    return onSet(changed);
  };
  return (
    <>
      <ul className="list-rows">
        {rows.map((text, i) => (
          <ListRow
            // biome-ignore lint/suspicious/noArrayIndexKey: texts have no ids, and may repeat
            key={i}
            name={`${field.label} ${i + 1}`}
            first={i === 0}
            last={i === rows.length - 1}
            onMove={(by) => onSet(moved(texts, i, i + by))}
            onRemove={() => {
              setAdding(false);
              if (i < texts.length) onSet(texts.filter((_, at) => at !== i));
            }}
          >
            <TypedText
              {...props}
              value={text}
              onSet={(next) => put(i, next)}
              about={{ 'aria-label': `${field.label} ${i + 1}` }}
              pointer={`${pointer}/${i}`}
            />
          </ListRow>
        ))}
      </ul>
      <button type="button" className="button outlined add-row" onClick={() => setAdding(true)}>
        <Plus size={14} aria-hidden /> Add to {field.label.toLowerCase()}
      </button>
    </>
  );
}
