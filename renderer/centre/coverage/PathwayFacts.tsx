// A pathway of a cell: who, where, what its lines come to and why, and the ways to all of that.

import { pathwayState } from '../../../core/select/coverage/cell.ts';
import type { PathwayAnswer } from '../../../core/select/coverage/pathways.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { showCentre } from '../../store/centre.ts';
import { useEditor } from '../../store/useEditor.ts';
import { GoTo } from '../GoTo.tsx';
import { CENTRE_VIEWS } from '../registry.ts';
import { STATES } from './words.ts';

export function PathwayFacts({ answer }: { readonly answer: PathwayAnswer }) {
  const editor = useEditor();
  const { case: c } = editor.document;
  const { id, pathway, arguedBy, sufficiency } = answer;
  const { word, Icon, tone } = STATES[pathwayState(answer)];
  const { controlStrength, propensityStrength, independence, reasons } = sufficiency;
  const of = [
    pathway.actor && recordTitle(c, 'threatActors', pathway.actor),
    pathway.context && recordTitle(c, 'deploymentContexts', pathway.context),
  ].filter(Boolean);
  const two = CENTRE_VIEWS.some((view) => view.id === 'independence');
  return (
    <section className="cell-fact" aria-label={`Pathway ${pathway.name}`}>
      <h4>
        <GoTo id={id} /> {pathway.name}
      </h4>
      <p className="field-hint">{of.join(', ')}</p>
      <p className={`cell-verdict tone-${tone}`}>
        <Icon size={14} strokeWidth={2} aria-hidden /> {word}
        {arguedBy.length > 0 && (
          <>
            : control {controlStrength}, propensity {propensityStrength}, independent{' '}
            {independence.independent ? 'yes' : 'no'}
          </>
        )}
      </p>
      {arguedBy.length > 0 && !sufficiency.sufficient && (
        <ul className="cell-reasons">
          {reasons.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <p className="cell-links">
        {arguedBy.length === 0
          ? 'No goal is about it and no strategy names it.'
          : arguedBy.map((one) => <GoTo key={one} id={one} />)}
        {two && (
          <button
            type="button"
            className="link-button"
            onClick={() => showCentre(editor, 'independence', id)}
          >
            Its two lines side by side
          </button>
        )}
      </p>
    </section>
  );
}
