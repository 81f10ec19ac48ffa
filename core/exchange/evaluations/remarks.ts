// What a person must know of a run before its evidence is worth anything, and what no log tells.
import type { Evidence } from '../../model/case.ts';
import { runDoubts } from '../../reasoning/run.ts';
import { repetitions } from './interval.ts';
import type { EvaluationRun, RunMetric } from './types.ts';

/** A sentence each; the reader's own first. */
export function remarksOf(
  run: EvaluationRun,
  metric: RunMetric | undefined,
  evidence: Evidence,
): string[] {
  const remarks = [...run.remarks];
  for (const doubt of runDoubts(evidence.log)) {
    remarks.push(`${capital(doubt.message)}; it bears nothing until a person accepts the run.`);
  }
  if (run.error !== undefined) remarks.push(`The run's error: ${firstLine(run.error)}`);
  remarks.push(...ofValue(run, metric, evidence));
  const times = repetitions(run);
  if (times > 1) {
    remarks.push(
      `Each sample was run ${times} times; n counts all ${evidence.n ?? ''} runs, the interval each sample once.`,
    );
  }
  const { samples } = metric ?? {};
  if (
    samples !== undefined &&
    times === 1 &&
    run.completed !== undefined &&
    samples < run.completed
  ) {
    remarks.push(`Only ${samples} of ${run.completed} completed samples were scored.`);
  }
  if (run.limit !== undefined) {
    const of = run.datasetSamples === undefined ? '' : ` of the data set's ${run.datasetSamples}`;
    remarks.push(`The run was limited: ${run.limit}${of} samples.`);
  }
  return remarks;
}

function ofValue(run: EvaluationRun, metric: RunMetric | undefined, evidence: Evidence): string[] {
  if (!metric) return ['The log has no results, so there is no value.'];
  if (metric.value === undefined) {
    return [`${metric.name} has no value in the log (it is missing or no number).`];
  }
  const remarks: string[] = [];
  const { interval } = evidence;
  if (interval?.computed) remarks.push(`The interval is computed by Warrant: ${interval.method}.`);
  else if (!interval && metric.stderr === 0) {
    remarks.push('The standard error is 0, which says nothing of the uncertainty; no interval.');
  }
  const others = run.metrics.filter(({ key, secondary }) => key !== metric.key && !secondary);
  if (others.length > 0) {
    const names = others.slice(0, 5).map(({ key }) => key);
    const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
    remarks.push(`Other metrics, kept with the log: ${names.join(', ')}${more}.`);
  }
  return remarks;
}

const UNTOLD: readonly (readonly [string, (evidence: Evidence) => unknown])[] = [
  ['what kind of evaluation it is', ({ evalType }) => evalType],
  ['which system version it is about', ({ systemVersion }) => systemVersion],
  ['who evaluated, and whether independently', ({ evaluator }) => evaluator],
  ['how hard the model was made to try (elicitation)', ({ elicitation }) => elicitation],
  ['which model', ({ log }) => log?.model],
  ['when it was run', ({ date }) => date],
  ['how many samples were completed', ({ n }) => n],
];

/** What the record still lacks and a log does not tell, in words. */
export function untoldOf(evidence: Evidence): string[] {
  return UNTOLD.filter(([, field]) => field(evidence) === undefined).map(([words]) => words);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
