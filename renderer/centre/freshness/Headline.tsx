// The figures above the drawings, each with the parameter that it is measured by.
import { amount } from '../../../core/reasoning/sentences.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { AgingRow } from '../../../core/select/aging.ts';
import type { GapExposure } from '../../../core/select/exposure.ts';
import { useUi } from '../../store/useEditor.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';

interface Props {
  readonly reasoning: Reasoning;
  readonly rows: readonly AgingRow[];
  readonly exposure: GapExposure;
}

export function Headline({ reasoning, rows, exposure }: Props) {
  const frozen = useUi((state) => state.checked.frozen);
  const { parameters, today } = reasoning.settings;
  const count = (state: string) => rows.filter((row) => row.freshness.state === state).length;
  const unknown = count('unknown');
  return (
    <>
      <ViewHead
        title="Freshness"
        says={
          <>
            As of {today}
            {frozen && ', the day the case is frozen on'}. Evidence becomes stale at{' '}
            {amount(parameters.maxAgeDays)} days, or when the system has{' '}
            {amount(parameters.computeFactor)} times the compute, unless a type or a policy sets
            another limit. That says nothing of its result.
          </>
        }
      />
      <dl className="freshness-figures">
        <div>
          <dt>Evaluation gap exposure</dt>
          <dd>
            <strong>{ratioText(exposure.largest?.ratio)}</strong> <span>{gapText(exposure)}</span>
          </dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd>
            <strong>{count('stale')} stale</strong>{' '}
            <span>
              {unknown > 0 && `${unknown} not known, `}
              {count('fresh')} fresh
            </span>
          </dd>
        </div>
        <div>
          <dt>Next to become stale</dt>
          <dd>
            <Next rows={rows} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Next({ rows }: { readonly rows: readonly AgingRow[] }) {
  const next = rows
    .flatMap(({ id, freshness: { until } }) => (until === undefined ? [] : [{ id, until }]))
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0];
  if (!next) return <span>Nothing that is fresh has a day on which it ends.</span>;
  return (
    <>
      <strong>{next.until}</strong> <span>{next.id}</span>
    </>
  );
}

/** "×3.2"; "Not known". */
export function ratioText(ratio: number | undefined): string {
  if (ratio === undefined) return 'Not known';
  return Number.isFinite(ratio) ? `×${amount(ratio, 3)}` : 'Beyond measure';
}

function gapText({ largest, factor, rows }: GapExposure): string {
  const unknown = new Set(rows.flatMap((row) => row.unknown)).size;
  const missing = unknown > 0 ? `; not known for ${unknown} records` : '';
  if (!largest) return `no evaluation can be compared with the system${missing}`;
  return `limit ×${amount(factor)}; largest in ${largest.name} (${largest.evidence})${missing}`;
}
