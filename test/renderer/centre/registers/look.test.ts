// How a register is shown, as it is remembered; what the settings name and the register does not have.

import { expect, test } from '@jest/globals';
import { REGISTERS, registerById } from '../../../../core/registers/registers.ts';
import { FINDINGS_COLUMN } from '../../../../renderer/centre/registers/cells.ts';
import { computedColumn } from '../../../../renderer/centre/registers/computedColumns.ts';
import {
  movedColumn,
  nextSort,
  proposedColumns,
  shownColumns,
  toggled,
  widthOf,
  withFilter,
  withLook,
} from '../../../../renderer/centre/registers/look.ts';
import { readSettings } from '../../../../renderer/store/settings.ts';

const people = registerById('people');
if (!people) throw new Error('There is no register of people.');
const { columns } = people;
const ids = (shown: readonly { id: string }[]) => shown.map(({ id }) => id);

test('the id is always shown, and comes first; what is not there is left out', () => {
  const look = { columns: ['role', 'nothing', 'name', 'role', 'id'] };
  expect(ids(shownColumns(columns, ['name'], look))).toEqual(['id', 'role', 'name']);
  expect(ids(shownColumns(columns, ['name'], {}))).toEqual(['id', 'name']);
});

test('every register proposes columns that it has', () => {
  for (const register of REGISTERS) {
    const own = new Set([
      ...ids(register.columns),
      'findings',
      computedColumn(register)?.column.id,
    ]);
    expect(proposedColumns(register).filter((id) => !own.has(id))).toEqual([]);
  }
});

test('what is judged of evidence is in sight in a window 1440 wide, beside outline and inspector', () => {
  const evidence = registerById('evidence');
  if (!evidence) throw new Error('There is no register of evidence.');
  const proposed = proposedColumns(evidence);
  const own = computedColumn(evidence)?.column;
  const all = [...evidence.columns, FINDINGS_COLUMN, ...(own ? [own] : [])];
  const shown = shownColumns(all, proposed, {});
  const upTo = shown.slice(0, ids(shown).indexOf('freshness') + 1);
  expect(ids(upTo)).toEqual(['id', 'title', 'findings', 'result', 'freshness']);
  // 1440 less 280 and 322 for the panels at their sides, and a scroll bar of 16.
  const width = upTo.reduce((sum, column) => sum + widthOf({}, column), 0);
  expect(width).toBeLessThanOrEqual(1440 - 280 - 322 - 16);
  expect(proposed).toContain('usedBy');
});

test('a column that is shown again stands where the register has it', () => {
  const shown = shownColumns(columns, ['name', 'role'], {});
  expect(toggled(columns, shown, 'name')).toEqual(['id', 'role']);
  const without = shownColumns(columns, ['role'], {});
  const back = toggled(columns, without, 'name');
  const place = (id: string) => ids(columns).indexOf(id);
  expect(back).toEqual(
    place('name') < place('role') ? ['id', 'name', 'role'] : ['id', 'role', 'name'],
  );
});

test('columns are moved, and the id is not', () => {
  const shown = shownColumns(columns, ['name', 'role'], {});
  expect(movedColumn(shown, 'name', 1)).toEqual(['id', 'role', 'name']);
  expect(movedColumn(shown, 'name', -1)).toEqual(['id', 'name', 'role']);
  expect(movedColumn(shown, 'id', 1)).toEqual(['id', 'name', 'role']);
  expect(movedColumn(shown, 'role', 1)).toEqual(['id', 'name', 'role']);
});

test('a column is sorted one way, the other, and not', () => {
  const up = nextSort(undefined, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name')]).toEqual([
    { column: 'name' },
    { column: 'name', descending: true },
    undefined,
  ]);
  expect(nextSort(down, 'role')).toEqual({ column: 'role' });
});

test('widths have their limits, and names of the language are no widths', () => {
  const [id] = columns;
  if (!id) throw new Error('no column');
  expect(widthOf({ widths: { id: 5 } }, id)).toBe(60);
  expect(widthOf({ widths: { id: 5000 } }, id)).toBe(900);
  expect(widthOf({ widths: {} }, { ...id, id: 'constructor' })).toBeGreaterThan(59);
});

test('what is undone is not kept', () => {
  expect(withLook({ group: 'role' }, { group: undefined })).toEqual({});
  expect(withFilter({}, 'role', ['a'])).toEqual({ role: ['a'] });
  expect(withFilter({ filters: { role: ['a'] } }, 'role', [])).toBeUndefined();
});

test('settings hold it, and refuse what is none', () => {
  const registers = { people: { columns: ['name', 'elicitation.rung'], sort: { column: 'name' } } };
  const read = (value: unknown) =>
    readSettings(JSON.stringify({ formatVersion: 1, registers: value }));
  expect(read(registers)?.registers).toEqual(registers);
  expect(read({ people: { widths: { name: 1e9 } } })).toBeUndefined();
  expect(read({ people: { colour: 'red' } })).toBeUndefined();
  expect(readSettings('{"formatVersion":1}')?.registers).toEqual({});
});
