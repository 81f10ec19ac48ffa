// Whether the two lines of a pathway suffice, in a sentence, with the three values that decide it.
import type { Bridges } from '../../../core/select/bridges.ts';
import { strengthWord, verdictSentence } from '../../../core/select/sufficing.ts';
import { type PathwayRow, StateMark } from './Pathways.tsx';

interface Props {
  readonly row: PathwayRow;
  readonly bridges: Bridges;
}

export function Verdict({ row, bridges }: Props) {
  const { sufficiency } = bridges;
  const { independence } = sufficiency;
  return (
    <section className="independence-verdict" aria-label="Verdict">
      <h3>
        <span>{row.name}</span> <StateMark state={row.state} />
      </h3>
      <p role="status">{verdictSentence(bridges)}</p>
      <dl>
        <div>
          <dt>Control line</dt>
          <dd>{strengthWord(sufficiency.controlStrength)}</dd>
        </div>
        <div>
          <dt>Propensity line</dt>
          <dd>{strengthWord(sufficiency.propensityStrength)}</dd>
        </div>
        <div>
          <dt>Independent</dt>
          <dd>{independence.independent ? 'yes' : 'no'}</dd>
        </div>
        <div>
          <dt>Its justification</dt>
          <dd>{JUSTIFIED[independence.justification]}</dd>
        </div>
      </dl>
      {!row.critical && (
        <p className="field-hint">
          Not critical: it is not catastrophic, or nothing that the case needs rests on it.
        </p>
      )}
    </section>
  );
}

const JUSTIFIED = { approved: 'approved', unapproved: 'not approved', missing: 'missing' } as const;
