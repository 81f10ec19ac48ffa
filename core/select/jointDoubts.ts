// What the two lines of a pathway leave in doubt together, where both state a confidence in numbers.
// Ordinal strengths are never turned into numbers.
import { boundsOf } from '../analyser/ask/confidences.ts';
import type { Reasoning, SufficiencyAnswer } from '../reasoning/types.ts';
import { type JointDoubt, jointDoubt } from '../statistics/jointDoubt.ts';

/** Shown for each; what is possible may be less. */
export const CORRELATIONS = [0, 0.25, 0.5, 1] as const;

export interface JointDoubts {
  /** The doubts: 1 less the lower bound, or the belief of an opinion, declared for either line. */
  readonly control: number;
  readonly propensity: number;
  /** As CORRELATIONS. */
  readonly rows: readonly (JointDoubt & { readonly asked: number })[];
  /** The top claim is supported: an unsound case is not quantified (QNT-07). */
  readonly sound: boolean;
}

/** Undefined where a goal on which a line rests states no lower bound within [0, 1]. */
export function jointDoubts(
  reasoning: Reasoning,
  { lines }: SufficiencyAnswer,
): JointDoubts | undefined {
  const control = doubtOf(reasoning, lines.control.weakest);
  const propensity = doubtOf(reasoning, lines.propensity.weakest);
  if (control === undefined || propensity === undefined) return undefined;
  const roots = reasoning.roots();
  const sound =
    roots.length > 0 && roots.every((id) => reasoning.support(id).status === 'supported');
  const rows = CORRELATIONS.map((asked) => ({ asked, ...jointDoubt(control, propensity, asked) }));
  return { control, propensity, rows, sound };
}

/** Of the weakest of several goals. */
function doubtOf({ index }: Reasoning, goals: readonly string[]): number | undefined {
  const bounds = goals.map((id) => {
    const node = index.nodes.get(id)?.node;
    const lower = node?.kind === 'goal' ? boundsOf(node.confidence)?.lower : undefined;
    return lower !== undefined && lower >= 0 && lower <= 1 ? lower : undefined;
  });
  if (bounds.length === 0 || bounds.includes(undefined)) return undefined;
  return 1 - Math.min(...bounds.map((bound) => bound ?? 0));
}
