// What the header of an Inspect log tells of its run (EvalLog of its log schema, versions 1 and 2).
import { FORBIDDEN_KEYS } from '../../../format/plainJson.ts';
import { LogFault } from '../fault.ts';
import {
  at,
  countOf,
  type JsonObject,
  listOf,
  memberOf,
  objectOf,
  textOf,
  textsOf,
  wordOf,
} from '../json/values.ts';
import { dayOfTime, idOf, nameIn } from '../told.ts';
import type { EvaluationRun, RunStatus } from '../types.ts';
import { without } from '../without.ts';
import { inspectMetrics } from './metrics.ts';

const NEWEST_VERSION = 2;
const STATUSES: readonly RunStatus[] = ['started', 'success', 'cancelled', 'error'];

/** The run. Throws LogFault for what is no log, or one of a version that is not known. */
export function inspectRun(
  log: unknown,
  form: 'eval' | 'json',
  remarks: readonly string[] = [],
): EvaluationRun {
  const spec = objectOf(memberOf(log, 'eval'));
  if (!spec) {
    throw new LogFault('The file is no log of Inspect: it has no "eval", which says what was run.');
  }
  const version = versionOf(log);
  const results = memberOf(log, 'results');
  const total = countOf(memberOf(results, 'total_samples'));
  const completed = countOf(memberOf(results, 'completed_samples'));
  const status = statusOf(log);
  const early = objectOf(memberOf(results, 'early_stopping'));
  const created = textOf(spec.created);
  const notes = [...remarks];
  if (early) notes.push('The run stopped early, by a rule of its own.');
  return without({
    tool: 'inspect' as const,
    form,
    logVersion: String(version),
    evalId: idOf(spec.eval_id),
    runId: idOf(spec.run_id),
    taskId: idOf(spec.task_id),
    task: nameIn(spec.task),
    taskVersion: wordOf(spec.task_version),
    model: nameIn(spec.model),
    modelRoles: rolesOf(spec),
    created,
    date: dayOfTime(created) ?? dayOfTime(at(log, 'stats', 'started_at')),
    status,
    invalidated: invalidatedOf(memberOf(log, 'invalidated')),
    total,
    completed,
    epochs: countOf(at(spec, 'config', 'epochs')),
    limit: limitOf(at(spec, 'config', 'limit')),
    // By definition completed_samples are those without error, unless the run was ended before.
    errors:
      status === 'success' && !early && total !== undefined && completed !== undefined
        ? Math.max(0, total - completed)
        : undefined,
    error: textOf(at(log, 'error', 'message')),
    tags: tagsOf(log, spec),
    revision: nameIn(at(spec, 'revision', 'commit')),
    datasets: textsOf([
      nameIn(at(spec, 'dataset', 'name')) ?? nameIn(at(spec, 'dataset', 'location')),
    ]),
    datasetSamples: countOf(at(spec, 'dataset', 'samples')),
    graders: gradersOf(results, spec),
    metrics: inspectMetrics(log),
    remarks: notes,
  });
}

function versionOf(log: unknown): number {
  const version = memberOf(log, 'version') ?? NEWEST_VERSION;
  if (version === 1 || version === NEWEST_VERSION) return version;
  throw new LogFault(
    `The log is of version ${JSON.stringify(version).slice(0, 20)} of Inspect's format; versions 1 and ${NEWEST_VERSION} are read. Write it again with an Inspect that knows these, or ask for a newer Warrant.`,
  );
}

/** A run without a status has started, by the schema's own default. */
function statusOf(log: unknown): RunStatus {
  const status = memberOf(log, 'status');
  return STATUSES.find((one) => one === status) ?? 'started';
}

function rolesOf(spec: JsonObject): Readonly<Record<string, string>> {
  const roles: [string, string][] = [];
  for (const [role, config] of Object.entries(objectOf(spec.model_roles) ?? {})) {
    const model = textOf(config) ?? textOf(memberOf(config, 'model'));
    if (model !== undefined && !FORBIDDEN_KEYS.has(role)) roles.push([role, model]);
  }
  return Object.fromEntries(roles);
}

/** Whatever is no plain "no" may be a yes. */
function invalidatedOf(said: unknown): boolean | undefined {
  return said === undefined || said === null ? undefined : said !== false;
}

/** A number of samples, or the range of them. */
function limitOf(limit: unknown): string | undefined {
  if (Array.isArray(limit)) return textOf(limit.map(wordOf).join(' to '));
  return wordOf(limit);
}

/** Tags as edited after the run, where the log tells them; as of its start else. */
function tagsOf(log: unknown, spec: JsonObject): string[] {
  const now = memberOf(log, 'tags');
  return textsOf(Array.isArray(now) ? now : listOf(spec.tags));
}

/** Scorers, the models that they ask, and the model in the role of the grader. */
function gradersOf(results: unknown, spec: JsonObject): string[] {
  const scores = listOf(memberOf(results, 'scores'));
  const scorers = listOf(spec.scorers);
  return textsOf([
    ...scores.map((score) => nameIn(memberOf(score, 'scorer')) ?? nameIn(memberOf(score, 'name'))),
    ...(scores.length === 0 ? scorers.map((scorer) => nameIn(memberOf(scorer, 'name'))) : []),
    ...scorers.flatMap((scorer) => [at(scorer, 'options', 'model')].flat().map(nameIn)),
    rolesOf(spec).grader,
  ]);
}
