// The last step before printing: every text of the content in characters that the font has.
import type { Content } from './content.ts';
import { plainText, printable } from './printable.ts';

/** Values that name places or are drawings (whose texts were made printable before their layout). */
const UNTOUCHED: ReadonlySet<string> = new Set([
  'id',
  'linkToDestination',
  'link',
  'outlineParentId',
  'svg',
  'style',
  'layout',
]);

/** The content with every text printable; what needs no change is the same object. */
export function printed<T extends Content>(content: T): T {
  return change(content) as T;
}

function change(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'outlineText' ? plainText(value) : printable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const next = value.map((inner) => change(inner));
    return next.some((inner, i) => inner !== value[i]) ? next : value;
  }
  let next: Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (UNTOUCHED.has(name)) continue;
    const changed = change(inner, name);
    if (changed === inner) continue;
    next ??= { ...value };
    next[name] = changed;
  }
  return next ?? value;
}
