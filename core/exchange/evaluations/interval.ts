// The interval of a metric, computed where the log gives what it takes, and marked as computed.
import type { Evidence } from '../../model/case.ts';
import { wilsonInterval } from '../../statistics/binomial.ts';
import type { EvaluationRun, RunMetric } from './types.ts';

type Interval = NonNullable<Evidence['interval']>;

/** As formats.md 6 has it. */
const Z = 1.96;
const LEVEL = 0.95;
/** How far value * n may lie from a whole number, for each sample. */
const ROUNDING = 1e-9;

/**
 * A 95 % interval. For a mean of scores 0 and 1 that of Wilson, from k = value * n where that is whole;
 * else value ± 1.96 standard errors; else none. Samples that were run several times (epochs) count
 * once in n: repetitions are no independent trials. Where the log's standard error is larger than
 * independent scores of 0 and 1 can have, the samples are clustered and Wilson would be too narrow.
 */
export function intervalOf(run: EvaluationRun, metric: RunMetric): Interval | undefined {
  const { value, stderr } = metric;
  if (value === undefined) return undefined;
  const n = distinctSamples(run, metric);
  const k = metric.proportion && n !== undefined ? wholeCount(value, n) : undefined;
  if (n !== undefined && k !== undefined && !isWider(stderr, value, n)) {
    const [low, high] = wilsonInterval(k, n);
    return { low, high, level: LEVEL, method: `Wilson, ${k} of ${n}`, computed: true };
  }
  if (stderr === undefined || !(stderr > 0)) return undefined;
  const [low, high] = [value - Z * stderr, value + Z * stderr];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return {
    low: metric.proportion ? Math.max(0, low) : low,
    high: metric.proportion ? Math.min(1, high) : high,
    level: LEVEL,
    method: 'value ± 1.96 standard errors of the log',
    computed: true,
  };
}

/** How often each sample was run: as planned, or as the counts tell. */
export function repetitions({ epochs, total, limit, datasetSamples, tool }: EvaluationRun): number {
  if (epochs !== undefined && epochs > 1) return epochs;
  if (tool !== 'inspect' || epochs !== undefined || limit !== undefined) return 1;
  const times = (total ?? 0) / (datasetSamples || Number.POSITIVE_INFINITY);
  return Number.isInteger(times) && times > 1 ? times : 1;
}

/** Samples that the metric is about, each once. */
export function distinctSamples(run: EvaluationRun, { samples }: RunMetric): number | undefined {
  const times = repetitions(run);
  const { completed } = run;
  const once = completed === undefined ? undefined : Math.floor(completed / times);
  if (samples === undefined) return once;
  return once === undefined || times === 1 ? samples : Math.min(samples, once);
}

/** k with k = value * n, where value is such a share. */
export function wholeCount(value: number, n: number): number | undefined {
  const k = Math.round(value * n);
  if (!(n > 0) || k < 0 || k > n || Math.abs(value * n - k) > ROUNDING * n) return undefined;
  return k;
}

/** Scores of 0 and 1 have the standard error sqrt(p (1 - p) / (n - 1)). */
function isWider(stderr: number | undefined, p: number, n: number): boolean {
  if (stderr === undefined || n < 2) return false;
  return stderr > Math.sqrt((p * (1 - p)) / (n - 1)) * 1.001 + ROUNDING;
}
