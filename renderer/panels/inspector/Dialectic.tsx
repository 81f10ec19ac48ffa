// What can be said against the selected element or link: a challenge, the judgement that it is
// defeated. A sustained challenge asks for a judgement of its target, and makes none.
import { nameOf } from '../../../core/model/lookup.ts';
import { challengeThis } from '../../actions/challengeThis.ts';
import { judgeDefeated, liftDefeat } from '../../actions/defeat.ts';
import { moveChallenge } from '../../actions/moveChallenge.ts';
import { isJudged, unjudgedTarget } from '../../store/defeats.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';

export function Dialectic({ id }: { readonly id: string }) {
  const editor = useEditor();
  const mode = useUi((state) => state.mode);
  useUi((state) => state.version);
  if (mode === 'read') return null;
  const { case: c } = editor.document;
  const author = mode === 'author';
  const target = author ? unjudgedTarget(editor, id) : undefined;
  const isChallenge = c.links.get(id)?.kind === 'challenges';
  return (
    <section className="inspector-group" aria-label="Doubt">
      <h3>Doubt</h3>
      {target !== undefined && (
        <div className="suggestion">
          <p className="field-hint">
            This challenge is sustained. Whether {nameOf(c, target)} is defeated by it is a
            judgement that somebody records.
          </p>
          <button
            type="button"
            className="button outlined"
            onClick={() => editor.open({ kind: 'defeat', at: target })}
          >
            Judge {nameOf(c, target)} defeated…
          </button>
        </div>
      )}
      <div className="button-row">
        <ActionButton action={challengeThis} look="both" className="outlined" />
        {author && (
          <ActionButton
            action={isJudged(editor, id) ? liftDefeat : judgeDefeated}
            look="both"
            className="outlined"
          />
        )}
        {author && isChallenge && (
          <ActionButton action={moveChallenge} look="both" className="outlined" />
        )}
      </div>
    </section>
  );
}
