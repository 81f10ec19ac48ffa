// An exclusion that touches a cell: why, by whom, until when, for what; and what it lacks.

import { excludedState } from '../../../core/select/coverage/cell.ts';
import type { ExclusionAnswer } from '../../../core/select/coverage/exclusions.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useEditor } from '../../store/useEditor.ts';
import { GoTo } from '../GoTo.tsx';
import { STATES } from './words.ts';

export function ExclusionFacts({ answer }: { readonly answer: ExclusionAnswer }) {
  const { case: c } = useEditor().document;
  const { id, cell, missing } = answer;
  const { reason, owner, reviewBy } = c.exclusions.get(id) ?? {};
  const { word, Icon, tone } = STATES[excludedState(answer)];
  const of = [
    cell.domain ? recordTitle(c, 'riskDomains', cell.domain) || cell.domain : 'any domain',
    cell.harmMode ?? 'any harm mode',
    cell.actor ? recordTitle(c, 'threatActors', cell.actor) || cell.actor : 'any actor',
    cell.context
      ? recordTitle(c, 'deploymentContexts', cell.context) || cell.context
      : 'any deployment',
  ];
  const by = owner ? recordTitle(c, 'people', owner) || owner : '';
  return (
    <section className="cell-fact" aria-label={`Exclusion ${id}`}>
      <h4>
        <GoTo id={id} />{' '}
        <span className={`cell-verdict tone-${tone}`}>
          <Icon size={14} strokeWidth={2} aria-hidden /> {word}
        </span>
      </h4>
      {reason && <p>{reason}</p>}
      <p className="field-hint">
        {of.join(', ')}
        {by && `; ${by}`}
        {reviewBy && `; to be looked at again by ${reviewBy}`}
      </p>
      {missing.length > 0 && (
        <p className="form-refusal">It excludes nothing: {missing.join(', ')} missing.</p>
      )}
    </section>
  );
}
