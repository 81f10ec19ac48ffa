// What both lines inherit from above: shown apart, for it does not make them fall together by
// themselves, it makes everything below it fall.
import { oneLine } from '../../../core/markdown/plainText.ts';
import { useEditor } from '../../store/useEditor.ts';
import { GoTo } from '../GoTo.tsx';

export function Inherited({ ids }: { readonly ids: readonly string[] }) {
  const { document } = useEditor();
  if (ids.length === 0) return null;
  return (
    <section className="independence-part" aria-labelledby="inherited-title">
      <h3 id="inherited-title">Both lines rest on, from above</h3>
      <p className="field-hint">
        Assumptions stated above the two lines. They are no bridges: they carry the whole branch,
        and are judged there.
      </p>
      <ul className="need-list">
        {ids.map((id) => (
          <li key={id}>
            <GoTo id={id} /> <span>{oneLine(document.case.nodes.get(id)?.text ?? '')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
