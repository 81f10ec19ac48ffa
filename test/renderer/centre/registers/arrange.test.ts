// Filtering, sorting and grouping of rows. Expected orders by hand, from the rules of the issue: the
// missing comes last in both directions, numbers as numbers, identifiers as people count.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../../core/analyser/finding.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { columnById, registerById } from '../../../../core/registers/registers.ts';
import { rowsOf } from '../../../../core/registers/rows.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { type Arrangement, arrange } from '../../../../renderer/centre/registers/arrange.ts';
import { cellsOf, FINDINGS_COLUMN } from '../../../../renderer/centre/registers/cells.ts';

const TEXT = `
  case {title: Order}
  G1 "Safe"
    Sn1 "Tests" -> E-2 E-10
  evidence E-2 {title: Chains of exploits, value: 10, result: pass}
  evidence E-10 {title: Bio uplift, value: 9, result: fail}
  evidence E-1 {title: Alignment, result: pass}
`;

const evidence = registerById('evidence');
if (!evidence) throw new Error('There is no register of evidence.');
const column = (id: string) => {
  const found = columnById(evidence, id);
  if (!found) throw new Error(`There is no column ${id}.`);
  return found;
};

function shown(change: Partial<Arrangement>, findings: Record<string, readonly Finding[]> = {}) {
  const index = new CaseIndex(sketch(TEXT));
  const { items, rows } = arrange({
    rows: rowsOf(index, evidence as NonNullable<typeof evidence>),
    cells: cellsOf(
      index,
      evidence as NonNullable<typeof evidence>,
      new Map(Object.entries(findings)),
    ),
    shown: [column('id'), column('title')],
    query: '',
    filters: [],
    closed: new Set(),
    kept: new Set(),
    ...change,
  });
  return { keys: items.map(({ key }) => key), count: rows.length };
}

const finding = (severity: Finding['severity']) => ({ severity }) as Finding;

describe('sorting', () => {
  test('without any, as people count', () => {
    expect(shown({}).keys).toEqual(['E-1', 'E-2', 'E-10']);
  });
  test('numbers as numbers, the missing last in both directions', () => {
    const by = column('value');
    expect(shown({ sort: { column: 'value', by } }).keys).toEqual(['E-10', 'E-2', 'E-1']);
    expect(shown({ sort: { column: 'value', descending: true, by } }).keys).toEqual([
      'E-2',
      'E-10',
      'E-1',
    ]);
  });
  test('by findings, the worst first, then the most', () => {
    const found = {
      'E-1': [finding('warning')],
      'E-10': [finding('error')],
      'E-2': [finding('warning'), finding('warning')],
    };
    const sort = { column: 'findings', by: FINDINGS_COLUMN };
    expect(shown({ sort }, found).keys).toEqual(['E-10', 'E-2', 'E-1']);
  });
});

describe('filtering', () => {
  test('every word, in the columns that are shown', () => {
    expect(shown({ query: 'UPLIFT bio' }).keys).toEqual(['E-10']);
    expect(shown({ query: 'fail' }).keys).toEqual([]);
    expect(shown({ query: 'fail', shown: [column('result')] }).keys).toEqual(['E-10']);
  });
  test('one of the words of a column; the empty word is the missing value', () => {
    expect(shown({ filters: [[column('result'), ['Fail']]] }).keys).toEqual(['E-10']);
    expect(shown({ filters: [[column('value'), ['']]] }).keys).toEqual(['E-1']);
    expect(shown({ filters: [[column('value'), ['', '9']]] }).keys).toEqual(['E-1', 'E-10']);
  });
  test('all filters must be passed', () => {
    const filters = [[column('result'), ['Pass']] as const, [column('value'), ['10']] as const];
    expect(shown({ filters }).keys).toEqual(['E-2']);
  });
  test('what was just made is shown all the same', () => {
    expect(shown({ query: 'uplift', kept: new Set(['E-1']) }).keys).toEqual(['E-1', 'E-10']);
  });
});

describe('grouping', () => {
  test('in the order of the choices, the missing last; closed ones keep their rows', () => {
    const group = column('value');
    expect(shown({ group }).keys).toEqual(['group 9', 'E-10', 'group 10', 'E-2', 'group ', 'E-1']);
    const closed = shown({ group, closed: new Set(['group 9']) });
    expect(closed.keys).toEqual(['group 9', 'group 10', 'E-2', 'group ', 'E-1']);
    expect(closed.count).toBe(3);
  });
});
