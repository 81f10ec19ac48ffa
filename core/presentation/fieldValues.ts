// Values deep in a record: read, and set so that the command gets whole fields. Nothing is changed in
// place; an object left empty goes with its last value.

export type Values = Readonly<Record<string, unknown>>;

/** The object as one, or one without any fields. */
export function asObject(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Nothing to store: a field cleared by its control. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The object with one field set, or without it where the value is blank; null when that leaves none. */
export function withField(object: Values, key: string, value: unknown): Values | null {
  const { [key]: _old, ...rest } = object;
  const next = isBlank(value) ? rest : { ...object, [key]: value };
  return Object.keys(next).length === 0 ? null : next;
}

/** The list with one item in another place; the same list where it cannot go there. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** "alignment-training" and "capabilityNoCot" as people write: "Alignment training". */
export function inWords(word: string): string {
  const spaced = word.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
