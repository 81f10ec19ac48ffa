// A module without elements: how to begin it.
import { addNode } from '../../core/commands/addNode.ts';
import { openExample } from '../actions/openExample.ts';
import { add } from '../store/adding.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export function EmptyCanvas() {
  const editor = useEditor();
  const module = useUi((state) => state.module);
  const author = useUi((state) => state.mode === 'author');
  return (
    <div className="canvas-empty">
      <EmptyState
        title="There is no argument yet"
        actions={
          <>
            {author && (
              <button
                type="button"
                className="button primary"
                onClick={() => add(editor, addNode.call({ kind: 'goal', module }))}
              >
                Add the first goal
              </button>
            )}
            <ActionButton action={openExample} look="both" className="outlined" />
          </>
        }
      >
        {author
          ? 'Begin with the claim that everything else supports, paste an outline (one line for each element, indented), or begin from an example.'
          : 'Switch to Author to begin it, or open an example.'}
      </EmptyState>
    </div>
  );
}
