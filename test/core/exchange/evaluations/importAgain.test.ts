// The same run again: what an import changes in a record, and how a run is told (formats.md 6).
import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../../core/model/case.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { evalFile, header, score, stderrOf } from '../../../support/inspectLogs.ts';
import { EMPTY, type File, imported, rowOf, rowsOf, taken } from './planning.ts';

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
