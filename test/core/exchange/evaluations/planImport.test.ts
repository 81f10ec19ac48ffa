// Rows of an import: what would be new, what changes in which record, and what a person is told.
// Identity is that of formats.md 6; figures are those of the logs made here.
import { describe, expect, test } from '@jest/globals';
import { importEvidence } from '../../../../core/commands/importEvidence.ts';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { planImport } from '../../../../core/exchange/evaluations/planImport.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import type { ImportRow, ImportSettings } from '../../../../core/exchange/evaluations/types.ts';
import type { Case } from '../../../../core/model/case.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { evalFile, header, score, stderrOf } from '../../../support/inspectLogs.ts';
import { caseAfter } from '../../commands/running.ts';
import { bytesOf } from './read.ts';

type File = readonly [name: string, content: Uint8Array | string | object];
const EMPTY = sketch('G1');

async function rowsOf(c: Case, files: readonly File[], settings?: ImportSettings) {
  const readings = await Promise.all(
    files.map(([name, content]) => readLog(bytesSource(name, bytesOf(content)))),
  );
  return planImport(new CaseIndex(c), readings, settings).rows;
}

async function rowOf(c: Case, content: File[1], settings?: ImportSettings): Promise<ImportRow> {
  const [row] = await rowsOf(c, [['runs/a.json', content]], settings);
  if (!row) throw new Error('no row');
  return row;
}

/** The case with the rows taken, as the window and the command line do it. */
function taken(c: Case, rows: readonly ImportRow[]): Case {
  const args = rows
    .filter(({ status }) => status === 'new' || status === 'update')
    .map(({ status, id, fields }) => ({ ...(status === 'update' && id ? { id } : {}), fields }));
  return caseAfter(c, importEvidence.call({ rows: args }));
}

const imported = async (content: File[1], c = EMPTY) => taken(c, [await rowOf(c, content)]);

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

describe('the same run again', () => {
  test('unchanged', async () => {
    const row = await rowOf(await imported(header()), header());
    expect(row).toMatchObject({ status: 'unchanged', id: 'E-01', fields: {}, changes: [] });
  });

  test('same eval_id: what changed is shown and set, what a person filled stays', async () => {
    const first = await imported(header());
    const record = first.evidence.get('E-01');
    const edited: Case = {
      ...first,
      evidence: new Map([
        [
          'E-01',
          { ...record, title: 'Sabotage', owner: 'PE-01', graders: ['ours'], k: 45 } as never,
        ],
      ]),
    };
    const results = {
      scores: [score('choice', { accuracy: 44 / 102, stderr: stderrOf(44, 102) })],
    };
    const row = await rowOf(edited, header({ results }));
    expect(row).toMatchObject({ status: 'update', id: 'E-01', title: 'Sabotage' });
    const changed = row.changes.map(({ field }) => field);
    expect(changed).toEqual(['logDigest', 'value', 'interval', 'graders', 'log.metrics']);
    expect(row.changes).toContainEqual({ field: 'value', before: 45 / 102, after: 44 / 102 });
    expect(row.remarks).toContain(
      'k = 45 was entered for other figures; check it, no log tells it.',
    );
    const after = taken(edited, [row]).evidence.get('E-01');
    expect(after).toMatchObject({
      title: 'Sabotage',
      owner: 'PE-01',
      value: 44 / 102,
      graders: ['ours', 'choice', 'lab/judge-2'],
    });
  });

  test('another value puts a judgement back; the same value leaves it', async () => {
    const first = await imported(header());
    const record = first.evidence.get('E-01');
    const judged: Case = {
      ...first,
      evidence: new Map([['E-01', { ...record, result: 'pass' } as never]]),
    };
    const tagged = await rowOf(judged, header({ spec: { tags: ['other'] } }));
    expect(tagged.changes.map(({ field }) => field)).toEqual(['logDigest', 'log.tags']);
    const results = { scores: [score('choice', { accuracy: 0.5 })] };
    const row = await rowOf(judged, header({ results }));
    expect(row.changes).toContainEqual({ field: 'result', before: 'pass', after: 'not-judged' });
    expect(row.remarks).toContain(
      'It was judged "pass" on other figures; it is not judged until it is judged again.',
    );
    expect(taken(judged, [row]).evidence.get('E-01')?.result).toBe('not-judged');
  });

  test('an acceptance holds for the run that was accepted, and no other', async () => {
    const cancelled = { status: 'cancelled', results: { completed_samples: 90 } };
    const first = await imported(header(cancelled));
    const record = first.evidence.get('E-01');
    const accepted = { by: 'Ada', on: '2026-04-01', reason: 'the rest timed out' };
    const c: Case = {
      ...first,
      evidence: new Map([['E-01', { ...record, log: { ...record?.log, accepted } } as never]]),
    };
    expect((await rowOf(c, header(cancelled))).status).toBe('unchanged');
    const tagged = taken(c, [await rowOf(c, header({ ...cancelled, spec: { tags: [] } }))]);
    expect(tagged.evidence.get('E-01')?.log?.accepted).toEqual(accepted);
    const worse = await rowOf(c, header({ ...cancelled, results: { completed_samples: 50 } }));
    expect(worse.changes).toContainEqual({
      field: 'log.accepted',
      before: accepted,
      after: undefined,
    });
    expect(taken(c, [worse]).evidence.get('E-01')?.log?.accepted).toBeUndefined();
  });

  test('an interval that a person entered stays while the value does', async () => {
    const first = await imported(header());
    const own = { low: 0.3, high: 0.6, method: 'bootstrap' };
    const c: Case = {
      ...first,
      evidence: new Map([['E-01', { ...first.evidence.get('E-01'), interval: own } as never]]),
    };
    expect((await rowOf(c, header())).status).toBe('unchanged');
    const results = { scores: [score('choice', { accuracy: 0.5 })] };
    const row = await rowOf(c, header({ results }));
    expect(row.changes).toContainEqual({
      field: 'interval',
      before: own,
      after: row.fields.interval,
    });
  });

  test('a value that the log no longer has is taken out, and shown', async () => {
    const c = await imported(header());
    const row = await rowOf(
      c,
      header({ results: { scores: [score('choice', { accuracy: 'NaN!' })] } }),
    );
    expect(row.changes).toContainEqual({ field: 'value', before: 45 / 102, after: undefined });
    const after = taken(c, [row]).evidence.get('E-01');
    expect([after?.value, after?.interval]).toEqual([undefined, undefined]);
  });
});

// "updates what has the same eval_id", and "never invents a value": nor does it take one away that no
// log gave.
test('figures that a person entered, since the log tells none, stay', async () => {
  const log = header({ results: null, status: 'cancelled' });
  const first = await imported(log);
  const own = { metric: 'defections', value: 0.02, n: 50, interval: { low: 0, high: 0.1 } };
  const record = { ...first.evidence.get('E-01'), ...own };
  const c: Case = { ...first, evidence: new Map([['E-01', record as never]]) };
  expect(await rowOf(c, log)).toMatchObject({ status: 'unchanged', changes: [] });
});

test('a judgement is of this model, task, grader and data set: another puts it back', async () => {
  const first = await imported(header());
  const record = { ...first.evidence.get('E-01'), result: 'pass' };
  const judged: Case = { ...first, evidence: new Map([['E-01', record as never]]) };
  for (const spec of [
    { model: 'lab/another' },
    { task: 'easier_task' },
    { model_roles: { grader: { model: 'lab/kinder-judge' } } },
    { dataset: { name: 'other-tasks', samples: 102 } },
  ]) {
    const row = await rowOf(judged, header({ spec }));
    expect(row.changes).toContainEqual({ field: 'result', before: 'pass', after: 'not-judged' });
  }
});

describe('identity', () => {
  const without = { eval_id: undefined };
  const statusOf = async (before: object, after: object) =>
    (await rowOf(await imported(before), after)).status;

  test('a task of a name longer than a line is found again', async () => {
    const file = { results: { ['t'.repeat(500)]: { acc: 0.5 } }, versions: {} };
    expect(await statusOf(file, file)).toBe('unchanged');
  });

  test('run and task where there is no eval_id; the run alone is not enough', async () => {
    const log = header({ spec: without });
    expect(await statusOf(log, header({ spec: { ...without, tags: [] } }))).toBe('update');
    expect(await statusOf(log, header({ spec: { ...without, task_id: 'taskB' } }))).toBe('new');
    expect(await statusOf(header(), header({ spec: { eval_id: 'evalB' } }))).toBe('new');
    const untasked = { ...without, task_id: undefined };
    const other = header({ spec: { ...untasked, task: 'another' } });
    expect(await statusOf(header({ spec: untasked }), other)).toBe('new');
    // A newer Inspect gives the same run an eval_id.
    expect(await statusOf(log, header())).toBe('update');
  });

  test('the file where it has no identifiers', async () => {
    const bare = { eval_id: undefined, run_id: undefined, task_id: undefined };
    const log = header({ spec: bare });
    expect(await statusOf(log, log)).toBe('unchanged');
    expect(await statusOf(log, header({ spec: { ...bare, tags: [] } }))).toBe('new');
  });

  test('tasks of one file of results, and rows of one table, stay apart', async () => {
    const results = { results: { a: { acc: 0.5 }, b: { acc: 0.6 } }, versions: {} };
    for (const file of [
      ['r.json', results],
      ['t.csv', 'title,n\na,1\na,2\n'],
    ] as File[]) {
      const rows = await rowsOf(EMPTY, [file]);
      expect(rows.map(({ status, id }) => [status, id])).toEqual([
        ['new', 'E-01'],
        ['new', 'E-02'],
      ]);
      const again = await rowsOf(taken(EMPTY, rows), [file]);
      expect(again.map(({ status, id }) => [status, id])).toEqual([
        ['unchanged', 'E-01'],
        ['unchanged', 'E-02'],
      ]);
    }
  });

  test('two records of the run: which one is not guessed, unless one is superseded', async () => {
    const two = (status: string) =>
      sketch(`
        evidence E-01 {title: a, evalId: evalAAA}
        evidence E-02 {title: b, evalId: evalAAA, status: ${status}}
      `);
    expect(await rowOf(two('active'), header())).toMatchObject({
      status: 'problem',
      problem:
        'E-01 and E-02 are both of this run (evaluation id evalAAA), so which one to update is not known; mark one as superseded, or delete it.',
    });
    expect(await rowOf(two('superseded'), header())).toMatchObject({
      status: 'update',
      id: 'E-01',
    });
  });

  test('the same run in two files of one import', async () => {
    const rows = await rowsOf(EMPTY, [
      ['a.json', header()],
      ['a.eval', evalFile(header())],
      ['b.json', header({ status: 'cancelled' })],
    ]);
    expect(rows.map(({ status, id }) => [status, id])).toEqual([
      ['new', 'E-01'],
      ['unchanged', 'E-01'],
      ['problem', undefined],
    ]);
    expect(rows[1]?.remarks).toEqual(['It is the same run as a.json, which is imported.']);
    expect(rows[2]?.problem).toMatch(/same run as a\.json, but tells other figures/);
  });
});

test('a broken file is a row of its own; the rest is imported', async () => {
  const rows = await rowsOf(EMPTY, [
    ['bad.eval', 'PK'],
    ['good.json', header()],
    ['t.csv', 'title,n\na,x\nb,1\n'],
  ]);
  expect(rows.map(({ status, source }) => [status, source])).toEqual([
    ['problem', 'bad.eval'],
    ['new', 'good.json'],
    ['new', 't.csv'],
    ['problem', 't.csv'],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
});

test('whatever lengths the words of a log have, the record fits the case', async () => {
  const long = 'word'.repeat(1000);
  const spec = { task: long, model: long, tags: [long], dataset: { name: long }, eval_id: long };
  const row = await rowOf(EMPTY, header({ spec, error: { message: 'y'.repeat(200_000) } }));
  expect(row).toMatchObject({ status: 'new', fields: { tasks: long } });
  expect(taken(EMPTY, [row]).evidence.size).toBe(1);
});
