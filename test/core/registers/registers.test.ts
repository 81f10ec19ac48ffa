// The registers against the schemas: every table and every plain field is reachable, under the
// inspector's words.
import { describe, expect, test } from '@jest/globals';
import { EDITABLE_TABLES } from '../../../core/commands/parts/tables.ts';
import { FORMS } from '../../../core/generated/case.forms.ts';
import type { Forms } from '../../../core/model/fieldForm.ts';
import { RECORDS } from '../../../core/presentation/catalogue.ts';
import { REGISTERS, registerById, registerOf } from '../../../core/registers/registers.ts';
import { indexOf } from './support.ts';

/** "evaluator.org": every field that is no object, by its path. */
function leaves(forms: Forms, above = ''): string[] {
  return Object.entries(forms).flatMap(([key, form]) => {
    const path = `${above}${key}`;
    if (form.type === 'object') return leaves(form.fields, `${path}.`);
    return form.type === 'wordOr' ? [path, ...leaves(form.fields, `${path}.`)] : [path];
  });
}

describe('the list of registers', () => {
  test('every record table of the case has one register', () => {
    const tables = REGISTERS.flatMap(({ source }) =>
      source.kind === 'table' ? [source.table] : [],
    );
    expect(tables.toSorted()).toEqual(EDITABLE_TABLES.toSorted());
    expect(REGISTERS.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['assumptions', 'challenges']),
    );
    expect(new Set(REGISTERS.map(({ id }) => id)).size).toBe(REGISTERS.length);
    expect(registerById('nothing')).toBeUndefined();
  });

  test('a group stands together', () => {
    const groups = REGISTERS.map(({ group }) => group);
    const runs = groups.filter((group, i) => group !== groups[i - 1]);
    expect(runs).toEqual(['Evidence', 'System', 'Policy', 'Risk', 'Argument', 'People', 'Record']);
  });

  test.each(REGISTERS.map((one) => [one.id, one] as const))('%s', (id, register) => {
    const ids = register.columns.map((column) => column.id);
    const titles = register.columns.map(({ title }) => title.toLowerCase());
    expect(ids[0]).toBe('id');
    expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
    expect(titles.filter((one, i) => titles.indexOf(one) !== i)).toEqual([]);
    // A title that is another column's id would be read as that one in a spreadsheet's head.
    const lower = ids.map((one) => one.toLowerCase());
    expect(titles.filter((title, i) => lower.includes(title) && lower[i] !== title)).toEqual([]);
    expect(register.shown.filter((one) => !ids.includes(one))).toEqual([]);
    expect(register.about).toMatch(/^[A-Z].*\.$/);
    if (register.source.kind === 'table') {
      const { source } = register;
      expect(register.title).toBe(RECORDS[source.table].many);
      const fields = leaves(FORMS[id] ?? {});
      expect(fields.filter((path) => !ids.includes(path))).toEqual([]);
    }
  });

  test('choices have words that are told apart in any case', () => {
    for (const { columns } of REGISTERS) {
      for (const { id, options = [] } of columns) {
        const words = options.flatMap(({ label, value }) => [
          ...new Set([label.toLowerCase(), String(value).toLowerCase()]),
        ]);
        expect([id, words.filter((word, i) => words.indexOf(word) !== i)]).toEqual([id, []]);
      }
    }
  });

  test('what a cell cannot hold says why it is not set', () => {
    const fixedOf = (id: string, field: string) =>
      registerById(id)?.columns.find((one) => one.id === field)?.fixed;
    expect(fixedOf('approvals', 'votes')).toMatch(/inspector/);
    expect(fixedOf('evidence', 'attributes')).toMatch(/import/);
    expect(fixedOf('waivers', 'fingerprint')).toBeDefined();
    expect(fixedOf('evidence', 'usedBy')).toMatch(/worked out/);
    expect(fixedOf('evidence', 'elicitation.rung')).toBeUndefined();
    expect(fixedOf('evidence', 'graders')).toBeUndefined();
  });

  test('elements and links other than assumptions and challenges are in no register', () => {
    const index = indexOf(`
      G1
        ~ A1
        ! G2 challenge {status: open}
    `);
    expect(registerOf(index, { kind: 'node', id: 'A1' })?.id).toBe('assumptions');
    expect(registerOf(index, { kind: 'node', id: 'G1' })).toBeUndefined();
    expect(registerOf(index, { kind: 'link', id: 'G2-G1' })?.id).toBe('challenges');
    expect(registerOf(index, { kind: 'link', id: 'G1-A1' })).toBeUndefined();
    expect(registerOf(index, { kind: 'node', id: 'gone' })).toBeUndefined();
  });
});
