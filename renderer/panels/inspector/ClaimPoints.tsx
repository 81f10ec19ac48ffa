// The assurance claim points at what is selected, and those for which a goal argues: each with the way
// to the other side. Shown where there are any, or could be one.
import { Pencil, Trash2 } from 'lucide-react';
import { deleteRecord } from '../../../core/commands/deleteRecord.ts';
import { claimPointLabel, claimPointName } from '../../../core/model/claimPoints.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { addClaimPoint } from '../../actions/claimPoints.ts';
import { arguedBy, claimPointsOf, placeIdOf } from '../../store/claimPoints.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useReason } from './whyFixed.ts';

export function ClaimPoints({ id }: { readonly id: string }) {
  const editor = useEditor();
  const fixed = useReason([]) !== undefined;
  useUi((state) => state.version);
  const { index } = editor.document;
  const own = claimPointsOf(index, id);
  const argued = arguedBy(index, id);
  if (fixed && own.length + argued.length === 0) return null;
  return (
    <section className="inspector-group" aria-label="Confidence">
      <h3>Confidence</h3>
      <ul className="claim-points">
        {own.map((acp) => (
          <ClaimPoint key={acp} acp={acp} fixed={fixed} />
        ))}
      </ul>
      {argued.length > 0 && (
        <dl className="relations">
          <div>
            <dt>Argues for</dt>
            <dd>
              {argued.map((acp) => (
                <Place key={acp} acp={acp} />
              ))}
            </dd>
          </div>
        </dl>
      )}
      {!fixed && (
        <div className="button-row">
          <ActionButton action={addClaimPoint} look="both" className="outlined" />
        </div>
      )}
    </section>
  );
}

function ClaimPoint({ acp, fixed }: { readonly acp: string; readonly fixed: boolean }) {
  const editor = useEditor();
  const { case: c, index } = editor.document;
  const { goal, module, text } = c.acps.get(acp)?.argument ?? {};
  const name = claimPointName(c, acp);
  const there = goal ?? module;
  return (
    <li>
      <button
        type="button"
        className="link-button"
        title="All fields"
        onClick={() => goToAny(editor, acp)}
      >
        {claimPointLabel(index, acp)}
      </button>
      <span className="claim-argument">
        {there !== undefined && (
          <>
            argued by{' '}
            <button type="button" className="link-button" onClick={() => goToAny(editor, there)}>
              {nameOf(c, there)}
            </button>
          </>
        )}
        {there === undefined && (text?.trim() ? text : 'argued by nothing yet')}
      </span>
      {!fixed && (
        <>
          <button
            type="button"
            className="button icon small"
            aria-label={`Change ${name}`}
            title={`Change ${name}`}
            onClick={() => editor.open({ kind: 'claimPoint', acp })}
          >
            <Pencil size={13} aria-hidden />
          </button>
          <button
            type="button"
            className="button icon small"
            aria-label={`Delete ${name}`}
            title={`Delete ${name}`}
            onClick={() => {
              editor.execute(deleteRecord.call({ table: 'acps', id: acp }));
              editor.refreshScene();
            }}
          >
            <Trash2 size={13} aria-hidden />
          </button>
        </>
      )}
    </li>
  );
}

/** What a claim point stands on, by its name. */
function Place({ acp }: { readonly acp: string }) {
  const editor = useEditor();
  const { case: c, index } = editor.document;
  const place = placeIdOf(index, acp);
  return (
    <span className="relation">
      <button type="button" className="link-button" onClick={() => goToAny(editor, place ?? acp)}>
        {claimPointName(c, acp)} on {place === undefined ? 'nothing' : nameOf(c, place)}
      </button>
    </span>
  );
}
