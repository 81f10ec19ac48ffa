// Reading and setting a field inside a record by its path with dots. Nothing is changed in place; an
// object that loses its last field goes with it.
import { isBlank, type Values, withField } from '../presentation/fieldValues.ts';

/** The value at the path; undefined where there is none, or a word stands for the object. */
export function valueAtPath(values: Values, path: string): unknown {
  let at: unknown = values;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Values)[step];
  }
  return at;
}

/**
 * The outermost field that the path goes through, with its value after the change; null where nothing
 * is left of it. A word that stands for the whole object makes room for a field of it.
 */
export function changedField(
  values: Values,
  path: string,
  value: unknown,
): readonly [string, unknown] {
  const [first = '', ...rest] = path.split('.');
  const now = Object.hasOwn(values, first) ? values[first] : undefined;
  return [first, rest.length === 0 ? settled(now, value) : inside(now, rest, value)];
}

/** A cell holds no object, so clearing one leaves the object that other cells show. */
function settled(now: unknown, value: unknown): unknown {
  return isBlank(value) && isObject(now) ? now : value;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inside(now: unknown, steps: readonly string[], value: unknown): unknown {
  const [step = '', ...rest] = steps;
  const object = isObject(now) ? now : {};
  const own = Object.hasOwn(object, step) ? object[step] : undefined;
  const next = withField(
    object,
    step,
    rest.length > 0 ? inside(own, rest, value) : settled(own, value),
  );
  // Clearing a field that is not there leaves the word, and anything else, as it was.
  return next === null && !isObject(now) ? (now ?? null) : next;
}

interface Given {
  readonly field: string;
  readonly value?: unknown;
}

/** Fields that are given as a whole, by a word, and in parts too: only one of the two can be stored. */
export function contradicting(cells: readonly Given[]): readonly string[] {
  const given = cells.filter(({ value }) => !isBlank(value)).map(({ field }) => field);
  return given.filter((field) =>
    given.some((other) => other.startsWith(`${field}.`) || field.startsWith(`${other}.`)),
  );
}

/** Said of each of them. */
export const CONTRADICTION = 'Given as a whole and in parts; give one of the two.';
