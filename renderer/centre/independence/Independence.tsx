// The independence view: a pathway's two lines of defence side by side, what they share drawn as
// bridges between them, whether they suffice and why, and where their independence is argued.
import { useCallback } from 'react';
import { compareIdentifiers } from '../../../core/model/order.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { bridgesOf } from '../../../core/select/bridges.ts';
import { waysToSuffice } from '../../../core/select/sufficing.ts';
import { useReasoned } from '../../store/reasoning.ts';
import { useUi } from '../../store/useEditor.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { NothingYet } from '../NothingYet.tsx';
import { Doubts } from './Doubts.tsx';
import { Inherited } from './Inherited.tsx';
import { Justification } from './Justification.tsx';
import { Lanes } from './Lanes.tsx';
import { type PathwayRow, Pathways } from './Pathways.tsx';
import { Verdict } from './Verdict.tsx';
import { Ways } from './Ways.tsx';

const ABOUT = 'Whether the two lines of defence of a pathway fall together.';

export function Independence() {
  const at = useUi((state) => state.centre.at);
  const rows = useReasoned(pathwayRows);
  const shown = rows?.find(({ id }) => id === at) ?? rows?.[0];
  const id = shown?.id;
  const compute = useCallback(
    (reasoning: Reasoning) => {
      if (id === undefined) return undefined;
      const bridges = bridgesOf(reasoning, id);
      return { reasoning, bridges, ways: waysToSuffice(reasoning, bridges) };
    },
    [id],
  );
  const found = useReasoned(compute);
  if (!rows || !shown || !found) {
    return (
      <>
        <ViewHead title="Independence" says={ABOUT} />
        <NothingYet title="No pathway to a harm yet" register="pathways">
          A pathway is one way in which the system could do harm. Add one to the register of
          pathways, and argue it by a strategy with two lines of defence; then this view shows
          whether they fall together.
        </NothingYet>
      </>
    );
  }
  const { reasoning, bridges, ways } = found;
  return (
    <div className="independence-place">
      <ViewHead title="Independence" says={ABOUT} />
      <div className="independence">
        <Pathways rows={rows} shown={shown.id} />
        <div className="independence-body">
          <Verdict row={shown} bridges={bridges} />
          <Lanes key={shown.id} reasoning={reasoning} shown={bridges} />
          <Inherited ids={bridges.inherited} />
          <Ways ways={ways} />
          <Doubts reasoning={reasoning} shown={bridges} />
          <Justification key={`j ${shown.id}`} reasoning={reasoning} shown={bridges} />
        </div>
      </div>
    </div>
  );
}

/** Pathways in the order of their ids, as people count. */
function pathwayRows({ index, ...reasoning }: Reasoning): readonly PathwayRow[] {
  return [...index.case.pathways]
    .map(([id, { name, severity }]) => {
      const { sufficient, contestedOnly, undeveloped } = reasoning.sufficiency(id);
      const state = sufficient
        ? ('sufficient' as const)
        : contestedOnly
          ? ('contested' as const)
          : undeveloped
            ? ('undeveloped' as const)
            : ('insufficient' as const);
      return { id, name: name ?? id, severity, state, critical: reasoning.pathwayCritical(id) };
    })
    .sort((a, b) => compareIdentifiers(a.id, b.id));
}
