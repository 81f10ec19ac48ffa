// Between what bounds a measured value may lie: the interval that the record states, else Wilson's from
// its counts where they are what the value was made of (EVI-08). An interval that is less than half as wide
// as its own counts allow is none: methods differ, but not by that.
import type { Evidence } from '../model/case.ts';
import { wilsonInterval, Z_95 } from '../statistics/binomial.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { amount } from './sentences.ts';

export interface Between {
  /** -Infinity and Infinity where a side is not bounded. */
  readonly low: number;
  readonly high: number;
  readonly level?: number;
  readonly method?: string;
  /** From k and n, not stated. */
  readonly computed: boolean;
}

export interface Bounds {
  /** Absent: neither stated nor computable, or not sure enough. */
  readonly between?: Between;
  /** Why a stated interval is not sure enough to decide by. */
  readonly unsure?: string;
}

const WILSON_LEVEL = 0.95;

/** Of the width of Wilson's interval. */
const LEAST_WIDTH = 0.5;

/** @param floor the least level of an interval that decides (parameter confFloor) */
export function boundsOf(
  { value, interval, k, n }: Evidence,
  floor: number,
): Bounds | { readonly problem: string } {
  const { low, high, level, method } = interval ?? {};
  if (low === undefined && high === undefined) return fromCounts(value, k, n);
  if (low !== undefined && high !== undefined && low > high) {
    return { problem: `the interval from ${amount(low)} to ${amount(high)} is empty` };
  }
  if (value !== undefined && (value < (low ?? value) || value > (high ?? value))) {
    return { problem: `the value ${amount(value)} lies outside of its own interval` };
  }
  if (level === undefined || level < floor) {
    const counted = fromCounts(value, k, n);
    if (counted.between) return counted;
    const stated = level === undefined ? 'missing' : amount(level);
    return {
      unsure: `the level of its interval is ${stated}, and ${amount(floor)} is asked (confFloor)`,
    };
  }
  const counted = fromCounts(value, k, n, normalQuantile((1 + level) / 2)).between;
  if (counted) {
    const least = (counted.high - counted.low) * LEAST_WIDTH;
    // Counts give shares: a side that is not stated ends where shares end.
    const [begin, end] = [low ?? 0, high ?? 1];
    if (end - begin < least) {
      const [a, b, from, to] = [begin, end, counted.low, counted.high].map((one) => amount(one, 3));
      const problem = `the interval from ${a} to ${b} is narrower than ${k} of ${n} allow (Wilson: ${from} to ${to})`;
      return { problem };
    }
  }
  return {
    between: {
      low: low ?? Number.NEGATIVE_INFINITY,
      high: high ?? Number.POSITIVE_INFINITY,
      level,
      ...(method === undefined ? {} : { method }),
      computed: false,
    },
  };
}

/** k counts failures; the value may be their share or the share of the others, or neither. */
function fromCounts(
  value: number | undefined,
  k: number | undefined,
  n: number | undefined,
  z = Z_95,
): Bounds {
  if (value === undefined || k === undefined || n === undefined || n <= 0 || k > n) return {};
  const events = [k, n - k].find((count) => isShare(value, count / n));
  if (events === undefined) return {};
  const [low, high] = wilsonInterval(events, n, z);
  return { between: { low, high, level: WILSON_LEVEL, method: 'Wilson', computed: true } };
}

/** Equal to as many digits as the value has. */
function isShare(value: number, share: number): boolean {
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return digits > 0 || share === value
    ? Math.abs(value - share) <= 0.5 * 10 ** -Math.max(digits, 1) * (1 + 1e-9)
    : false;
}
