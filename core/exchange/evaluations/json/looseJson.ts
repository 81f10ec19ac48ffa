// JSON as Python writes it: bare NaN, Infinity and -Infinity stand for "no value".
import { decodeText } from '../../../format/decodeText.ts';
import { MAX_DEPTH } from '../../../format/limits.ts';
import { scanJson } from '../../../format/scanJson.ts';
import { LogFault, MAX_HEADER_BYTES } from '../fault.ts';

/** The value that the bytes of a member hold. Throws LogFault with a sentence that names it. */
export function looseJson(bytes: Uint8Array, name: string): unknown {
  const decoded = decodeText(bytes, MAX_HEADER_BYTES);
  if (!decoded.ok) throw new LogFault(`In "${name}": ${decoded.problem.message}`);
  const text = withoutNaN(decoded.text);
  const fault = scanJson(text, {
    open: (offset, depth) =>
      depth > MAX_DEPTH ? { offset, what: TOO_DEEP, remedy: 'no log is like that' } : undefined,
  });
  // A number too large for a computer is no value, too: JSON.parse makes it Infinity.
  if (fault && !fault.what.startsWith('A number too large')) {
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

/** `null` for bare words; texts are skipped over as a whole, so that a word in one stays as it is. */
function withoutNaN(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    parts.push(text.slice(at, stop).replace(NO_NUMBER, 'null'));
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
