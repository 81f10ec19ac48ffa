// The canonical text of a case: sorted keys, two spaces, UTF-8, final newline. Same case, same bytes.
import { type Case, fileFromCase } from '../model/case.ts';

/** Canonical JSON of any value that JSON can hold; keys in code-unit order, undefined left out. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

/** The text of a case file. */
export function writeCase(c: Case): string {
  return canonicalJson(fileFromCase(c));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    Object.defineProperty(sorted, key, {
      value: sortKeys((value as Record<string, unknown>)[key]),
      enumerable: true,
    });
  }
  return sorted;
}
