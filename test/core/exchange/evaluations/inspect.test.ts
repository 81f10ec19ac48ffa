// What is read of Inspect logs. Expected values are those written into the logs here, the form of
// which is the published log schema (version 2); formats.md 6 says what is asked.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import { root } from '../../../../scripts/root.mjs';
import {
  evalFile,
  header,
  member,
  pythonJson,
  score,
  stderrOf,
  utf8,
} from '../../../support/inspectLogs.ts';
import { zipOf, zstdRaw } from '../../../support/zipFile.ts';
import { runOf, told } from './read.ts';

const EXPECTED = {
  tool: 'inspect',
  logVersion: '2',
  evalId: 'evalAAA',
  runId: 'runAAA',
  taskId: 'taskAAA',
  task: 'decision_sabotage',
  taskVersion: '3',
  model: 'lab/model-1',
  modelRoles: { grader: 'lab/judge-2' },
  created: '2026-03-01T23:30:00-08:00',
  // The day as the log's clock showed it, although it is the 2nd in UTC.
  date: '2026-03-01',
  status: 'success',
  total: 102,
  completed: 102,
  epochs: 1,
  errors: 0,
  tags: ['release'],
  revision: 'abc1234',
  datasets: ['sabotage-tasks'],
  datasetSamples: 102,
  graders: ['choice', 'lab/judge-2'],
  metrics: [
    {
      key: 'choice/accuracy',
      scorer: 'choice',
      name: 'accuracy',
      value: 45 / 102,
      stderr: stderrOf(45, 102),
      proportion: true,
    },
    {
      key: 'choice/stderr',
      scorer: 'choice',
      name: 'stderr',
      value: stderrOf(45, 102),
      proportion: false,
      secondary: true,
    },
  ],
  remarks: [],
};

test('everything of a log as JSON, and as an archive', async () => {
  expect(await runOf(header())).toEqual({ ...EXPECTED, form: 'json' });
  expect(await runOf(evalFile(header()))).toEqual({ ...EXPECTED, form: 'eval' });
});

test('an archive with long places (Zip64), stored, and packed by Zstandard in several frames', async () => {
  const data = utf8(pythonJson(header()));
  const frames = [data.slice(0, 100), data.slice(100)].map(zstdRaw);
  const skipped = Uint8Array.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]);
  const zstd = Uint8Array.from([frames[0] ?? [], skipped, frames[1] ?? []].flatMap((f) => [...f]));
  for (const file of [
    zipOf([member('header.json', header())], { zip64: true }),
    zipOf([member('header.json', header(), { method: 0 })]),
    zipOf([member('header.json', header(), { method: 93, packed: zstd })]),
  ]) {
    expect(await runOf(file)).toEqual({ ...EXPECTED, form: 'eval' });
  }
});

test('Zstandard as the reference compressor writes it, in two frames (test/fixtures/inspect)', async () => {
  const { runs } = await told(readFileSync(join(root, 'test/fixtures/inspect/zstd.eval')));
  expect(runs).toEqual([expect.objectContaining({ evalId: 'evalZSTD', completed: 50 })]);
});

test('of a large archive only the directory and the header are read, besides the digest', async () => {
  const noise = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 7919) % 251);
  const file = zipOf([
    { name: 'samples/1_epoch_1.json', data: noise, method: 0 },
    member('header.json', header()),
  ]);
  let bytes = 0;
  const read = async (from: number, to: number) => {
    bytes += to - from;
    return file.subarray(from, to);
  };
  const digest = async () => 'd'.repeat(64);
  const reading = await readLog({ name: 'a.eval', size: file.length, read }, { digest });
  expect(reading).toMatchObject({ digest: 'd'.repeat(64), runs: [EXPECTED] });
  expect(bytes).toBeLessThan(100_000);
});

test('the digest is SHA-256 of the bytes', async () => {
  for (const file of [evalFile(header()), utf8(pythonJson(header()))]) {
    const { digest } = await told(file);
    expect(digest).toBe(createHash('sha256').update(file).digest('hex'));
  }
});

test('samples and reductions are walked over wherever they stand', async () => {
  const odd = [{ text: 'a "quote\\" } ] \\\\', deep: [[{ eval: 1 }]] }];
  const log = { samples: odd, reductions: odd, ...header(), logged: odd };
  expect(await runOf(log)).toEqual({ ...EXPECTED, form: 'json' });
});

test('a log may be cut into chunks anywhere', async () => {
  const log = utf8(pythonJson({ samples: ['\\', '\\"', 'é "'], ...header() }));
  const { TopMembers } = await import('../../../../core/exchange/evaluations/json/members.ts');
  const whole = new TopMembers(new Set(['eval', 'status']));
  whole.push(log);
  for (const size of [1, 2, 3, 7]) {
    const parts = new TopMembers(new Set(['eval', 'status']));
    for (let at = 0; at < log.length; at += size) parts.push(log.subarray(at, at + size));
    expect(parts.end()).toEqual(whole.end());
  }
});

test('NaN and Infinity are no value; in a text they are words', async () => {
  const run = await runOf(
    header({
      spec: { task: 'NaN: "-Infinity"' },
      results: {
        scores: [
          score('match', { accuracy: 'NaN!', mean: '-Infinity!', stderr: 'NaN!', f1: '1e999!' }),
        ],
      },
    }),
  );
  expect(run.task).toBe('NaN: "-Infinity"');
  expect(run.metrics.map(({ name, value }) => [name, value])).toEqual([
    ['accuracy', undefined],
    ['mean', undefined],
    ['stderr', undefined],
    ['f1', undefined],
  ]);
});

test('a run that did not end is told by what it wrote at its start', async () => {
  const { eval: spec } = header();
  const file = zipOf([member('_journal/start.json', { version: 2, eval: spec, plan: {} })]);
  const run = await runOf(file);
  expect(run).toMatchObject({ status: 'started', task: 'decision_sabotage', metrics: [] });
  expect(run.remarks).toEqual([
    'The run did not end: the archive has no header.json, only what it recorded at its start.',
  ]);
});

test('a failed run, an invalidated one, tags edited later, a limit as a range', async () => {
  expect(
    await runOf(
      header({
        status: 'error',
        results: null,
        error: { message: 'API key expired\nat line 1', traceback: '…' },
        invalidated: true,
        tags: ['edited'],
        spec: { config: { limit: [10, 20] } },
      }),
    ),
  ).toMatchObject({
    status: 'error',
    error: 'API key expired\nat line 1',
    invalidated: true,
    tags: ['edited'],
    limit: '10 to 20',
    metrics: [],
  });
});

test('identifiers that only hold a place identify nothing', async () => {
  const run = await runOf(header({ spec: { eval_id: '', run_id: '...', task_id: ' ' } }));
  expect([run.evalId, run.runId, run.taskId]).toEqual([undefined, undefined, undefined]);
});

test('the headline is what the log declares, else its first metric', async () => {
  const scores = [score('a', { accuracy: 0.1 }), score('b', { accuracy: 0.2, f1: 0.3 })];
  const first = async (declared: object) =>
    (await runOf(header({ results: { scores, ...declared } }))).metrics[0]?.key;
  expect(await first({})).toBe('a/accuracy');
  expect(await first({ headline: { score: 'b', metric: 'f1' } })).toBe('b/f1');
  expect(await first({ headline: { scorer: 'b' } })).toBe('b/accuracy');
  // A declaration that fits nothing is left aside whole, as Inspect does.
  expect(await first({ headline: { score: 'b', metric: 'gone' } })).toBe('a/accuracy');
});

test('the oldest logs have one scorer with its metrics beside it', async () => {
  const run = await runOf(
    header({
      version: 1,
      results: {
        scores: undefined,
        scorer: { name: 'match' },
        metrics: { accuracy: { name: 'accuracy', value: 0.5 } },
      },
    }),
  );
  expect(run.metrics).toEqual([
    { key: 'match/accuracy', scorer: 'match', name: 'accuracy', value: 0.5, proportion: true },
  ]);
});

test('a member whose name leads out of the folder is told and never used', async () => {
  const file = evalFile(header(), [
    { name: '../../etc/passwd', data: utf8('x') },
    { name: 'C:\\x', data: utf8('x') },
    { name: 'a..b/c', data: utf8('x') },
  ]);
  expect((await runOf(file)).remarks).toEqual([
    'The archive has a member named "../../etc/passwd", which leads out of its folder; it was not opened.',
    'The archive has a member named "C:\\\\x", which leads out of its folder; it was not opened.',
  ]);
});

test('invalidated, in whatever words: only a plain no is no', async () => {
  for (const said of [true, 'true', 1, ['s1']]) {
    expect((await runOf(header({ invalidated: said }))).invalidated).toBe(true);
  }
  expect((await runOf(header({ invalidated: false }))).invalidated).toBe(false);
  expect((await runOf(header({ invalidated: null }))).invalidated).toBeUndefined();
});
