// Sorting and filtering the rows of a register.
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Column, SortKey } from './register.ts';
import { textOf } from './text.ts';

/** What the value is sorted by: numbers as they are, choices by their place in the schema, texts. */
export function sortKey(index: CaseIndex, column: Column, value: unknown): SortKey {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return column.options ? placeOf(column, value) : value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (column.options && !Array.isArray(value)) return placeOf(column, value);
  return textOf(index, column, value).toLowerCase();
}

/** A value that is none of the choices comes after them. */
function placeOf({ options = [] }: Column, value: unknown): number {
  const at = options.findIndex((one) => one.value === value);
  return at < 0 ? options.length : at;
}

/** Missing ones last in both directions, numbers before texts, names with their numbers: E-2, E-10. */
export function compareCells(a: SortKey, b: SortKey, descending = false): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = compareKeys(a, b);
  return descending ? -order : order;
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : compareIdentifiers(a, b);
}

/** Whether every word of the filter stands in one of the texts, in any case. */
export function matchesFilter(texts: readonly string[], filter: string): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
