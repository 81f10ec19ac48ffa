// Whether a window's menu is one: known fields, bounded in depth and size.
import type { MenuItem } from '../../core/host.ts';
import { type Check, isPlain } from './payloads.ts';

const MAX_DEPTH = 4;
const MAX_ITEMS = 1_000;
const MAX_LABEL = 300;
const KEYS = ['id', 'label', 'keys', 'enabled', 'checked', 'items'];

export const menu: Check<readonly MenuItem[]> = (value): value is readonly MenuItem[] =>
  countItems(value, 1) <= MAX_ITEMS;

/** How many items there are; infinitely many where something is no menu. */
function countItems(value: unknown, depth: number): number {
  if (!Array.isArray(value) || depth > MAX_DEPTH || value.length > MAX_ITEMS) {
    return Number.POSITIVE_INFINITY;
  }
  let count = value.length;
  for (const item of value) {
    if (!isItem(item)) return Number.POSITIVE_INFINITY;
    if (item.items !== undefined) count += countItems(item.items, depth + 1);
    if (count > MAX_ITEMS) return count;
  }
  return count;
}

function isItem(value: unknown): value is MenuItem {
  return (
    isPlain(value, KEYS) &&
    [value.id, value.label, value.keys].every(isShort) &&
    [value.enabled, value.checked].every((field) => ['undefined', 'boolean'].includes(typeof field))
  );
}

function isShort(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.length <= MAX_LABEL);
}
