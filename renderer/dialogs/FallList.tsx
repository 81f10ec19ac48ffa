// What a defeat might bring down, nearest first, each with its reason and, once the defeat is recorded,
// the way to judge it too.
import { nameOf } from '../../core/model/lookup.ts';
import type { Suggestion } from '../../core/reasoning/mightFall.ts';
import { isJudged } from '../store/defeats.ts';
import { useEditor } from '../store/useEditor.ts';

/** More than a person judges in one sitting; the rest is named by its number. */
const MOST = 100;

interface Props {
  readonly found: readonly Suggestion[];
  /** The defeat is recorded: each can be judged now. */
  readonly judging: boolean;
}

export function FallList({ found, judging }: Props) {
  const editor = useEditor();
  const { case: c } = editor.document;
  if (found.length === 0) {
    return <p className="field-hint">Nothing else would lose its support by it.</p>;
  }
  return (
    <section aria-label="What it might bring down">
      <h3>What it might bring down</h3>
      <p className="field-hint">
        Suggested, and nothing is marked of itself: how far a defeat reaches is a judgement, with a
        reason of its own.
      </p>
      <ul className="fall-list">
        {found.slice(0, MOST).map((one) => (
          <li key={`${one.how} ${one.id}`}>
            <span>
              <b>{nameOf(c, one.id)}</b> {stateOf(one)}
              <small>{one.why}</small>
            </span>
            {judging && !isJudged(editor, one.id) && (
              <button
                type="button"
                className="button outlined small"
                onClick={() => editor.open({ kind: 'defeat', at: one.id })}
              >
                Judge…<span className="visually-hidden"> {nameOf(c, one.id)} defeated</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="field-hint">And {found.length - MOST} more.</p>}
    </section>
  );
}

function stateOf({ how, before, after }: Suggestion): string {
  if (how === 'weakens') return `would go from ${before} to ${after}.`;
  return how === 'challenges' ? 'would lose its force.' : 'would be without use.';
}
