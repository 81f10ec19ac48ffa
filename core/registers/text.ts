// Cells as people read them. What is printed of a cell that can be set, parseCell reads back.
import type { FieldForm } from '../model/fieldForm.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { innerForms } from '../presentation/fields.ts';
import { joinItems } from './listText.ts';
import { numberText } from './numbers.ts';
import { referenceText } from './references.ts';
import type { Column, RegisterRow } from './register.ts';
import { valueAt } from './values.ts';

/** The value as a text; '' where it is missing. */
export function textOf(index: CaseIndex, column: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  const { form } = column;
  if (form.type === 'computed') return computedText(index, column, value);
  if (form.type !== 'list') return plainText(index, column, form, value);
  if (!Array.isArray(value)) return String(value);
  const { of } = form;
  if (of.type === 'object')
    return value.map((item) => shortText(index, column, of, item)).join('; ');
  return joinItems(value.map((item) => plainText(index, column, of, item)));
}

/** The text of a cell. */
export function cellText(index: CaseIndex, row: RegisterRow, column: Column): string {
  return textOf(index, column, valueAt(index, row, column));
}

function computedText({ case: c }: CaseIndex, column: Column, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  if (column.id !== 'usedBy') return value.map(String).join('; ');
  return value.map((id) => (id === '' ? 'the case' : nameOf(c, String(id)))).join('; ');
}

function plainText(index: CaseIndex, column: Column, form: FieldForm, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.map((item) => plainText(index, column, form, item)).join('; ');
  if (isObject(value)) return shortText(index, column, form, value);
  const option = column.options?.find((one) => one.value === value);
  if (option) return option.label;
  if (typeof value === 'number') return numberText(value);
  const text = String(value);
  if (form.type === 'id') return referenceText(index, text);
  const named = column.mayName && index.case[column.mayName].has(text);
  return named ? referenceText(index, text) : text;
}

/** How many of an object's values are told where there is room for a hint only. */
const HINTS = 2;

/** An object, or the values of a map, in short: "PE-01: Ada for". Told in the order of the schema. */
function shortText(index: CaseIndex, column: Column, form: FieldForm, value: unknown): string {
  if (!isObject(value)) return plainText(index, column, form, value);
  const forms = innerForms(form) ?? {};
  const names = [...new Set([...Object.keys(forms), ...Object.keys(value)])];
  if (form.type === 'map' || form.type === 'free') return Object.keys(value).sort().join('; ');
  const told = names.flatMap((name) => {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (inner === undefined || typeof inner === 'object') return [];
    return [plainText(index, { ...column, options: [] }, forms[name] ?? FREE, inner)];
  });
  return told.slice(0, HINTS).join(' ');
}

const FREE: FieldForm = { type: 'free' };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
