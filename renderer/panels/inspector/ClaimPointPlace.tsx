// Of an assurance claim point in the register: where it stands, in names, and the dialog that changes
// place and argument together.
import { nameOf } from '../../../core/model/lookup.ts';
import { placeIdOf } from '../../store/claimPoints.ts';
import { useEditor } from '../../store/useEditor.ts';
import { useWhyFixed } from './whyFixed.ts';

export function ClaimPointPlace({ acp }: { readonly acp: string }) {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  const { case: c, index } = editor.document;
  const place = placeIdOf(index, acp);
  return (
    <section className="inspector-group" aria-label="Place">
      <p className="ends">
        Stands on{' '}
        {place === undefined ? (
          <span className="missing">nothing</span>
        ) : (
          <button type="button" className="link-button" onClick={() => editor.goTo(place)}>
            {c.acps.get(acp)?.on.inference === undefined ? '' : 'the inference to '}
            {nameOf(c, place)}
          </button>
        )}
      </p>
      {!fixed && place !== undefined && (
        <div className="button-row">
          <button
            type="button"
            className="button outlined"
            onClick={() => editor.open({ kind: 'claimPoint', acp })}
          >
            Change place or argument…
          </button>
        </div>
      )}
    </section>
  );
}
