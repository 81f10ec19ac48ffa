// Tables. Expected values are those of the tables here; RFC 4180 for the quoting.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { guessMapping } from '../../../../core/exchange/evaluations/csv/fields.ts';
import { readTable } from '../../../../core/exchange/evaluations/csv/readTable.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import type { CsvMapping } from '../../../../core/exchange/evaluations/types.ts';
import { utf8 } from '../../../support/inspectLogs.ts';
import { problemOf, told } from './read.ts';

const csv = { from: 'csv' } as const;

test('a table whose titles say what they are', async () => {
  const { format, runs, problems } = await told(
    'Benchmark,Model,Accuracy,Std Err,Samples,Date,Evaluated by,Eval ID\r\n' +
      'honeypots,lab/model-1,0.02,0.005,800,2026-03-04T10:00Z,"Lab, red team",e1\r\n' +
      'uplift,,nan,,,,,\r\n',
    {},
    'runs.csv',
  );
  expect([format, problems]).toEqual(['csv', []]);
  expect(runs).toEqual([
    {
      tool: 'csv',
      evalId: 'e1',
      task: 'honeypots',
      model: 'lab/model-1',
      modelRoles: {},
      date: '2026-03-04',
      completed: 800,
      tags: [],
      datasets: [],
      graders: [],
      metrics: [
        {
          key: 'Accuracy',
          name: 'Accuracy',
          value: 0.02,
          stderr: 0.005,
          samples: 800,
          proportion: false,
        },
      ],
      row: 2,
      fields: { evaluator: { org: 'Lab, red team' } },
      remarks: [],
    },
    {
      tool: 'csv',
      task: 'uplift',
      modelRoles: {},
      tags: [],
      datasets: [],
      graders: [],
      metrics: [{ key: 'Accuracy', name: 'Accuracy', proportion: false }],
      row: 3,
      fields: {},
      remarks: [],
    },
  ]);
});

test('a mapping of one’s own, semicolons between cells, lists and choices', async () => {
  const columns = {
    title: 'Was',
    value: 'Quote',
    k: 'Ausfälle',
    n: 'Versuche',
    datasets: 'Daten',
    evalType: 'Art',
    heldOut: 'zurückgehalten',
    'interval.high': 'oben',
  };
  const { runs } = await told(
    '\ufeffWas;Quote;Ausfälle;Versuche;Daten;Art;zurückgehalten;oben\nProbe;.5;1;2;"a; b";CONTROL-EVAL;yes;9e-1\n',
    { ...csv, mapping: { columns } },
  );
  expect(runs[0]?.fields).toEqual({
    title: 'Probe',
    k: 1,
    datasets: ['a', 'b'],
    evalType: 'control-eval',
    heldOut: true,
    interval: { high: 0.9 },
  });
});

test('a cell that cannot be what it is mapped to is a problem of its row alone', async () => {
  const { runs, problems } = await told(
    'title,value,n,date\na,45%,1,2026-01-01\nb,0.5,1.5,2026-01-01\nc,0.5,1,1.2.2026\n,0.5,1,\nd,1e999,,\ne,0.5,1,\nf,0.5,-3,\n',
    csv,
  );
  expect(runs.map(({ row }) => row)).toEqual([7]);
  expect(problems).toEqual([
    'Line 2: in column "value", "45%" is no number, such as 0.25; mend the cell.',
    'Line 3: in column "n", "1.5" is no whole number; mend the cell.',
    'Line 4: in column "date", "1.2.2026" is no day, written YYYY-MM-DD; mend the cell.',
    'Line 5: it does not say what was evaluated; fill in its title.',
    'Line 6: in column "value", "1e999" is no number, such as 0.25; mend the cell.',
    'Line 8: in column "n", "-3" is no number of 0 and above; mend the cell.',
  ]);
});

describe('what is no table, or no mapping of it', () => {
  test.each<[string, string, object, RegExp]>([
    ['no titles', '\n\n', {}, /no line of column titles/],
    ['no rows', 'title\n', {}, /has no rows/],
    ['two columns of one name', 'n,title,n\n1,a,2', {}, /two columns titled "n"/],
    [
      'nothing that says what',
      'value\n1',
      {},
      /No column says what was evaluated \(the columns are value\)/,
    ],
    ['a quote that does not end', 'title\n"a', {}, /On line 2, a quoted cell does not end/],
    ['text behind a quote', 'title\n"a"b', {}, /On line 2, a quoted cell is followed by more/],
    [
      'a field that is none',
      'title\na',
      { columns: { titel: 'title' } },
      /names "titel", which no column can be; did you mean "title"/,
    ],
    [
      'a judgement',
      'title,r\na,pass',
      { columns: { title: 'title', result: 'r' } },
      /names "result", which no column can be/,
    ],
    [
      'a column that is not there',
      'title\na',
      { columns: { title: 'titles' } },
      /names the column "titles", which the table has not; did you mean "title"/,
    ],
  ])('%s', async (_what, text, mapping, sentence) => {
    const options = 'columns' in mapping ? { ...csv, mapping: mapping as CsvMapping } : csv;
    expect(await problemOf(text, options)).toMatch(sentence);
  });
});

test('each field and each column is guessed once', () => {
  expect(guessMapping(['Score', 'Value', 'what', 'interval.low'])).toEqual({
    value: 'Score',
    'interval.low': 'interval.low',
  });
});

test('any cells come back as they were written', () => {
  const cell = fc.string({ maxLength: 8 }).map((text) => text.trim());
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((r) => r.some((c) => c !== ''));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = ['"a",b', ...rows.map((one) => one.map(quote).join(','))].join('\r\n');
      expect(readTable(text).rows.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('any text: runs, or one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', '1') }),
      async (text) => {
        const reading = await readLog(bytesSource('x.csv', utf8(`title,n\n${text}`)));
        if ('problem' in reading) expect(reading.problem).toMatch(/^[^\n]+\.$/);
      },
    ),
  );
});

test('who judged is nothing that a table tells', async () => {
  const { runs } = await told('title,judged.by,judged.servedBy\nA,Ada,met\n', {}, 't.csv');
  expect(runs[0]?.fields).toEqual({ title: 'A' });
  const mapping = { columns: { title: 'title', 'judged.by': 'who' } };
  expect(await problemOf('title,who\nA,Ada\n', { mapping }, 't.csv')).toMatch(/"judged\.by"/);
});
