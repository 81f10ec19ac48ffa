// References: what is named, each with the way to it, and a search for more; what is missing can be
// made here.
import { CornerUpRight, Pencil, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { candidateOf } from '../../../../core/presentation/candidates.ts';
import { asList, asText } from '../../../../core/presentation/fieldValues.ts';
import { goToAny } from '../../../store/panels.ts';
import { useEditor } from '../../../store/useEditor.ts';
import type { ControlProps } from '../Control.tsx';
import { useWhyFixed } from '../whyFixed.ts';
import { PickerSearch } from './PickerSearch.tsx';

interface Props extends ControlProps {
  readonly names: readonly string[];
}

export function RecordPicker(props: Props) {
  const { value, onSet, field } = props;
  const many = field.form.type === 'list';
  const chosen = many ? asList(value).map(asText) : value ? [asText(value)] : [];
  const fixed = useWhyFixed() !== undefined;
  /** One value that is there leaves no room for another until it is asked for. */
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const searching = !fixed && (many || chosen.length === 0 || changing);
  const searched = useRef(searching);
  /** What is done here may move the focus; another case, or an undo, may not. */
  const acted = useRef(false);
  useEffect(() => {
    if (searched.current === searching) return;
    searched.current = searching;
    if (!acted.current) return;
    acted.current = false;
    // To the search that was asked for; back where it took the focus with it.
    if (!changing && document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>(searching ? 'input' : 'button.change')?.focus();
  }, [searching, changing]);
  const set = (next: unknown) => {
    const verdict = onSet(next);
    acted.current = !many && verdict.allowed;
    return verdict;
  };
  const put = (id: string) => {
    const verdict = set(many ? [...chosen, id] : id);
    if (verdict.allowed) setChanging(false);
    return verdict;
  };
  const change = () => {
    acted.current = true;
    setChanging(!changing);
  };
  return (
    <fieldset
      ref={box}
      className="records"
      aria-label={searching ? undefined : field.label}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setChanging(false);
      }}
    >
      {chosen.length > 0 && (
        <ul>
          {chosen.map((id, i) => (
            <Chosen
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may name one thing twice
              key={`${id} ${i}`}
              id={id}
              keeps={fixed || (field.required && !many)}
              changing={changing}
              onChange={fixed || many ? undefined : change}
              buttonId={searching ? undefined : props.about.id}
              onRemove={() => set(many ? chosen.filter((_, at) => at !== i) : null)}
            />
          ))}
        </ul>
      )}
      {searching && <PickerSearch {...props} chosen={chosen} onPick={put} />}
      {fixed && chosen.length === 0 && <p className="field-hint">None.</p>}
    </fieldset>
  );
}

interface ChosenProps {
  readonly id: string;
  /** It cannot be taken out. */
  readonly keeps: boolean;
  readonly changing: boolean;
  readonly onChange: (() => void) | undefined;
  /** The id of the field's control, where no search is it. */
  readonly buttonId: string | undefined;
  readonly onRemove: () => void;
}

function Chosen({ id, keeps, changing, onChange, buttonId, onRemove }: ChosenProps) {
  const editor = useEditor();
  const found = candidateOf(editor.document.case, id);
  return (
    <li>
      <b>{found?.name ?? id}</b>
      <span className={found ? '' : 'missing'} title={found?.title}>
        {found ? found.title : 'does not exist'}
      </span>
      {found && (
        <button
          type="button"
          className="button icon small"
          aria-label={`Go to ${found.name}`}
          title={`Go to ${found.name}`}
          onClick={() => goToAny(editor, id)}
        >
          <CornerUpRight size={14} aria-hidden />
        </button>
      )}
      {onChange && (
        <button
          id={buttonId}
          type="button"
          className="button icon small change"
          aria-label={`Change ${found?.name ?? id}…`}
          aria-expanded={changing}
          title="Change…"
          onClick={onChange}
        >
          <Pencil size={13} aria-hidden />
        </button>
      )}
      {!keeps && (
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
