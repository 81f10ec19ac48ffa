// A group of fields under its title. Where a record has many groups they fold; what is wrong inside a
// folded group is counted at its title, and a field that is asked for unfolds its group.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { counted } from '../../ui/words.ts';

interface Props {
  readonly form: string;
  readonly title: string;
  readonly folds: boolean;
  /** Of its fields. */
  readonly findings: number;
  readonly children: ReactNode;
}

export function FieldGroupSection({ form, title, folds, findings, children }: Props) {
  const editor = useEditor();
  const id = useId();
  const key = `${form}/${title}`;
  const folded = useUi((state) => folds && state.foldedGroups.has(key));
  if (!folds) {
    return (
      <section className="inspector-group" aria-label={title}>
        <h3>{title}</h3>
        {children}
      </section>
    );
  }
  const toggle = () => {
    const groups = new Set(editor.store.getState().foldedGroups);
    if (!groups.delete(key)) groups.add(key);
    editor.store.setState({ foldedGroups: groups });
  };
  const Mark = folded ? ChevronRight : ChevronDown;
  return (
    <section className="inspector-group" aria-label={title}>
      <h3>
        <button
          type="button"
          className="group-fold"
          aria-expanded={!folded}
          aria-controls={folded ? undefined : id}
          onClick={toggle}
        >
          <Mark size={14} aria-hidden /> {title}
          {folded && findings > 0 && (
            <span className="panel-count">{counted(findings, 'problem')}</span>
          )}
        </button>
      </h3>
      {!folded && (
        <div className="group-fields" id={id}>
          {children}
        </div>
      )}
    </section>
  );
}
