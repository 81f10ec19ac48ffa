// Logs in the form of Inspect's, written here after its published schema; no words of real logs.
import { type ZipPart, zipOf } from './zipFile.ts';

type Json = Record<string, unknown>;

/** The header of a log: 45 of 102 samples right, the figures of confidence.md 4.2 (e). */
export function header({
  spec = {},
  results = {},
  ...rest
}: { spec?: Json; results?: Json | null } & Json = {}): Json {
  return {
    version: 2,
    status: 'success',
    eval: {
      eval_id: 'evalAAA',
      run_id: 'runAAA',
      created: '2026-03-01T23:30:00-08:00',
      task: 'decision_sabotage',
      task_id: 'taskAAA',
      task_version: 3,
      dataset: { name: 'sabotage-tasks', samples: 102 },
      model: 'lab/model-1',
      model_roles: { grader: { model: 'lab/judge-2' } },
      config: { epochs: 1 },
      revision: { type: 'git', origin: 'example', commit: 'abc1234' },
      tags: ['release'],
      ...spec,
    },
    ...(results === null
      ? {}
      : {
          results: {
            total_samples: 102,
            completed_samples: 102,
            scores: [score('choice', { accuracy: 45 / 102, stderr: stderrOf(45, 102) })],
            ...results,
          },
        }),
    stats: { started_at: '2026-03-01T23:30:01-08:00', completed_at: '2026-03-02T01:00:00-08:00' },
    ...rest,
  };
}

export function score(name: string, metrics: Record<string, unknown>, more: Json = {}): Json {
  const values = Object.entries(metrics).map(([key, value]) => [key, { name: key, value }]);
  return { name, scorer: name, ...more, metrics: Object.fromEntries(values) };
}

/** The standard error of k ones among n scores 0 and 1, as Inspect computes it. */
export function stderrOf(k: number, n: number): number {
  return Math.sqrt(((k / n) * (1 - k / n)) / (n - 1));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Python's JSON: NaN and Infinity bare. Write them as the texts "NaN!" and "Infinity!" (and "1e999!"). */
export function pythonJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/"(-?(?:NaN|Infinity|1e999))!"/g, '$1');
}

export function member(name: string, value: unknown, more: Partial<ZipPart> = {}): ZipPart {
  return { name, data: utf8(pythonJson(value)), ...more };
}

/** An .eval with samples that are not to be read. */
export function evalFile(log: unknown, more: readonly ZipPart[] = []): Uint8Array {
  return zipOf([
    member('_journal/start.json', { version: 2, eval: {}, plan: {} }),
    { name: 'samples/1_epoch_1.json', data: utf8('{"never": read'), crc: 1 },
    member('header.json', log),
    ...more,
  ]);
}
