// Results of lm-evaluation-harness: one run for each task, and for each group that sums tasks up.
// The harness writes its file when all is done, so there is no status to ask.
import { LogFault } from '../fault.ts';
import {
  at,
  countOf,
  type JsonObject,
  listOf,
  memberOf,
  numberOf,
  objectOf,
  textOf,
  textsOf,
  wordOf,
} from '../json/values.ts';
import { dayOfSeconds, nameIn } from '../told.ts';
import type { EvaluationRun, RunMetric } from '../types.ts';
import { without } from '../without.ts';

/** Metrics that are a mean of 0 and 1 over the documents. */
const PROPORTIONS: ReadonlySet<string> = new Set(['acc', 'acc_norm', 'exact_match']);

/** The runs. Throws LogFault where there are no results. */
export function lmEvalRuns(file: JsonObject): EvaluationRun[] {
  const results = Object.entries(objectOf(file.results) ?? {}).filter(([, one]) => objectOf(one));
  if (results.length === 0) {
    throw new LogFault(
      'The file has no results: "results" is empty or missing; run the evaluation again.',
    );
  }
  return results.map(([task, result]) => runOf(file, task, objectOf(result) ?? {}));
}

function runOf(file: JsonObject, task: string, result: JsonObject): EvaluationRun {
  const effective = countOf(at(file, 'n-samples', task, 'effective'));
  const original = countOf(at(file, 'n-samples', task, 'original'));
  const limit = wordOf(at(file, 'config', 'limit'));
  const seconds = numberOf(file.date);
  const parts = listOf(at(file, 'group_subtasks', task)).length;
  const repeats = countOf(at(file, 'configs', task, 'repeats'));
  return without({
    tool: 'lm-eval' as const,
    logVersion: textOf(file.lm_eval_version),
    task,
    taskVersion: wordOf(at(file, 'versions', task)),
    model: modelOf(file),
    modelRoles: {},
    created: seconds === undefined ? undefined : String(seconds),
    date: dayOfSeconds(seconds),
    // With a limit fewer documents were asked for; without one all were.
    total: limit === undefined ? original : effective,
    completed: effective,
    epochs: repeats !== undefined && repeats > 1 ? repeats : undefined,
    limit,
    tags: [],
    revision: nameIn(file.git_hash),
    datasets: datasetsOf(file, task),
    datasetSamples: original,
    graders: [],
    metrics: metricsOf(result),
    remarks:
      parts > 0 ? [`It sums up a group of ${parts} tasks, which are rows of their own.`] : [],
  });
}

/** The model's own name, else what was loaded, else the kind of model. */
function modelOf(file: JsonObject): string | undefined {
  const args = at(file, 'config', 'model_args');
  const named = objectOf(args)
    ? (memberOf(args, 'pretrained') ?? memberOf(args, 'model'))
    : /(?:^|,)(?:pretrained|model)=([^,]+)/.exec(textOf(args) ?? '')?.[1];
  return nameIn(file.model_name) ?? nameIn(named) ?? nameIn(at(file, 'config', 'model'));
}

function datasetsOf(file: JsonObject, task: string): string[] {
  const path = nameIn(at(file, 'configs', task, 'dataset_path'));
  const name = nameIn(at(file, 'configs', task, 'dataset_name'));
  return textsOf([path !== undefined && name !== undefined ? `${path}, ${name}` : path]);
}

/** `acc,none` beside `acc_stderr,none`: a metric and the filter of the answers it is about. */
function metricsOf(result: JsonObject): RunMetric[] {
  return Object.entries(result).flatMap(([key, raw]) => {
    const [name = '', filter] = key.split(',');
    if (typeof raw !== 'number' && raw !== null) return [];
    if (['alias', 'samples', 'sample_len'].includes(name) || name.endsWith('_stderr')) return [];
    const value = numberOf(raw);
    const stderr = numberOf(
      memberOf(result, [`${name}_stderr`, ...(filter === undefined ? [] : [filter])].join(',')),
    );
    return without({
      key,
      scorer: filter === undefined || filter === 'none' ? undefined : filter,
      name,
      value,
      stderr,
      proportion: PROPORTIONS.has(name),
    });
  });
}
