// What a pasted text would do. Texts are as spreadsheets write them to the clipboard or to a file.
import { describe, expect, test } from '@jest/globals';
import { type PasteAt, pasteCall, planPaste } from '../../../core/registers/planPaste.ts';
import type { PastePlan } from '../../../core/registers/register.ts';
import { run } from '../commands/running.ts';
import { column, indexOf, register } from './support.ts';

const index = indexOf(`
  G1
    ~ A1 "Kept" {owner: Ada}
    ~ A2 "Too"
    ! G9 "No" challenge {status: open}
  evidence E-01 {title: first, value: 0.1, notes: "a\\r\\nb", interval: {low: 0.1}}
  evidence E-02 {title: second, result: pass}
  evidence E-03 {title: third, systemVersion: SV-9}
  criteria CR-1 {name: Limit}
`);

const SHOWN = ['id', 'title', 'result', 'value', 'date', 'usedBy'];

function plan(text: string, at: PasteAt = 'append', of = 'evidence', shown = SHOWN): PastePlan {
  const columns = shown.map((id) => column(of, id));
  return planPaste(index, register(of), text, at, columns);
}

/** "E-01 result: pass", "new title: x", "E-02 date? why" for each cell that changes or cannot. */
function said({ rows }: PastePlan): string[] {
  return rows.flatMap(({ name, cells, problem }) => [
    ...(problem === undefined ? [] : [`${name}? ${problem}`]),
    ...cells.flatMap((cell) => {
      if (cell.problem !== undefined) return [`${name} ${cell.field}? ${cell.problem}`];
      return cell.changes
        ? [`${name} ${cell.field}: ${JSON.stringify(cell.value) ?? 'removed'}`]
        : [];
    }),
  ]);
}

describe('a text with a head', () => {
  test('an id that is there is changed, any other row is new; titles or ids, in any case and order', () => {
    const text = 'RESULT\tid\tTitle\nfail\tE-01\tfirst\nPass\tE-77\tseventh\nnot run\t\tnameless\n';
    expect(said(plan(text))).toEqual(
      [
        'E-01 result: "fail"',
        'E-77 title: "seventh"',
        'E-77 result: "pass"',
        'new title: "nameless"',
        'new result: "not-run"',
      ].sort((a, b) => order(a, b)),
    );
  });

  test('with commas or semicolons, a byte order mark, CRLF, quotes and line breaks in cells', () => {
    const commas = '\uFEFFId,Title,Notes\r\nE-01,"a ""b"", c","x\r\ny"\r\n';
    expect(said(plan(commas))).toEqual(['E-01 title: "a \\"b\\", c"', 'E-01 notes: "x\\ny"']);
    const semicolons = 'Id;Title;Value\r\nE-01;neu;0,25\r\n';
    expect(said(plan(semicolons))).toEqual([
      'E-01 title: "neu"',
      'E-01 value? “0,25” has a comma: write decimals with a point (0.05), and thousands without a sign (12000).',
    ]);
  });

  test('titles that are no column, and columns that are worked out, are named and left out', () => {
    const text = 'Id\tTitle\tColour\tUsed by\nE-01\tx\tred\tG9\n';
    const done = plan(text);
    expect(done.ignored).toEqual(['Colour', 'Used by']);
    expect(said(done)).toEqual(['E-01 title: "x"']);
  });

  test('an empty cell removes; a text as it is there, and its line breaks, change nothing', () => {
    const text =
      'Id\tTitle\tResult\tNotes\tInterval: Low\nE-02\tsecond\t\t\t\nE-01\tfirst\t\t"a\nb"\t\n';
    const done = plan(text);
    expect(said(done)).toEqual(['E-02 result: removed', 'E-01 interval.low: removed']);
    expect(done.rows[0]?.cells.map(({ before }) => before)).toEqual([
      'E-02',
      'second',
      'Pass',
      '',
      '',
    ]);
    const call = pasteCall(register('evidence'), done);
    const after = call && run(index.case, call).case;
    expect(after?.evidence.get('E-02')).toEqual({ title: 'second' });
    expect(after?.evidence.get('E-01')?.interval).toBeUndefined();
    expect(after?.evidence.get('E-01')?.notes).toBe('a\r\nb');
  });

  test('a name that dangles already stays; one that is new to the case is refused', () => {
    const text = 'Id\tSystem evaluated\nE-03\tSV-9\nE-01\tSV-9\nE-02\tSV-8\n';
    expect(said(plan(text))).toEqual([
      'E-01 systemVersion: "SV-9"',
      'E-02 systemVersion? This case has no system version “SV-8”: write an id or the exact title.',
    ]);
  });

  test('a word for the whole and values of its parts do not go together', () => {
    const baseline = indexOf(
      'evidence E-01 {title: a, humanBaseline: {value: 1}}\nevidence E-02 {title: b}',
    );
    const text =
      'Id\tHuman baseline\tHuman baseline: Value\nE-01\tNot applicable\t1\nE-02\tNot applicable\t2\n';
    const done = planPaste(baseline, register('evidence'), text, 'append', []);
    const problems = done.rows.map(({ cells }) => cells.map(({ problem }) => problem));
    const why = 'Given as a whole and in parts; give one of the two.';
    expect(problems).toEqual([
      [undefined, why, why],
      [undefined, why, why],
    ]);
    expect(pasteCall(register('evidence'), done)).toBeUndefined();
  });

  test('a row that comes twice, has too many cells, or lacks what it needs is not taken', () => {
    const text =
      'Id\tTitle\nE-01\ta\nE-01\tb\nE-02\tc\td\nE-50\t\n\t\nCR-1\tx\nno id\ty\nE-51\tgood\n';
    const done = plan(text);
    expect(done.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7, 8, 9]);
    const problems = done.rows.map(({ problem }) => problem);
    expect(problems[1]).toBe('E-01 stands in an earlier row, too.');
    expect(problems[2]).toBe('The row has 1 more cell than there are columns.');
    expect(problems[3]).toBe('The row has nothing but an id.');
    expect(problems[4]).toContain('CR-1 is taken');
    expect(problems[5]).toContain('is no id');
    const call = pasteCall(register('evidence'), done);
    const after = call && run(index.case, call).case.evidence;
    expect([...(after?.keys() ?? [])]).toEqual(['E-01', 'E-02', 'E-03', 'E-51']);
    expect(after?.get('E-01')?.title).toBe('a');
  });
});

function order(a: string, b: string): number {
  const rows = ['E-01', 'E-77', 'new'];
  const at = (text: string) => rows.findIndex((name) => text.startsWith(name));
  return at(a) - at(b) || (a.includes(' result') ? -1 : 1) - (b.includes(' result') ? -1 : 1);
}

describe('a text without a head', () => {
  test('fills the cells from the current one, and new rows below the last', () => {
    const done = plan('pass\t0.5\nfail\t0.6\n', { row: 'E-03', column: 'result' });
    expect(said(done)).toEqual([
      'E-03 result: "pass"',
      'E-03 value: 0.5',
      expect.stringMatching(/^new\? .*title/),
      'new result: "fail"',
      'new value: 0.6',
    ]);
    const call = pasteCall(register('evidence'), done);
    expect([...(call ? run(index.case, call).case.evidence.keys() : [])]).toHaveLength(3);
  });

  test('follows the rows as they are shown', () => {
    const shown = ['E-03', 'E-01'].map((id) => ({
      key: id,
      at: { kind: 'record', table: 'evidence', id } as const,
    }));
    const columns = [column('evidence', 'title')];
    const at = { row: 'E-03', column: 'title' };
    const done = planPaste(index, register('evidence'), 'x\ny', at, columns, shown);
    expect(said(done)).toEqual(['E-03 title: "x"', 'E-01 title: "y"']);
  });

  test('commas are words; a formula is text', () => {
    const at = { row: 'E-01', column: 'title' };
    expect(said(plan('one, two; three\n=1+1', at))).toEqual([
      'E-01 title: "one, two; three"',
      'E-02 title: "=1+1"',
    ]);
  });

  test('appended, it fills the columns that can be set', () => {
    const done = plan('fourth\tpass\t0.4\t2026-05-01\n');
    expect(said(done)).toEqual([
      'new title: "fourth"',
      'new result: "pass"',
      'new value: 0.4',
      'new date: "2026-05-01"',
    ]);
    const call = pasteCall(register('evidence'), done);
    expect(call && run(index.case, call).made).toEqual(['E-04']);
  });

  test('an interval that is worked out, beside its ends, is no contradiction', () => {
    const shown = ['interval', 'interval.low', 'interval.high'];
    const done = plan('0.1 to ?\t0.1\t0.4', { row: 'E-01', column: 'interval' }, 'evidence', shown);
    expect(said(done)).toEqual(['E-01 interval.high: 0.4']);
  });

  test('a column that is not set takes only what it has', () => {
    const at = { row: 'E-01', column: 'id' };
    expect(said(plan('E-01\tnew title', at))).toEqual(['E-01 title: "new title"']);
    expect(said(plan('E-09\tnew title', at))).toEqual([
      expect.stringMatching(/^E-01 id\? .*renaming/),
      'E-01 title: "new title"',
    ]);
  });
});

describe('what is no table of this register', () => {
  test('assumptions are changed and not added', () => {
    const done = plan('Id\tOwner\nA1\tEve\nA7\tEve', 'append', 'assumptions', ['id', 'owner']);
    expect(said(done)).toEqual([
      'A1 owner: "Eve"',
      'A7? A new assumption is made in the argument, where it belongs.',
      'A7 owner: "Eve"',
    ]);
    const call = pasteCall(register('assumptions'), done);
    expect(call && run(index.case, call).case.nodes.get('A1')).toMatchObject({ owner: 'Eve' });
  });

  test('challenges are found by what people call them', () => {
    const done = plan('Id\tStatus\nG9->G1\trefuted', 'append', 'challenges', ['id']);
    expect(said(done)).toEqual(['G9->G1 challenge.status: "refuted"']);
  });

  test.each([
    ['', 'no rows'],
    ['\uFEFF', 'no rows'],
    ['Id\tTitle\n', 'no rows'],
    ['Id\tTitle\nE-01\t"open\nE-02\tx', 'not closed'],
    ['x\n'.repeat(10_001), 'at most 10000'],
  ])('%.20j', (text, why) => {
    const done = plan(text);
    expect(done.rows).toEqual([]);
    expect(done.problem).toContain(why);
  });

  test('a row that is gone, and a column that is not shown', () => {
    expect(said(plan('x', { row: 'E-99', column: 'title' }))).toEqual([
      'new? The row to paste at is gone.',
    ]);
    expect(plan('x', { row: 'E-01', column: 'nothing' }).problem).toContain('no column');
  });

  test('what changes nothing is no call', () => {
    const done = plan('Id\tTitle\nE-01\tfirst');
    expect(pasteCall(register('evidence'), done)).toBeUndefined();
  });
});
