// Rows of an import: what would be new, what changes in which record, and what a person is told.
// Identity is that of formats.md 6; figures are those of the logs made here.
import { describe, expect, test } from '@jest/globals';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { header, score, stderrOf } from '../../../support/inspectLogs.ts';
import { EMPTY, rowOf, taken } from './planning.ts';

describe('a new run', () => {
  test('everything that the log tells, not judged, the interval marked as computed', async () => {
    const row = await rowOf(sketch('evidence E-12 {title: x}'), header());
    expect(row).toMatchObject({
      status: 'new',
      id: 'E-13',
      title: 'decision_sabotage, lab/model-1',
    });
    expect(row.fields).toEqual({
      title: 'decision_sabotage, lab/model-1',
      result: 'not-judged',
      evalId: 'evalAAA',
      runId: 'runAAA',
      taskId: 'taskAAA',
      logDigest: row.digest,
      date: '2026-03-01',
      metric: 'accuracy',
      value: 45 / 102,
      n: 102,
      interval: {
        low: expect.closeTo(0.348693, 6),
        high: expect.closeTo(0.53793, 6),
        level: 0.95,
        method: 'Wilson, 45 of 102',
        computed: true,
      },
      graders: ['choice', 'lab/judge-2'],
      datasets: ['sabotage-tasks'],
      tasks: 'decision_sabotage',
      log: {
        tool: 'inspect',
        format: 'json',
        logVersion: '2',
        status: 'success',
        completed: 102,
        total: 102,
        epochs: 1,
        errors: 0,
        task: 'decision_sabotage',
        taskVersion: '3',
        model: 'lab/model-1',
        modelRoles: { grader: 'lab/judge-2' },
        revision: 'abc1234',
        created: '2026-03-01T23:30:00-08:00',
        tags: ['release'],
        headline: 'choice/accuracy',
        metrics: [
          {
            scorer: 'choice',
            name: 'accuracy',
            value: 45 / 102,
            stderr: stderrOf(45, 102),
            count: 45,
          },
          { scorer: 'choice', name: 'stderr', value: stderrOf(45, 102) },
        ],
      },
    });
    expect(row.untold).toEqual([
      'what kind of evaluation it is',
      'which system version it is about',
      'who evaluated, and whether independently',
      'how hard the model was made to try (elicitation)',
    ]);
    expect(row.remarks).toEqual(['The interval is computed by Warrant: Wilson, 45 of 102.']);
  });

  test('a log never says what counts as a failure: no k, no judgement, no elicitation', async () => {
    const { fields } = await rowOf(EMPTY, header());
    for (const field of ['k', 'elicitation', 'evaluator', 'evalType', 'criterion']) {
      expect([field, fields[field]]).toEqual([field, undefined]);
    }
  });

  test('what a person says of all rows, and of one', async () => {
    const { key } = await rowOf(EMPTY, header());
    const row = await rowOf(EMPTY, header(), {
      stated: { evalType: 'control-eval', independenceGroups: ['red'] },
      statedOf: { [key]: { evalType: 'capability' } },
    });
    expect(row.fields).toMatchObject({ evalType: 'capability', independenceGroups: ['red'] });
    expect(row.untold).not.toContain('what kind of evaluation it is');
  });

  test('another metric is chosen for the row; all are kept with the log', async () => {
    const scores = [score('match', { accuracy: 0.5 }), score('tone', { mean: 6.5, stderr: 0.5 })];
    const log = header({ results: { scores } });
    const first = await rowOf(EMPTY, log);
    expect(first).toMatchObject({
      metric: 'match/accuracy',
      fields: { metric: 'accuracy', value: 0.5 },
    });
    expect(first.remarks).toContain('Other metrics, kept with the log: tone/mean.');
    const settings = { metrics: { [first.key]: 'tone/mean' } };
    const row = await rowOf(EMPTY, log, settings);
    expect(row.fields).toMatchObject({
      metric: 'mean',
      value: 6.5,
      log: { headline: 'tone/mean' },
    });
    // And it stays chosen when the log is imported again.
    const again = await rowOf(taken(EMPTY, [row]), log);
    expect(again).toMatchObject({ status: 'unchanged', metric: 'tone/mean' });
  });

  test.each<[string, Parameters<typeof header>[0], RegExp]>([
    [
      'cancelled',
      { status: 'cancelled', results: { total_samples: 10, completed_samples: 3 } },
      /^The run was cancelled after 3 of 10 samples; it bears nothing until/,
    ],
    [
      'failed',
      { status: 'error', results: null },
      /^The run ended with an error; it bears nothing/,
    ],
    ['not ended', { status: 'started', results: null }, /^The run did not end; it bears nothing/],
    [
      'incomplete',
      { results: { total_samples: 110 } },
      /^The run completed 102 of 110 samples; it/,
    ],
    [
      'invalidated',
      { invalidated: true },
      /^Samples of the run were invalidated; it bears nothing/,
    ],
    [
      'uncounted',
      { results: { total_samples: undefined } },
      /^The log does not tell how many samples were planned; it/,
    ],
    [
      'without results',
      { results: null, status: 'error' },
      /^The log has no results, so there is no value/,
    ],
    [
      'with NaN',
      { results: { scores: [score('m', { accuracy: 'NaN!' })] } },
      /^accuracy has no value in the log/,
    ],
    [
      'limited',
      { spec: { config: { limit: 102 }, dataset: { samples: 900 } } },
      /^The run was limited: 102 of the data set's 900 samples/,
    ],
    [
      'repeated',
      { spec: { config: { epochs: 2 } } },
      /^Each sample was run 2 times; n counts all 102 runs/,
    ],
    [
      'partly scored',
      { results: { scores: [score('m', { accuracy: 0.5 }, { scored_samples: 90 })] } },
      /^Only 90 of 102 completed samples were scored/,
    ],
  ])('a run that is %s says so', async (_what, log, remark) => {
    const { remarks } = await rowOf(EMPTY, header(log));
    expect(remarks.some((one) => remark.test(one))).toBe(true);
  });
});
