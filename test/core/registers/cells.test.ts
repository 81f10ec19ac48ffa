// Cells as text and back. What is expected is written by hand from the issue: ids with titles, ISO
// dates, lists with semicolons, numbers with a point.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCell } from '../../../core/registers/parseCell.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import { compareCells, matchesFilter, sortKey } from '../../../core/registers/sorting.ts';
import { textOf } from '../../../core/registers/text.ts';
import { valueAt } from '../../../core/registers/values.ts';
import { cell, column, indexOf, namable, register, row, valuesOf } from './support.ts';

const index = indexOf(`
  G1 "The model: **safe** enough"
    ~ A1 "Users are checked" {status: holds, owner: PE-01, monitor: MO-01}
    ~ A2 "Keys stay secret"
    Sn1 -> E-02
    ! G9 "They are not" challenge {status: open, severity: serious, mitigatedBy: [A1]}
  G10 "Other"
  evidence E-02 {title: "Run; second", systemVersion: SV-1, criterion: CR-9, date: 2026-05-01, effCompute: 4.2e+26, heldOut: true, graders: ["a;b", c], interval: {low: 0.02, high: 0.11, level: 0.95}, humanBaseline: na, evaluator: {person: PE-01, org: Lab}, evalType: capability-noCoT}
  evidence E-10 {title: Tenth, humanBaseline: {value: 0.5, n: 3}}
  evidence E-9 {title: Ninth}
  systemVersions SV-1 {name: One}
  systemVersions SV-2 {name: Same}
  systemVersions SV-3 {name: Same}
  people PE-01 {name: Ada}
  monitors MO-01 {claim: G1}
  criteria CR-1 {name: Limit}
  approvals AP-1 {subject: CR-1, votes: [{person: PE-01, vote: for, digest: "${'0'.repeat(64)}"}, {person: PE-77, vote: against}]}
`);

describe('rows', () => {
  test('stand in the order of their names, E-9 before E-10', () => {
    expect(rowsOf(index, register('evidence')).map(({ key }) => key)).toEqual([
      'E-02',
      'E-9',
      'E-10',
    ]);
    expect(rowsOf(index, register('assumptions')).map(({ key }) => key)).toEqual(['A1', 'A2']);
    expect(rowsOf(index, register('challenges')).map(({ at }) => at)).toEqual([
      { kind: 'link', id: 'G9-G1' },
    ]);
  });

  test('of a case without records there are none', () => {
    const empty = indexOf('G1');
    for (const one of REGISTERS) expect(rowsOf(empty, one)).toEqual([]);
  });
});

describe('a cell as people read it', () => {
  test.each([
    ['evidence', 'E-02', 'id', 'E-02'],
    ['evidence', 'E-02', 'title', 'Run; second'],
    ['evidence', 'E-02', 'systemVersion', 'SV-1: One'],
    ['evidence', 'E-02', 'criterion', 'CR-9'],
    ['evidence', 'E-02', 'date', '2026-05-01'],
    ['evidence', 'E-02', 'effCompute', '4.2e26'],
    ['evidence', 'E-02', 'heldOut', 'yes'],
    ['evidence', 'E-02', 'graders', '"a;b"; c'],
    ['evidence', 'E-02', 'interval', '0.02 to 0.11 (level 0.95)'],
    ['evidence', 'E-02', 'interval.low', '0.02'],
    ['evidence', 'E-02', 'humanBaseline', 'Not applicable'],
    ['evidence', 'E-02', 'humanBaseline.n', ''],
    ['evidence', 'E-10', 'humanBaseline', ''],
    ['evidence', 'E-10', 'humanBaseline.n', '3'],
    ['evidence', 'E-02', 'evaluator.person', 'PE-01: Ada'],
    ['evidence', 'E-02', 'evaluator.org', 'Lab'],
    ['evidence', 'E-02', 'usedBy', 'Sn1'],
    ['evidence', 'E-10', 'interval', ''],
    ['approvals', 'AP-1', 'votes', 'PE-01: Ada for; PE-77 against'],
    ['assumptions', 'A1', 'status', 'Holds'],
    ['assumptions', 'A1', 'owner', 'PE-01: Ada'],
    ['assumptions', 'A1', 'monitor', 'MO-01'],
    ['assumptions', 'A1', 'usedBy', 'G1; G9->G1'],
    ['challenges', 'G9-G1', 'text', 'They are not'],
    ['challenges', 'G9-G1', 'target', 'G1'],
    ['challenges', 'G9-G1', 'challenge.severity', 'Serious'],
    ['challenges', 'G9-G1', 'challenge.mitigatedBy', 'A1: Users are checked'],
  ])('%s %s %s is “%s”', (table, key, field, text) => {
    expect(cell(index, table, key, field)).toBe(text);
  });

  test('of an element is its name, without marks, even where the statement has a colon', () => {
    expect(textOf(index, column('pathways', 'control'), 'G1')).toBe('G1: The model: safe enough');
  });

  test('two elements of one name are told apart by their ids', () => {
    const twice = indexOf(`
      G1 "a" {id: x1}
      G1 "b" {id: x2}
      module Sub
      G1 "c"
    `);
    const control = column('pathways', 'control');
    const [x1, x2] = [...twice.case.nodes.keys()];
    expect(textOf(twice, control, x1)).toBe(`${x1}: a`);
    expect(textOf(twice, control, x2)).toBe(`${x2}: b`);
    expect(textOf(twice, control, 'Sub.G1')).toBe('Sub/G1: c');
    for (const id of twice.case.nodes.keys()) {
      expect(parseCell(twice, control, textOf(twice, control, id))).toEqual({
        ok: true,
        value: id,
      });
    }
  });
});

/** What the text means, or the sentence why it means nothing. */
function parsed(table: string, field: string, text: string, now?: unknown): unknown {
  const answer = parseCell(index, column(table, field), text, now);
  return answer.ok ? answer.value : answer.problem;
}

describe('a text as a cell', () => {
  test.each<readonly [string, string, string, unknown]>([
    ['evidence', 'date', '2026-05-01', '2026-05-01'],
    ['evidence', 'effCompute', '4.2e26', 4.2e26],
    ['evidence', 'effCompute', ' 12 ', 12],
    ['evidence', 'value', '\u22120.5', -0.5],
    ['evidence', 'n', '', undefined],
    ['evidence', 'heldOut', 'Yes', true],
    ['evidence', 'heldOut', 'FALSE', false],
    ['evidence', 'evalType', 'capability-noCoT', 'capability-noCoT'],
    ['evidence', 'evalType', 'CAPABILITY', 'capability'],
    ['evidence', 'humanBaseline', 'not applicable', 'na'],
    ['evidence', 'systemVersion', 'SV-1', 'SV-1'],
    ['evidence', 'systemVersion', 'SV-1: an older name', 'SV-1'],
    ['evidence', 'systemVersion', 'One', 'SV-1'],
    ['evidence', 'criterion', 'CR-9', 'CR-9'],
    ['evidence', 'graders', 'a; b;; "c;d"', ['a', 'b', 'c;d']],
    ['evidence', 'title', '=1+1', '=1+1'],
    ['evidence', 'owner', 'PE-01: Ada', 'PE-01'],
    ['evidence', 'owner', 'Ada', 'Ada'],
    ['evidence', 'logDigest', 'AB'.repeat(32), 'ab'.repeat(32)],
  ])('%s %s “%s”', (table, field, text, value) => {
    expect(parsed(table, field, text)).toEqual(value);
  });

  test.each([
    ['date', '3 Oct', '“3 Oct” is no date: write YYYY-MM-DD.'],
    ['date', '2026-02-29', '“2026-02-29” is no day of the calendar: write YYYY-MM-DD.'],
    ['date', '2100-02-29', '“2100-02-29” is no day of the calendar: write YYYY-MM-DD.'],
    ['value', '0,05', 'comma'],
    ['value', '1,000', 'comma'],
    ['value', '5 %', 'write 0.05 for 5 %'],
    ['value', '1e999', 'too large'],
    ['value', 'NaN', 'no number'],
    ['value', '0x10', 'no number'],
    ['n', '1.5', 'no whole number'],
    ['n', '-1', 'the least here'],
    ['trl', '10', 'the most here'],
    ['heldOut', 'perhaps', 'neither yes nor no'],
    ['result', 'passed', 'none of Pass, Fail, Inconclusive, Not run, Not judged'],
    ['systemVersion', 'Two', 'no system version “Two”'],
    ['systemVersion', 'Same', 'write the id (SV-2, SV-3)'],
    ['systemVersion', 'E-02', 'E-02 is an evidence record, and this names a system version'],
    ['proxyArgument', 'Sn1', 'Sn1 is a solution, and this names a goal or a justification'],
    ['graders', '"a', 'not closed'],
    ['vendor', 'two\nlines', 'several lines'],
    ['logDigest', 'abc', 'no SHA-256'],
    ['title', 'x'.repeat(100_001), 'longer than 100000'],
    ['artefacts', 'run.eval', 'inspector'],
    ['usedBy', 'Sn1', 'worked out'],
    ['id', 'E-77', 'renaming'],
  ])('%s “%.20s” is refused: %s', (field, text, why) => {
    const answer = parseCell(index, column('evidence', field), text);
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(why) });
  });

  test('the text of what is there stands for it, whatever it is', () => {
    expect(parsed('evidence', 'criterion', 'E-02: Run; second', 'E-02')).toBe('E-02');
    expect(parsed('evidence', 'result', 'splendid', 'splendid')).toBe('splendid');
    expect(parsed('evidence', 'owner', 'PE-01: Ada', 'PE-01: Ada')).toBe('PE-01: Ada');
    expect(parsed('evidence', 'artefacts', 'a.eval', [{ path: 'a.eval' }])).toEqual([
      { path: 'a.eval' },
    ]);
  });
});

describe('what is printed is read back', () => {
  const settable = REGISTERS.flatMap((one) =>
    one.columns
      .filter(({ fixed }) => fixed === undefined)
      .map((own) => [`${one.id} ${own.id}`, own] as const),
  );

  test.each(settable)('%s', (_name, own) => {
    const { form } = own;
    if (form.type === 'computed') throw new Error('computed');
    const ids = namable(index.case, own);
    if (own.names && ids.length === 0) return; // nothing of the kind in this case
    fc.assert(
      fc.property(valuesOf(own, form, ids), (value) => {
        expect(parseCell(index, own, textOf(index, own, value))).toEqual({ ok: true, value });
      }),
      { numRuns: 40, seed: 20260601 },
    );
  });
});

describe('sorting and filtering', () => {
  const keyOf = (field: string, value: unknown) => sortKey(index, column('evidence', field), value);

  test('numbers as numbers, choices as the schema lists them, names with their numbers', () => {
    expect(compareCells(keyOf('value', 10), keyOf('value', 9))).toBeGreaterThan(0);
    const rungs = ['rl', 'none', 'sft'].map((one) => keyOf('elicitation.rung', one));
    expect(rungs.toSorted((a, b) => compareCells(a, b))).toEqual([0, 3, 4]);
    expect(compareCells(keyOf('title', 'Run 2'), keyOf('title', 'run 10'))).toBeLessThan(0);
    expect(compareCells(keyOf('heldOut', true), keyOf('heldOut', false))).toBeLessThan(0);
  });

  test('missing ones are last in both directions', () => {
    for (const missing of [undefined, null, '', []]) {
      expect(compareCells(keyOf('title', missing), keyOf('title', 'a'))).toBeGreaterThan(0);
      expect(compareCells(keyOf('title', missing), keyOf('title', 'a'), true)).toBeGreaterThan(0);
    }
    expect(compareCells(undefined, undefined)).toBe(0);
  });

  test('every word of the filter stands somewhere', () => {
    expect(matchesFilter(['E-02', 'Second Run'], 'run e-0')).toBe(true);
    expect(matchesFilter(['E-02', 'Second Run'], 'run e-3')).toBe(false);
    expect(matchesFilter([], '  ')).toBe(true);
  });
});

test('a cell of a row that is gone is missing', () => {
  const gone = {
    ...row(index, 'evidence', 'E-02'),
    key: 'E-5',
    at: { kind: 'record', table: 'evidence', id: 'E-5' },
  } as const;
  for (const own of register('evidence').columns.slice(1)) {
    expect(valueAt(index, gone, own)).toBeUndefined();
  }
});
