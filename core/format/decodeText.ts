// Bytes to text: strict UTF-8 (core has no TextDecoder). A byte order mark is taken off.
import { megabytes } from './limits.ts';
import { placeAt } from './position.ts';
import { type Failure, refuse } from './problem.ts';

export type Decoded = { readonly ok: true; readonly text: string } | Failure;

const CHUNK = 8192;

/** The text of a file of at most `maxBytes` bytes. */
export function decodeText(bytes: Uint8Array, maxBytes: number): Decoded {
  if (bytes.length > maxBytes) return tooLarge(maxBytes);
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return refuse('The file is UTF-16 at line 1, column 1; save it as UTF-8.');
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.fault !== undefined) {
    const place = placeAt(decoded.text, decoded.text.length);
    const byte = (bytes[decoded.fault] ?? 0).toString(16).padStart(2, '0');
    return refuse(`Byte 0x${byte} is no UTF-8 at ${place}; save the file as UTF-8.`);
  }
  return { ok: true, text: withoutMark(decoded.text) };
}

/** The text without a leading byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The refusal of a file of more than so many bytes. */
export function tooLarge(maxBytes: number): Failure {
  return refuse(
    `The file is larger than ${megabytes(maxBytes)}, the most that is read; split it, or take out what does not belong in it.`,
  );
}

/** `fault` is the offset of the first byte that is no UTF-8; `text` is what comes before it. */
function decodeUtf8(bytes: Uint8Array): { text: string; fault?: number } {
  const parts: string[] = [];
  // One list, filled over and over: one for each part would be most of the memory that a file takes.
  const units: number[] = Array.from({ length: CHUNK }, () => 0);
  let count = 0;
  const put = (unit: number) => {
    units[count] = unit;
    count += 1;
    if (count < CHUNK) return;
    parts.push(String.fromCharCode(...units));
    count = 0;
  };
  const text = () => parts.join('') + String.fromCharCode(...units.slice(0, count));
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) {
      put(first);
      i += 1;
      continue;
    }
    const length = sequenceLength(first);
    const point = codePoint(bytes, i, length);
    if (point < 0) return { text: text(), fault: i };
    if (point > 0xffff) {
      put(0xd800 + ((point - 0x10000) >> 10));
      put(0xdc00 + ((point - 0x10000) & 0x3ff));
    } else put(point);
    i += length;
  }
  return { text: text() };
}

/** Of a sequence that is not ASCII. */
function sequenceLength(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** The code point of a sequence, -1 where it is none: broken off, too long, a surrogate. */
function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return -1;
  let point = first & (0xff >> (length + 1));
  for (let k = 1; k < length; k += 1) {
    const next = bytes[at + k];
    if (next === undefined || (next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  if (point < (SMALLEST[length] ?? 0) || point > 0x10ffff) return -1;
  return point >= 0xd800 && point <= 0xdfff ? -1 : point;
}
