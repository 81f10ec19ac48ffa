// Arguments come from anywhere; what enters the case must be data that JSON can hold, and ours alone.
import { isPlainObject } from '../args.ts';

/** As for files: nesting beyond this is refused. */
const DEEPEST = 100;

/**
 * A deep copy that nobody can change. Undefined members are left out, as JSON does.
 * Throws an Error with a sentence for what JSON cannot hold: functions, NaN, cycles, nesting over 100.
 */
export function frozenCopy(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new Error(`It is nested more than ${DEEPEST} deep.`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    return Object.freeze(value.map((item: unknown) => frozenCopy(item, depth + 1)));
  }
  if (isPlainObject(value)) {
    const members = Object.entries(value).filter(([, item]) => item !== undefined);
    const copies = members.map(([key, item]) => [key, frozenCopy(item, depth + 1)] as const);
    return Object.freeze(Object.fromEntries(copies));
  }
  throw new Error(`A file cannot hold ${nameOf(value)}.`);
}

function nameOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  const maker: unknown = value.constructor;
  return `an object of class ${typeof maker === 'function' ? maker.name : 'unknown'}`;
}
