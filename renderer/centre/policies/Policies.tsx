// The policies view: the safety frameworks of the case, what each version says of each level, what the
// case claims and has reached, and how sure each fact is.
import { BookPlus } from 'lucide-react';
import { useMemo } from 'react';
import { policyLadders } from '../../../core/select/policyLadders.ts';
import { useReason } from '../../panels/inspector/whyFixed.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { PolicyLadder } from './PolicyLadder.tsx';

export function Policies() {
  const editor = useEditor();
  const version = useUi((state) => state.version);
  const fixed = useReason([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the document
  const ladders = useMemo(() => policyLadders(editor.document.index), [editor, version]);
  const add = (
    <button
      type="button"
      className="button outlined"
      data-centre-focus
      aria-disabled={fixed !== undefined}
      title={fixed}
      onClick={() => fixed === undefined && editor.open({ kind: 'policies' })}
    >
      <BookPlus size={15} strokeWidth={1.75} aria-hidden /> Add a published framework…
    </button>
  );
  return (
    <div className="policies-view">
      <ViewHead
        title="Policies"
        says="A level’s threshold and its safeguards are defined, or not, separately, and by version. What is not recorded counts as not defined."
      >
        {add}
      </ViewHead>
      {ladders.length === 0 && (
        <EmptyState title="No policy yet">
          Levels belong to a version of a policy. Add one of the published frameworks, or an empty
          one of your own to fill.
        </EmptyState>
      )}
      {ladders.map((ladder) => (
        <PolicyLadder key={ladder.policy ?? ''} ladder={ladder} />
      ))}
    </div>
  );
}
