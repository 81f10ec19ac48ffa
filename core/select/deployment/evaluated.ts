// What the evaluations that the argument rests on were run with: affordances, volume, test-time compute
// and the share that people reviewed. Evidence counts if it is active, below a top goal, and was run.
import { topGoals } from '../../analyser/ask/unknowns.ts';
import type { DeploymentContext, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { beyondList } from './drift.ts';

export interface Evaluated {
  /** The evidence that counts, in identifier order. */
  readonly evidence: readonly (readonly [string, Evidence])[];
  readonly affordances: readonly string[];
  /** The largest of each, with the evidence that states it; undefined where none does. */
  readonly volume: Most | undefined;
  readonly testTimeCompute: Most | undefined;
}

export interface Most {
  readonly value: number;
  readonly evidence: string;
}

export function evaluatedBy(index: CaseIndex, reasoning: Reasoning): Evaluated {
  return index.memo('evaluatedBy', () => makeEvaluated(index, reasoning));
}

function makeEvaluated(index: CaseIndex, reasoning: Reasoning): Evaluated {
  const ids = new Set(topGoals(index, reasoning).flatMap((id) => [...reasoning.evidenceOf(id)]));
  const evidence = [...ids].sort(compareIdentifiers).flatMap((id) => {
    const record = index.case.evidence.get(id);
    return record && wasRun(record) ? [[id, record] as const] : [];
  });
  return {
    evidence,
    affordances: evidence.flatMap(([, one]) => [
      ...(one.affordances ?? []),
      ...(one.elicitation?.tools ?? []),
    ]),
    volume: most(evidence, ({ testedVolume }) => testedVolume),
    testTimeCompute: most(evidence, ({ elicitation }) => elicitation?.testTimeCompute),
  };
}

function wasRun({ status, result }: Evidence): boolean {
  return (status === undefined || status === 'active') && result !== 'not-run';
}

/** The largest value that some of the evidence states. */
export function most(
  evidence: Evaluated['evidence'],
  of: (one: Evidence) => number | undefined,
): Most | undefined {
  let found: Most | undefined;
  for (const [id, one] of evidence) {
    const value = of(one);
    if (value !== undefined && (!found || value > found.value)) found = { value, evidence: id };
  }
  return found;
}

/** Affordances that the context grants and nothing has evaluated: neither evidence nor its own list. */
export function unevaluatedAffordances(
  context: DeploymentContext,
  { affordances }: Evaluated,
): readonly string[] {
  return beyondList(context.affordances, context.evaluatedAffordances, affordances);
}
