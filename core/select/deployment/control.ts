// The regime that a control argument was tested in: how much of the work people reviewed, and who sets its
// direction. A goal argued by control measures, or evidence of a control evaluation below it, says so.
import { entriesOf } from '../../analyser/ask/byKind.ts';
import { downFrom } from '../../analyser/ask/descent.ts';
import { topGoals } from '../../analyser/ask/unknowns.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { evaluatedBy, type Most, most } from './evaluated.ts';

export interface ControlRegime {
  /** Goals below a top goal that are argued by control measures. */
  readonly goals: readonly string[];
  /** Control evaluations below them. */
  readonly evaluations: readonly string[];
  /** The largest share that was reviewed in one of them: the budget of the protocol. */
  readonly reviewed: Most | undefined;
}

export function controlRegime(index: CaseIndex, reasoning: Reasoning): ControlRegime {
  const measures = entriesOf(index, 'goal').filter(
    ({ node }) => node.argumentKind === 'control-measures',
  );
  if (measures.length === 0) return { goals: [], evaluations: [], reviewed: undefined };
  const argued = downFrom(index, topGoals(index, reasoning));
  const goals = measures.flatMap(({ id }) => (argued.has(id) ? [id] : []));
  const below = new Set(goals.flatMap((id) => [...reasoning.evidenceOf(id)]));
  const evidence = evaluatedBy(index, reasoning).evidence.filter(
    ([id, { evalType }]) => evalType === 'control-eval' && below.has(id),
  );
  return {
    goals: goals.sort(compareIdentifiers),
    evaluations: evidence.map(([id]) => id),
    reviewed: most(evidence, ({ reviewFraction }) => reviewFraction),
  };
}
