// What the confidence in parts warrants for the whole (Fréchet 1935; Adams 1975). Nothing is assumed of
// how the parts depend on each other, except where a name says so. No averages: one part without any
// support must leave none for the whole (Graydon and Holloway, NASA/TM-2016-219195).

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Fréchet: the probability that all hold, whatever their dependence. Of nothing, certainty. */
export function conjunction(probabilities: readonly number[]): Interval {
  return {
    lower: bySumOfDoubts(probabilities),
    upper: probabilities.reduce((least, p) => Math.min(least, p), 1),
  };
}

/** Fréchet: the probability that at least one holds, whatever their dependence. Of nothing, none. */
export function disjunction(probabilities: readonly number[]): Interval {
  return {
    lower: probabilities.reduce((most, p) => Math.max(most, p), 0),
    upper: Math.min(
      1,
      probabilities.reduce((sum, p) => sum + p, 0),
    ),
  };
}

/**
 * Adams: the doubt in the conclusion of a valid step is at most the sum of the doubts in its premises.
 * 0 means that no confidence is provable, not that the conclusion is false.
 */
export function bySumOfDoubts(probabilities: readonly number[]): number {
  return Math.max(0, 1 - probabilities.reduce((doubts, p) => doubts + (1 - p), 0));
}

/** The probability that all hold, where they are independent. */
export function allIfIndependent(probabilities: readonly number[]): number {
  return probabilities.reduce((product, p) => product * p, 1);
}

/** The probability that at least one holds, where they are independent. */
export function anyIfIndependent(probabilities: readonly number[]): number {
  return 1 - allIfIndependent(probabilities.map((p) => 1 - p));
}

/**
 * Bloomfield, Littlewood and Wright (DSN 2007): being confident 1 - x that a failure is less probable
 * than y supports, in the worst case, only this bound on its probability.
 * @param x the doubt
 * @param y the probability of failure that is claimed
 */
export function conservativeBound(x: number, y: number): number {
  return x + y - x * y;
}

/** The confidence in y that it takes to support a bound in the worst case; undefined where none does. */
export function confidenceFor(bound: number, y: number): number | undefined {
  if (y >= 1 || bound < y) return undefined;
  return 1 - (bound - y) / (1 - y);
}
