// How a register is shown: which columns, how wide, sorted, grouped and filtered. Remembered in the
// settings; what they name and the register does not have is left out. Pure.
import type { RegisterLook } from '../../../core/generated/settings.types.ts';
import type { Column, Register } from '../../../core/registers/register.ts';
import { computedColumn } from './computedColumns.ts';

export interface Sort {
  readonly column: string;
  readonly descending?: boolean;
}

export const NARROWEST = 60;
export const WIDEST = 900;

/** By the form of the column; pixels. */
const WIDTHS = new Map(
  Object.entries({
    text: 280,
    line: 200,
    date: 112,
    number: 116,
    choice: 148,
    flag: 92,
    list: 210,
    id: 190,
    digest: 160,
  }),
);
const OWN_WIDTHS = new Map(
  Object.entries({
    id: 112,
    usedBy: 150,
    findings: 92,
    result: 120,
    freshness: 210,
    gate: 210,
    title: 250,
    name: 220,
    text: 280,
  }),
);

/**
 * What is shown at first: beside the row's own words, where it is used and what is wrong with it. What
 * the reasoning core says of the row comes before, so that it is in sight in a window of usual width.
 */
export function proposedColumns(register: Register): readonly string[] {
  const { source, shown } = register;
  // A challenge has what it is against.
  if (source.kind === 'challenges') return [...shown, 'findings'];
  const computed = computedColumn(register);
  const [id = 'id', ...others] = shown;
  const first = others.slice(0, 1);
  const judged = computed ? [computed.after, computed.column.id] : [];
  const beside = computed ? ['findings', ...judged, 'usedBy'] : ['usedBy', 'findings'];
  return [...new Set([id, ...first, ...beside, ...others])];
}

/** The columns that are shown, in order; the id always comes first. */
export function shownColumns(
  columns: readonly Column[],
  proposed: readonly string[],
  { columns: chosen }: RegisterLook,
): readonly Column[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const [first] = columns;
  const ids = new Set(chosen ?? proposed);
  const shown = [...ids].flatMap((id) => byId.get(id) ?? []);
  return first ? [first, ...shown.filter(({ id }) => id !== first.id)] : shown;
}

export function widthOf({ widths }: RegisterLook, { id, form }: Column): number {
  const own = widths !== undefined && Object.hasOwn(widths, id) ? widths[id] : undefined;
  const width = own ?? OWN_WIDTHS.get(id) ?? WIDTHS.get(form.type) ?? 150;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** Ascending, descending, then in the register's own order again. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column };
  return sort.descending ? undefined : { column, descending: true };
}

/** The look with one thing changed; what is undefined goes back to what the register proposes. */
export function withLook(look: RegisterLook, change: Changes): RegisterLook {
  const next = Object.entries({ ...look, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(next);
}

type Changes = { readonly [name in keyof RegisterLook]?: RegisterLook[name] | undefined };

/** Shows or hides one column. One that comes stands where the register has it among the shown. */
export function toggled(
  register: Register['columns'],
  shown: readonly Column[],
  id: string,
): readonly string[] {
  const ids = shown.map((column) => column.id);
  if (ids.includes(id)) return ids.filter((one) => one !== id);
  const place = (one: string) => register.findIndex((column) => column.id === one);
  const before = ids.findLastIndex((one) => place(one) < place(id));
  return ids.toSpliced(before + 1, 0, id);
}

/** One column a place further left or right; the id stays first. */
export function movedColumn(shown: readonly Column[], id: string, by: 1 | -1): readonly string[] {
  const ids = shown.map((column) => column.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 1 || to < 1 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** The filters with one column's words; without it where there are none. */
export function withFilter(
  { filters }: RegisterLook,
  column: string,
  words: readonly string[],
): RegisterLook['filters'] {
  const others = Object.entries(filters ?? {}).filter(([id]) => id !== column);
  const next = words.length > 0 ? [...others, [column, [...words]] as [string, string[]]] : others;
  return next.length > 0 ? Object.fromEntries(next) : undefined;
}
