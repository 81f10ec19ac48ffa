// The metrics of an Inspect log (EvalResults of its log schema), and which is the headline.
import {
  at,
  countOf,
  type JsonObject,
  listOf,
  memberOf,
  numberOf,
  objectOf,
  textOf,
} from '../json/values.ts';
import type { RunMetric } from '../types.ts';

/** Figures of how far scores are spread; they stand beside a metric and are none themselves. */
const SPREAD: ReadonlySet<string> = new Set(['stderr', 'bootstrap_stderr', 'std', 'var']);
/** What the standard error of the scores is about. */
const MEANS: ReadonlySet<string> = new Set(['accuracy', 'mean']);

/** All metrics, the headline first among equals where the log declares one. */
export function inspectMetrics(log: unknown): RunMetric[] {
  const results = memberOf(log, 'results');
  const scores = scoresOf(results);
  const declared = objectOf(memberOf(results, 'headline') ?? at(log, 'eval', 'headline_metric'));
  const metrics = scores.flatMap((score) => metricsOf(score));
  const keys = new Set<string>();
  const unique = metrics.filter(({ key }) => !keys.has(key) && keys.add(key));
  const headline = declared && declaredKey(scores, declared);
  return headline === undefined
    ? unique
    : [
        ...unique.filter(({ key }) => key === headline),
        ...unique.filter(({ key }) => key !== headline),
      ];
}

/** Before 2024 there was one `scorer` and its `metrics` beside it. */
function scoresOf(results: unknown): readonly unknown[] {
  const scorer = objectOf(memberOf(results, 'scorer'));
  if (!scorer) return listOf(memberOf(results, 'scores'));
  return [{ ...scorer, scorer: scorer.name, metrics: memberOf(results, 'metrics') }];
}

function metricsOf(score: unknown): RunMetric[] {
  const metrics = Object.entries(objectOf(memberOf(score, 'metrics')) ?? {});
  const scorer = textOf(memberOf(score, 'name')) ?? textOf(memberOf(score, 'scorer'));
  const samples = countOf(memberOf(score, 'scored_samples'));
  const spread = metrics.find(([name]) => shortName(name) === 'stderr');
  const stderr = spread && figureOf(spread[1]);
  return metrics.map(([name, metric]) => {
    const value = figureOf(metric);
    const short = shortName(name);
    return {
      key: keyOf(score, name),
      ...(scorer === undefined ? {} : { scorer }),
      name,
      ...(value === undefined ? {} : { value }),
      ...(stderr !== undefined && MEANS.has(short) ? { stderr } : {}),
      ...(samples === undefined ? {} : { samples }),
      proportion: short === 'accuracy',
      ...(SPREAD.has(short) ? { secondary: true } : {}),
    };
  });
}

/** A metric is a number, or an object that holds it. */
function figureOf(metric: unknown): number | undefined {
  return numberOf(objectOf(metric) ? memberOf(metric, 'value') : metric);
}

/** "accuracy" of "inspect_ai/accuracy". */
function shortName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function keyOf(score: unknown, metric: string): string {
  const parts = ['name', 'reducer'].map((key) => textOf(memberOf(score, key)));
  return [...parts.filter((part) => part !== undefined), metric].join('/');
}

/** What the task declares as its headline; undefined where the results have no such metric. */
function declaredKey(scores: readonly unknown[], declared: JsonObject): string | undefined {
  const fits = (score: unknown) =>
    (
      [
        ['reducer', 'reducer'],
        ['scorer', 'scorer'],
        ['score', 'name'],
      ] as const
    ).every(([of, key]) => {
      const asked = textOf(declared[of]);
      return asked === undefined || asked === memberOf(score, key);
    });
  const name = textOf(declared.metric);
  for (const score of scores.filter(fits)) {
    const names = Object.keys(objectOf(memberOf(score, 'metrics')) ?? {});
    const found = name === undefined ? names[0] : names.find((one) => one === name);
    if (found !== undefined) return keyOf(score, found);
  }
  return undefined;
}
