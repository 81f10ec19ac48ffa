// Results of lm-evaluation-harness. Expected values: those of the fixture, read off by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../../../scripts/root.mjs';
import { problemOf, told } from './read.ts';

const file = readFileSync(join(root, 'test/fixtures/lm-eval/results.json'));

test('a run for each task and each group, with metrics by filter', async () => {
  const { format, runs } = await told(file);
  expect(format).toBe('lm-eval');
  const common = {
    tool: 'lm-eval',
    logVersion: '0.4.9',
    model: 'lab/model-1',
    modelRoles: {},
    created: '1772366400.25',
    // 1772366400 seconds after 1970: date -u -d @1772366400
    date: '2026-03-01',
    limit: '10',
    tags: [],
    revision: '0123abc',
    graders: [],
    remarks: [],
  };
  expect(runs).toEqual([
    {
      ...common,
      task: 'wmdp',
      taskVersion: '1',
      datasets: [],
      metrics: [{ key: 'acc,none', name: 'acc', value: 0.25, stderr: 0.0972, proportion: true }],
      remarks: ['It sums up a group of 2 tasks, which are rows of their own.'],
    },
    {
      ...common,
      task: 'wmdp_bio',
      taskVersion: '1',
      total: 10,
      completed: 10,
      datasets: ['example/wmdp, bio'],
      datasetSamples: 1273,
      metrics: [
        { key: 'acc,none', name: 'acc', value: 0.3, stderr: 0.15275252316519466, proportion: true },
        {
          key: 'acc_norm,none',
          name: 'acc_norm',
          value: 0.4,
          stderr: 0.16329931618554522,
          proportion: true,
        },
      ],
    },
    {
      ...common,
      task: 'wmdp_cyber',
      taskVersion: '2',
      total: 10,
      completed: 10,
      datasets: ['example/wmdp'],
      datasetSamples: 1987,
      metrics: [
        { key: 'exact_match,strict', scorer: 'strict', name: 'exact_match', proportion: true },
        { key: 'perplexity,none', name: 'perplexity', value: 12.5, stderr: 0.5, proportion: false },
      ],
    },
  ]);
});

test('without a limit, fewer documents than there are is a run that is not complete', async () => {
  const counts = { t: { original: 100, effective: 90 } };
  const results = { results: { t: { acc: 0.5 } }, versions: {}, 'n-samples': counts };
  const { runs } = await told({ ...results, config: { limit: null, model_args: { model: 'm' } } });
  expect(runs[0]).toMatchObject({ total: 100, completed: 90, model: 'm' });
});

test('no results', async () => {
  expect(await problemOf({ results: {}, configs: {} })).toBe(
    'The file has no results: "results" is empty or missing; run the evaluation again.',
  );
});
