// What an away element says, and who owns that: its origin, one click away. A copy of its own that a
// file brought is shown with what it differs from, and can be dropped.
import { CornerDownRight } from 'lucide-react';
import { setText } from '../../../core/commands/setText.ts';
import { plainText } from '../../../core/markdown/plainText.ts';
import type { NodeEntry } from '../../../core/model/index.ts';
import { nodeName } from '../../../core/model/lookup.ts';
import { statementOf } from '../../../core/model/statement.ts';
import { useEditor } from '../../store/useEditor.ts';
import { useWhyFixed } from './whyFixed.ts';

export function AwayText({ entry }: { readonly entry: NodeEntry }) {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  const { node } = entry;
  if (!('origin' in node)) return null;
  const { index } = editor.document;
  const origin = index.nodes.get(node.origin);
  const said = plainText(statementOf(index, entry));
  const drifted = origin && node.text !== undefined && node.text !== statementOf(index, origin);
  return (
    <section className="inspector-group away-text" aria-label="Statement">
      <h3>Statement</h3>
      <blockquote>{said || 'no text'}</blockquote>
      {origin ? (
        <p className="field-hint">
          {node.text === undefined ? 'As said by ' : 'A copy that this element came with, of '}
          <button type="button" className="link-button" onClick={() => editor.goTo(origin.id)}>
            <CornerDownRight size={13} aria-hidden /> {nodeName(index.case, origin.id)}
          </button>
          {node.text === undefined && ', and edited there.'}
        </p>
      ) : (
        <p className="field-refusal">What it repeats is not in this case.</p>
      )}
      {drifted && (
        <p className="field-hint">There it says: {plainText(statementOf(index, origin))}</p>
      )}
      {origin && node.text !== undefined && !fixed && (
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            if (editor.execute(setText.call({ node: entry.id, text: '' })).allowed) {
              editor.refreshScene();
            }
          }}
        >
          Drop the copy and follow {nodeName(index.case, origin.id)}
        </button>
      )}
    </section>
  );
}
