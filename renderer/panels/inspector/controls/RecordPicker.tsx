// References: what is named, each with the way to it, and a search for more; what is missing can be
// made here.
import { CornerUpRight, X } from 'lucide-react';
import { goToAny } from '../../../store/panels.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { candidateOf } from '../candidates.ts';
import { asList, asText } from '../fieldValues.ts';
import { PickerSearch } from './PickerSearch.tsx';

interface Props extends ControlProps {
  readonly names: readonly string[];
}

export function RecordPicker(props: Props) {
  const { value, onSet, field } = props;
  const many = field.form.type === 'list';
  const chosen = many ? asList(value).map(asText) : value ? [asText(value)] : [];
  const put = (id: string) => onSet(many ? [...chosen, id] : id);
  return (
    <div className="records">
      {chosen.length > 0 && (
        <ul>
          {chosen.map((id, i) => (
            <Chosen
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may name one thing twice
              key={`${id} ${i}`}
              id={id}
              required={field.required && !many}
              onRemove={() => onSet(many ? chosen.filter((_, at) => at !== i) : null)}
            />
          ))}
        </ul>
      )}
      <PickerSearch {...props} chosen={chosen} onPick={put} />
    </div>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly required: boolean;
  readonly onRemove: () => void;
}

function Chosen({ id, required, onRemove }: ChosenProps) {
  const editor = useEditor();
  const found = candidateOf(editor.document.case, id);
  return (
    <li>
      <b>{found?.name ?? id}</b>
      <span className={found ? '' : 'missing'} title={found?.title}>
        {found ? found.title : 'does not exist'}
      </span>
      {found ? (
        <button
          type="button"
          className="button icon small"
          aria-label={`Go to ${found.name}`}
          title={`Go to ${found.name}`}
          onClick={() => goToAny(editor, id)}
        >
          <CornerUpRight size={14} aria-hidden />
        </button>
      ) : (
        <i />
      )}
      {required ? (
        <i />
      ) : (
        <button
          type="button"
          className="button icon small"
          aria-label={`Take out ${found?.name ?? id}`}
          title={`Take out ${found?.name ?? id}`}
          onClick={onRemove}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  );
}
