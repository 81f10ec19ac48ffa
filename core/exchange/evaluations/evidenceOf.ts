// One run to the fields of an evidence record. Nothing is judged and nothing is made up: what the log
// does not tell stays absent and is named to the person who imports it.
import type { Evidence } from '../../model/case.ts';
import { distinctSamples, intervalOf, repetitions, wholeCount } from './interval.ts';
import { lineOf as line } from './told.ts';
import type { EvaluationRun, RunMetric } from './types.ts';
import { without } from './without.ts';

const LONGEST_KEY = 400;

type Log = NonNullable<Evidence['log']>;

/** The metric that is the record's value: as asked, else the first that is no figure of spread. */
export function headlineOf(run: EvaluationRun, key: string | undefined): RunMetric | undefined {
  return (
    run.metrics.find((metric) => metric.key === key) ??
    run.metrics.find(({ secondary }) => secondary !== true)
  );
}

/** What the log tells, as evidence; `result` is not judged. */
export function evidenceOf(
  run: EvaluationRun,
  file: { readonly name: string; readonly digest: string },
  metric: RunMetric | undefined,
): Evidence {
  return without({
    ...run.fields,
    title: run.fields?.title ?? titleOf(run, file.name),
    result: 'not-judged' as const,
    evalId: run.evalId,
    runId: run.runId,
    taskId: run.taskId,
    logDigest: file.digest,
    date: run.date,
    metric: metric && nameOf(run, metric),
    value: metric?.value,
    n: sampleCount(run, metric),
    interval: run.fields?.interval ?? (metric && intervalOf(run, metric)),
    graders: named(run.graders) ?? run.fields?.graders,
    datasets: named(run.datasets) ?? run.fields?.datasets,
    tasks: run.fields?.tasks ?? (run.tool === 'csv' ? undefined : run.task),
    log: logOf(run, metric),
  });
}

/** Runs of samples that the value is about: all completed, or those that were scored. */
function sampleCount(run: EvaluationRun, metric: RunMetric | undefined): number | undefined {
  const { completed } = run;
  if (metric?.samples === undefined || repetitions(run) > 1) return completed;
  return completed === undefined ? metric.samples : Math.min(completed, metric.samples);
}

function titleOf({ task, model }: EvaluationRun, file: string): string {
  const parts = [task, model].filter((part) => part !== undefined);
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z]+$/, '');
  return parts.length > 0 ? parts.join(', ') : stem;
}

/** With its scorer where several have a metric of this name. */
function nameOf(run: EvaluationRun, { name, scorer, key }: RunMetric): string {
  const alike = run.metrics.some((other) => other.name === name && other.key !== key);
  return alike && scorer !== undefined ? `${name} (${scorer})` : name;
}

function logOf(run: EvaluationRun, metric: RunMetric | undefined): Log {
  const { modelRoles, tags } = run;
  return without({
    tool: run.tool,
    format: run.form,
    logVersion: run.logVersion,
    status: run.status,
    invalidated: run.invalidated,
    completed: run.completed,
    total: run.total,
    epochs: run.epochs,
    limit: line(run.limit),
    errors: run.errors,
    error: run.error?.slice(0, 10_000),
    task: line(run.task),
    taskVersion: line(run.taskVersion),
    row: run.row,
    model: line(run.model),
    modelRoles:
      Object.keys(modelRoles).length === 0
        ? undefined
        : Object.fromEntries(
            Object.entries(modelRoles).map(([role, model]) => [role, line(model) ?? '']),
          ),
    revision: line(run.revision),
    created: line(run.created),
    tags: named(tags),
    headline: metric?.key.slice(0, LONGEST_KEY),
    metrics: run.metrics.length === 0 ? undefined : run.metrics.map((one) => metricOf(run, one)),
  });
}

function metricOf(run: EvaluationRun, metric: RunMetric) {
  const n = distinctSamples(run, metric);
  const { value, proportion } = metric;
  return without({
    scorer: line(metric.scorer),
    name: line(metric.name),
    value,
    stderr: metric.stderr,
    n: metric.samples,
    count:
      proportion && value !== undefined && n !== undefined && repetitions(run) === 1
        ? wholeCount(value, n)
        : undefined,
  });
}

function named(texts: readonly string[]): string[] | undefined {
  return texts.length === 0 ? undefined : texts.map((text) => line(text) ?? '');
}
