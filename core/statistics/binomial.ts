// Bounds on a rate from k events in n trials. Counts that make no sense bound nothing: [0, 1].
import { incompleteBeta } from './beta.ts';

/**
 * One-sided exact upper bound on the rate: the largest p under which k or fewer events in n trials
 * are no rarer than 1 - confidence (Clopper & Pearson 1934). With k = 0 it is 1 - (1-confidence)^(1/n).
 * @param k events (failures), a whole number in [0, n]
 * @param n trials
 * @returns a rate in [0, 1]; 1 where n is 0 or the counts make no sense
 */
export function clopperPearsonUpper(k: number, n: number, confidence = 0.95): number {
  if (!areCounts(k, n) || k >= n) return 1;
  if (k === 0) return -Math.expm1(Math.log1p(-confidence) / n);
  let low = k / n;
  let high = 1;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, k + 1, n - k) < confidence) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Two-sided exact interval (Clopper & Pearson 1934): each end is the rate under which what was seen,
 * or more extreme, has half of what the confidence leaves.
 * @returns rates in [0, 1]; all of it where the counts make no sense
 */
export function clopperPearsonInterval(
  k: number,
  n: number,
  confidence = 0.95,
): readonly [number, number] {
  if (!areCounts(k, n)) return [0, 1];
  const oneSided = (1 + confidence) / 2;
  // Seen from the other outcome, the lower end is the upper one of n - k.
  return [1 - clopperPearsonUpper(n - k, n, oneSided), clopperPearsonUpper(k, n, oneSided)];
}

/**
 * The fewest trials without any event that bound the rate at p (1 - (1-confidence)^(1/n) <= p).
 * Infinity where p <= 0: no number of trials shows that something never happens.
 */
export function trialsForZeroEvents(p: number, confidence = 0.95): number {
  if (p <= 0) return Number.POSITIVE_INFINITY;
  if (p >= 1) return 1;
  return Math.ceil(Math.log1p(-confidence) / Math.log1p(-p) - 1e-9);
}

/**
 * Two-sided interval of Wilson 1927.
 * @param z standard normal quantile; 1.959964 gives 95 %
 */
export function wilsonInterval(k: number, n: number, z = Z_95): readonly [number, number] {
  if (!areCounts(k, n)) return [0, 1];
  const rate = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (rate + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** The 97.5 % quantile of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

function areCounts(k: number, n: number): boolean {
  return Number.isInteger(k) && Number.isInteger(n) && n > 0 && k >= 0 && k <= n;
}
