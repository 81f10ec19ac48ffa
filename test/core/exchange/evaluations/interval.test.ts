// Intervals of imported values: Wilson with the check values of confidence.md 4.3, or value ± 1.96
// standard errors, or none; by hand where the comment says so.
import { expect, test } from '@jest/globals';
import { intervalOf } from '../../../../core/exchange/evaluations/interval.ts';
import type { EvaluationRun, RunMetric } from '../../../../core/exchange/evaluations/types.ts';
import { stderrOf } from '../../../support/inspectLogs.ts';

const RUN: EvaluationRun = {
  tool: 'inspect',
  modelRoles: {},
  tags: [],
  datasets: [],
  graders: [],
  metrics: [],
  remarks: [],
};

const accuracy = (value: number, more: Partial<RunMetric> = {}): RunMetric => ({
  key: 'a',
  name: 'accuracy',
  value,
  proportion: true,
  ...more,
});

const of = (run: Partial<EvaluationRun>, metric: RunMetric) =>
  intervalOf({ ...RUN, ...run }, metric);

test.each([
  [0, 50, 0, 0.071348],
  [45, 102, 0.348693, 0.53793],
  [22, 48, 0.325752, 0.597089],
])('%d of %d right: Wilson', (k, n, low, high) => {
  for (const stderr of [undefined, stderrOf(k, n)]) {
    const metric = accuracy(k / n, stderr === undefined ? {} : { stderr });
    expect(of({ completed: n }, metric)).toEqual({
      low: expect.closeTo(low, 6),
      high: expect.closeTo(high, 6),
      level: 0.95,
      method: `Wilson, ${k} of ${n}`,
      computed: true,
    });
  }
});

const NORMAL = { level: 0.95, method: 'value ± 1.96 standard errors of the log', computed: true };

test('no whole number of samples is right: 1.96 standard errors of the log', () => {
  // 0.5 ± 1.96 * 0.1
  expect(of({ completed: 51 }, accuracy(0.5, { stderr: 0.1 }))).toEqual({
    low: expect.closeTo(0.304, 12),
    high: expect.closeTo(0.696, 12),
    ...NORMAL,
  });
});

test('a mean that is no share of samples, even where it looks like one', () => {
  const mean = { ...accuracy(6.5, { stderr: 0.5 }), name: 'mean', proportion: false };
  // 6.5 ± 0.98
  expect(of({ completed: 10 }, mean)).toMatchObject({ low: 5.52, high: 7.48 });
  expect(of({ completed: 10 }, { ...mean, value: 1 })).toMatchObject({ low: 1 - 0.98 });
});

test('samples that hang together: a larger standard error than independent ones have', () => {
  const found = of({ completed: 100 }, accuracy(0.5, { stderr: 0.12 }));
  expect(found).toEqual({
    low: expect.closeTo(0.2648, 12),
    high: expect.closeTo(0.7352, 12),
    ...NORMAL,
  });
});

test('a share stays between 0 and 1', () => {
  expect(of({}, accuracy(0.95, { stderr: 0.1 }))).toMatchObject({ high: 1 });
});

test('samples run several times count once', () => {
  const four = accuracy(0.5, { stderr: stderrOf(25, 50) });
  expect(of({ completed: 200, epochs: 4 }, four)?.method).toBe('Wilson, 25 of 50');
  // Told only by the counts: 4 runs of a data set of one sample.
  const told = { completed: 4, total: 4, datasetSamples: 1 };
  expect(of(told, accuracy(1, { stderr: 0 }))?.method).toBe('Wilson, 1 of 1');
});

test('only the samples that were scored count', () => {
  expect(of({ completed: 102 }, accuracy(22 / 48, { samples: 48 }))?.method).toBe(
    'Wilson, 22 of 48',
  );
});

test('nothing is made up', () => {
  expect(of({ completed: 50 }, { key: 'a', name: 'accuracy', proportion: true })).toBeUndefined();
  expect(of({}, accuracy(0.5))).toBeUndefined();
  expect(of({ completed: 0 }, accuracy(0))).toBeUndefined();
  // A standard error of 0 would claim certainty.
  expect(of({ completed: 51 }, accuracy(0.5, { stderr: 0 }))).toBeUndefined();
  expect(of({ completed: 50 }, accuracy(1.5))).toBeUndefined();
  // Beyond what a number can be.
  const mean = { ...accuracy(1e308, { stderr: 1e308 }), name: 'mean', proportion: false };
  expect(of({ completed: 50 }, mean)).toBeUndefined();
});
