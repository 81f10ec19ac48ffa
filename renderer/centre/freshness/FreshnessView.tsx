// When evidence ages: a timeline of all of it, what of the model's compute was evaluated, and the same
// as a table. The figures are the reasoning's; the view only draws.
import { ChartScatter, GanttChart, Table } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { agingRows, releases } from '../../../core/select/aging.ts';
import { gapExposure } from '../../../core/select/exposure.ts';
import { useReasoning } from '../../store/reasoning.ts';
import { useUi } from '../../store/useEditor.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { NothingYet } from '../NothingYet.tsx';
import { AgingTable } from './AgingTable.tsx';
import { ComputeGap } from './ComputeGap.tsx';
import { Headline } from './Headline.tsx';
import { ORDERS, type Order, ordered } from './orders.ts';
import { Timeline } from './Timeline.tsx';

const LOOKS = [
  { id: 'timeline', label: 'Timeline', icon: GanttChart },
  { id: 'compute', label: 'Compute', icon: ChartScatter },
  { id: 'table', label: 'Table', icon: Table },
] as const;

type Look = (typeof LOOKS)[number]['id'];

function compute(reasoning: Reasoning) {
  return {
    reasoning,
    rows: agingRows(reasoning),
    releases: releases(reasoning),
    exposure: gapExposure(reasoning),
  };
}

export function FreshnessView() {
  const reasoned = useReasoning();
  const found = useMemo(() => compute(reasoned), [reasoned]);
  const at = useUi((state) => state.centre.at);
  const [look, setLook] = useState<Look>('timeline');
  const [order, setOrder] = useState<Order>('urgent');
  const [usedOnly, setUsedOnly] = useState(false);
  if (found.rows.length === 0) {
    return (
      <>
        <ViewHead title="Freshness" says="When evidence becomes too old." />
        <NothingYet title="No evidence yet" register="evidence">
          Evidence records say what was evaluated, when, and on which system. This view shows when
          each of them becomes too old, and how far the system has grown since.
        </NothingYet>
      </>
    );
  }
  const { reasoning, exposure } = found;
  const rows = ordered(usedOnly ? found.rows.filter(({ used }) => used) : found.rows, order);
  return (
    <div className="freshness">
      <Headline reasoning={reasoning} rows={found.rows} exposure={exposure} />
      <div className="freshness-tools">
        <fieldset className="segments" aria-label="Shown as">
          {LOOKS.map(({ id, label, icon: Icon }, i) => (
            <button
              key={id}
              type="button"
              aria-pressed={look === id}
              data-centre-focus={i === 0 ? '' : undefined}
              onClick={() => setLook(id)}
            >
              <Icon size={15} strokeWidth={1.75} aria-hidden /> {label}
            </button>
          ))}
        </fieldset>
        <label className="inline-flag">
          <input
            type="checkbox"
            checked={usedOnly}
            onChange={(event) => setUsedOnly(event.target.checked)}
          />
          Only what the argument cites
        </label>
        {look !== 'compute' && (
          <select
            className="freshness-order"
            aria-label="Order"
            value={order}
            onChange={(event) => setOrder(event.target.value as Order)}
          >
            {ORDERS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      {look === 'timeline' && (
        <Timeline
          key={`${order} ${usedOnly} ${at ?? ''}`}
          rows={rows}
          releases={found.releases}
          today={reasoning.settings.today}
          at={at}
        />
      )}
      {look === 'compute' && <ComputeGap rows={rows} exposure={exposure} />}
      {look === 'table' && <AgingTable rows={rows} />}
    </div>
  );
}
