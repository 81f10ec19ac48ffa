// Registers of sketched cases, and random values of their cells.
import fc from 'fast-check';
import { type Case, TABLES } from '../../../core/model/case.ts';
import type { FieldForm } from '../../../core/model/fieldForm.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import type { Column, Register, RegisterRow } from '../../../core/registers/register.ts';
import { columnById, registerById } from '../../../core/registers/registers.ts';
import { rowsOf } from '../../../core/registers/rows.ts';
import { cellText } from '../../../core/registers/text.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

export function indexOf(text: string): CaseIndex {
  return new CaseIndex(sketch(text));
}

export function register(id: string): Register {
  const found = registerById(id);
  if (!found) throw new Error(`no register ${id}`);
  return found;
}

export function column(registerId: string, id: string): Column {
  const found = columnById(register(registerId), id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

export function row(index: CaseIndex, registerId: string, key: string): RegisterRow {
  const found = rowsOf(index, register(registerId)).find((one) => one.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

/** What people read in a cell. */
export function cell(index: CaseIndex, registerId: string, key: string, field: string): string {
  return cellText(index, row(index, registerId, key), column(registerId, field));
}

/** Texts that spreadsheets, lists and formulas trip over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '-2+3',
    '@SUM(A1)',
    "'=1+1",
    "''",
    '+49 170',
    'a; b',
    '"quoted"',
    '"a";b',
    'x\ny',
    'a,b\tc',
    'E-01: not a label',
    'yes',
    '2026-06-01',
    '日本; 語',
    '\t=x',
    "'",
    '"',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);

/** A text that is more than spaces, and has no line breaks of a kind that spreadsheets change. */
const saidText = hostileText.filter((text) => text.trim() !== '' && !text.includes('\r'));
const oneLine = saidText.filter((text) => !text.includes('\n'));

/** Values that a cell of this form may hold. */
export function valuesOf(
  column: Column,
  form: FieldForm,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  switch (form.type) {
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-02-28', '2024-02-29', '1999-12-31');
    case 'digest':
      return fc.constantFrom('0'.repeat(64), 'ab'.repeat(32));
    case 'number': {
      const { min = -1e30, max = 1e30 } = form;
      if (form.whole) return fc.integer({ min: Math.max(min, -1e9), max: Math.min(max, 1e9) });
      const plain = fc.double({ min, max, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n));
      return fc.oneof(plain, fc.constant(Math.min(max, Math.max(min, 4.2e26))));
    }
    case 'choice':
      return fc.constantFrom(...(column.options ?? []).map(({ value }) => value));
    case 'id':
      return fc.constantFrom(...ids);
    case 'list':
      return fc.array(valuesOf(column, form.of, ids), { minLength: 1, maxLength: 4 });
    case 'line':
      return oneLine;
    default:
      return saidText;
  }
}

/** Everything that a reference of this column may name. */
export function namable(c: Case, { names = [] }: Column): readonly string[] {
  return TABLES.flatMap((table) =>
    [...c[table].keys()].filter((id) =>
      names.some((name) => {
        const [wanted, kinds] = name.split(':');
        if (wanted === '*') return true;
        return (
          wanted === table && (!kinds || kinds.split(',').includes(c.nodes.get(id)?.kind ?? ''))
        );
      }),
    ),
  );
}
