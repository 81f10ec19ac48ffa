// An opinion (Jøsang, Subjective Logic, 2016): belief, disbelief and uncertainty, which together are 1. It
// keeps "there is no evidence" apart from "the evidence is against it".
import type { Confidence } from '../model/case.ts';

/** b + d + u as people write them: 0.333 three times over is a sum of 1. */
export const SUM_TOLERANCE = 0.0015;

export interface Opinion {
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
}

/** The opinion, where all three are stated and sum to 1; QNT-01 tells of others. */
export function wholeOpinion({ b, d, u }: Confidence): Opinion | undefined {
  if (b === undefined || d === undefined || u === undefined) return undefined;
  if ([b, d, u].some((part) => !(part >= 0 && part <= 1))) return undefined;
  if (Math.abs(b + d + u - 1) > SUM_TOLERANCE) return undefined;
  return { belief: b, disbelief: d, uncertainty: u };
}
