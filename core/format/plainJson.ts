// The quick answer to "has this JSON anything that a case file must not have?": two fast looks instead
// of the walk that knows every place (scanJson.ts), which is then only taken to say what is wrong.
import { MAX_DEPTH, MAX_TEXT } from './limits.ts';

/** Keys that mean something to JavaScript and nothing to anybody else. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/**
 * Counts the strings of a JSON text, keys included; undefined where it is nested too deep to be handed
 * to JSON.parse. Of a text that is no JSON the answer means nothing, but is safe to go on with.
 */
export function stringsOf(text: string): number | undefined {
  let count = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === 34) {
      count += 1;
      at = endOfString(text, at);
    } else if (c === 91 || c === 123) {
      depth += 1;
      if (depth > MAX_DEPTH) return undefined;
    } else if (c === 93 || c === 125) depth -= 1;
  }
  return count;
}

/** The closing quote of the string that begins at `start`; the text's length where there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/**
 * Whether a value has surely no key twice, no forbidden key, and nothing beyond the limits of length
 * and number. False means: look closer.
 * @param value what JSON.parse gave for a text
 * @param strings of that text
 */
export function isPlain(value: unknown, strings: number): boolean {
  // Of a key that stands twice JSON.parse keeps one: then the text has more strings than the value.
  return stringsIn(value) === strings;
}

/** How many keys and texts a value has; undefined where something in it is not plain. */
function stringsIn(value: unknown): number | undefined {
  let count = 0;
  let level: unknown[] = [value];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string') {
        if (item.length > MAX_TEXT) return undefined;
        count += 1;
      } else if (typeof item === 'number') {
        if (!Number.isFinite(item)) return undefined;
      } else if (typeof item === 'object' && item !== null) {
        if (Array.isArray(item)) {
          for (const inner of item) next.push(inner);
          continue;
        }
        const members = item as Readonly<Record<string, unknown>>;
        for (const key of Object.keys(members)) {
          if (FORBIDDEN_KEYS.has(key)) return undefined;
          count += 1;
          next.push(members[key]);
        }
      }
    }
    level = next;
  }
  return count;
}
