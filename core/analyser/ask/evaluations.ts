// Which kinds of evidence are evaluations of the system: something was run against it, and looked at.
import type { EvalType } from '../../model/case.ts';

/** Tests of what the system can or would do. */
export const EVALUATIONS: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'capability',
  'capability-noCoT',
  'uplift-study',
  'control-eval',
  'safeguard-redteam',
  'alignment-behavioural',
  'understanding',
]);

/** Evaluations, and what does not say what it is: a missing type excuses from nothing. */
export function mayBeEvaluation({ evalType }: { readonly evalType?: EvalType }): boolean {
  return evalType === undefined || evalType === 'model-organism' || EVALUATIONS.has(evalType);
}
