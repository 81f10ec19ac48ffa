// What JSON allows and a case file must not have: keys twice, keys that reach into prototypes,
// nesting and texts beyond the limits.
import { isTooLong, MAX_DEPTH, MAX_TEXT } from './limits.ts';
import { FORBIDDEN_KEYS, isPlain, stringsOf } from './plainJson.ts';
import { placeAt } from './position.ts';
import { type Failure, oneLine, quoted, refuse } from './problem.ts';
import { type Fault, scanJson } from './scanJson.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | Failure;

/** The value of a JSON text, or a sentence with line and column. Never throws. */
export function parseJson(text: string): Parsed {
  const strings = stringsOf(text);
  if (strings !== undefined) {
    const parsed = parsePlain(text, strings);
    if (parsed) return parsed;
  }
  const fault = faultIn(text);
  if (fault) return refuse(`${fault.what} at ${placeAt(text, fault.offset)}; ${fault.remedy}.`);
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return refuse(`The file is no JSON (${oneLine(String(error))}); restore it from a copy.`);
  }
}

/** The value where nothing can be wrong with it: three times as fast as a look at every place. */
function parsePlain(text: string, strings: number): Parsed | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value, strings) ? { ok: true, value } : undefined;
  } catch {
    return undefined;
  }
}

/** The first thing that is wrong, in the order of the text. */
function faultIn(text: string): Fault | undefined {
  const keys: Set<string>[] = [];
  return scanJson(text, {
    open: (offset, depth) => {
      keys[depth - 1] = new Set();
      return depth > MAX_DEPTH ? tooDeep(offset) : undefined;
    },
    key: (name, offset, depth) => {
      const seen = keys[depth - 1];
      if (FORBIDDEN_KEYS.has(name)) return forbidden(name, offset);
      if (seen?.has(name)) return duplicate(name, offset);
      seen?.add(name);
      return undefined;
    },
    string: (start, end) => {
      if (end - start - 2 <= MAX_TEXT) return undefined;
      return isTooLong(JSON.parse(text.slice(start, end)) as string) ? tooLong(start) : undefined;
    },
  });
}

function tooDeep(offset: number): Fault {
  const what = `Objects and lists are nested more than ${MAX_DEPTH} deep`;
  return { offset, what, remedy: 'make the file flatter' };
}

function forbidden(name: string, offset: number): Fault {
  return { offset, what: `The key ${quoted(name)} is not allowed`, remedy: 'rename it' };
}

function duplicate(name: string, offset: number): Fault {
  const what = `The key ${quoted(name)} stands twice in one object`;
  return { offset, what, remedy: 'keep one of the two' };
}

function tooLong(offset: number): Fault {
  return { offset, what: `A text of more than ${MAX_TEXT} characters`, remedy: 'shorten it' };
}
