// What rests on the evidence: the solutions that cite it, and the goals they stand under.
import { useMemo } from 'react';
import { nodeName } from '../../../../core/model/lookup.ts';
import { citersOf } from '../../../../core/select/exposure.ts';
import { goToAny } from '../../../store/panels.ts';
import { useEditor, useUi } from '../../../store/useEditor.ts';

const SHOWN = 6;

export function Supports({ id }: { readonly id: string }) {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const rows = useMemo(() => {
    const { index } = editor.document;
    if (version < 0) return [];
    return citersOf(index, id).map((solution) => ({
      solution,
      goals: [...(index.nodes.get(solution)?.supports ?? [])].flatMap(({ from }) =>
        from ? [from.id] : [],
      ),
    }));
  }, [editor, version, id]);
  const { case: c } = editor.document;
  if (rows.length === 0) return <p className="field-hint">No solution cites it.</p>;
  const link = (node: string) => (
    <button
      key={node}
      type="button"
      className="link-button"
      title={c.nodes.get(node)?.text}
      onClick={() => goToAny(editor, node)}
    >
      {nodeName(c, node)}
    </button>
  );
  return (
    <dl className="relations">
      <div>
        <dt>Supports</dt>
        <dd>
          {rows.slice(0, SHOWN).map(({ solution, goals }) => (
            <span key={solution} className="evidence-support">
              {goals.length > 0 ? goals.map(link) : 'nothing'} by {link(solution)}
            </span>
          ))}
          {rows.length > SHOWN && <span>and {rows.length - SHOWN} more solutions</span>}
        </dd>
      </div>
    </dl>
  );
}
