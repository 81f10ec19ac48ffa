// Asking a parsed value for what one hopes to find in it; anything else counts as not told.

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** A member of an object, only its own. */
export function memberOf(value: unknown, key: string): unknown {
  const object = objectOf(value);
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The member at a path: `at(log, 'eval', 'dataset', 'name')`. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(memberOf, value);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Finite numbers only. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A whole number that counts something. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Texts of a list, each once, in its order. */
export function textsOf(values: readonly unknown[]): string[] {
  return [...new Set(values.map(textOf).filter((text) => text !== undefined))];
}

/** A number or a text as words: versions are written either way. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);
}
