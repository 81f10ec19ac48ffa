// JSON as Python writes it: bare NaN, Infinity and -Infinity stand for "no value".
import { decodeText } from '../../../format/decodeText.ts';
import { MAX_DEPTH } from '../../../format/limits.ts';
import { quoted } from '../../../format/problem.ts';
import { type Fault, scanJson } from '../../../format/scanJson.ts';
import { LogFault, MAX_HEADER_BYTES } from '../fault.ts';

/** The value that the bytes of a member hold. Throws LogFault with a sentence that names it. */
export function looseJson(bytes: Uint8Array, name: string): unknown {
  const decoded = decodeText(bytes, MAX_HEADER_BYTES);
  if (!decoded.ok) throw new LogFault(`In "${name}": ${decoded.problem.message}`);
  let text = withoutNaN(decoded.text);
  let fault = faultIn(text);
  // A number too large for a computer is no value, too.
  if (fault?.what.startsWith('A number too large')) {
    text = outsideTexts(text, NUMBER, (one) => (Number.isFinite(Number(one)) ? one : 'null'));
    fault = faultIn(text);
  }
  if (fault) {
    throw new LogFault(
      `In "${name}", at character ${fault.offset}: ${fault.what}; ${fault.remedy}.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new LogFault(`"${name}" is no JSON; get the whole file again.`);
  }
}

const TOO_DEEP = `Objects and lists are nested more than ${MAX_DEPTH} deep`;
const NO_NUMBER = /-?\b(?:NaN|Infinity)\b/g;
const NUMBER = /-?\d[\d.eE+-]*/g;

/** Of two values of one key nobody knows which holds, so neither is taken. */
function faultIn(text: string): Fault | undefined {
  const keys: Set<string>[] = [];
  return scanJson(text, {
    open: (offset, depth) => {
      keys[depth - 1] = new Set();
      return depth > MAX_DEPTH
        ? { offset, what: TOO_DEEP, remedy: 'no log is like that' }
        : undefined;
    },
    key: (key, offset, depth) => {
      const seen = keys[depth - 1];
      if (!seen?.has(key)) {
        seen?.add(key);
        return undefined;
      }
      const what = `The key ${quoted(key)} stands twice in one object`;
      return { offset, what, remedy: 'which one holds is not known, so write the log again' };
    },
  });
}

/** `null` for bare words. */
function withoutNaN(text: string): string {
  return /NaN|Infinity/.test(text) ? outsideTexts(text, NO_NUMBER, () => 'null') : text;
}

/** Replaces what stands outside of texts; these are skipped as a whole, so that a word in one stays. */
function outsideTexts(text: string, pattern: RegExp, by: (found: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    parts.push(text.slice(at, stop).replace(pattern, by));
    at = quote < 0 ? stop : behindText(text, quote);
    parts.push(text.slice(stop, at));
  }
  return parts.join('');
}

function behindText(text: string, quote: number): number {
  for (let at = quote + 1; ; ) {
    const end = text.indexOf('"', at);
    if (end < 0) return text.length;
    let slashes = end;
    while (slashes > at && text.charCodeAt(slashes - 1) === 92) slashes -= 1;
    at = end + 1;
    if ((end - slashes) % 2 === 0) return at;
  }
}
