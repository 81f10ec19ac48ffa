// What a cell holds.
import { oneLine } from '../markdown/plainText.ts';
import type { CaseIndex } from '../model/index.ts';
import { nameOf, nodeName } from '../model/lookup.ts';
import { statementAt } from '../model/statement.ts';
import { valueAtPath } from './fieldPath.ts';
import { numberText } from './numbers.ts';
import type { Column, RegisterRow, RowPlace } from './register.ts';
import { registerOf } from './registers.ts';
import { rowName, subjectOf } from './rows.ts';
import { usedBy } from './usedBy.ts';

/**
 * The value of a cell as it is stored; of a computed one what people read, of `usedBy` the list of ids.
 * Undefined where it is missing.
 */
export function valueAt(index: CaseIndex, { key, at }: RegisterRow, column: Column): unknown {
  const values = subjectOf(index, at);
  if (!values) return undefined;
  if (column.form.type !== 'computed') {
    const value = valueAtPath(values, column.id);
    // Of a field with a word for the whole, this column has the word and others the fields.
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return column.form.type === 'choice' && isObject ? undefined : value;
  }
  const computed = COMPUTED[column.id];
  if (computed) return computed(index, at, values);
  const register = registerOf(index, at);
  return column.id === 'usedBy' && register ? (usedBy(index, register).get(key) ?? []) : undefined;
}

type Computed = (
  index: CaseIndex,
  at: RowPlace,
  values: Readonly<Record<string, unknown>>,
) => unknown;

const COMPUTED: Readonly<Record<string, Computed>> = {
  id: rowName,
  module: ({ case: c }, _at, { module }) =>
    typeof module === 'string' ? nameOf(c, module) : undefined,
  text: (index, _at, { from }) =>
    (typeof from === 'string' && oneLine(statementAt(index, from))) || undefined,
  target: ({ case: c }, _at, { to, toLink }) => {
    if (typeof to === 'string') return nodeName(c, to);
    return typeof toLink === 'string' ? nameOf(c, toLink) : undefined;
  },
  interval: (_index, _at, { interval }) => intervalText(interval),
};

/** "0.02 to 0.11 (0.95)"; an end that is missing is a question mark. */
function intervalText(interval: unknown): string | undefined {
  if (typeof interval !== 'object' || interval === null) return undefined;
  const { low, high, level } = interval as Readonly<Record<string, unknown>>;
  if (low === undefined && high === undefined) return undefined;
  const said = (end: unknown) => (typeof end === 'number' ? numberText(end) : '?');
  const ends = `${said(low)} to ${said(high)}`;
  return level === undefined ? ends : `${ends} (level ${said(level)})`;
}
