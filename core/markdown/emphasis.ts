// Asterisks: which of them pair up as emphasis (CommonMark 0.31, 6.2, by its delimiter stack). Narrower
// than CommonMark: "_" never formats, and an asterisk between two letters or digits, before what
// ends something or behind what begins it is an asterisk: "5*3*2", "10**25", "(*)", "src/*.ts".
import { isWordCharacter } from './words.ts';

/** A run of asterisks. */
export interface Delimiter {
  /** How many are left to be shown as they are. */
  length: number;
  readonly typed: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Emphasis that ends before what is left, and that begins behind it. */
  readonly closes: { bold: number; italic: number };
  readonly opens: { bold: number; italic: number };
}

const SPACE = /[\s\p{Zs}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const NEVER_FIRST = ')]}.,:;!?%/';
const NEVER_LAST = '([{/';

export function delimiterAt(source: string, at: number): Delimiter {
  let end = at;
  while (source[end] === '*') end += 1;
  const before = characterBefore(source, at);
  const after = end < source.length ? String.fromCodePoint(source.codePointAt(end) ?? 0x20) : ' ';
  const left = flanks(before, after);
  const right = flanks(after, before);
  const inWord = isWordCharacter(before) && isWordCharacter(after);
  return {
    length: end - at,
    typed: end - at,
    canOpen: left && !inWord && !NEVER_FIRST.includes(after),
    canClose: right && !inWord && !NEVER_LAST.includes(before),
    closes: { bold: 0, italic: 0 },
    opens: { bold: 0, italic: 0 },
  };
}

function characterBefore(source: string, at: number): string {
  if (at === 0) return ' ';
  const low = source.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return pair ? source.slice(at - 2, at) : source.charAt(at - 1);
}

/** "Left-flanking" for the characters before and after, "right-flanking" for them exchanged. */
function flanks(outside: string, inside: string): boolean {
  if (SPACE.test(inside)) return false;
  return !PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside);
}

/** Pairs closers with the nearest openers before them. Linear in the number of delimiters. */
export function pairDelimiters(delimiters: readonly Delimiter[]): void {
  /** Openers that are still to be paired, the nearest on top. */
  const stack: Delimiter[] = [];
  /** By kind of closer: no opener for it lies at or below this height of the stack. */
  const bottom = new Map<number, number>();
  for (const closer of delimiters) {
    while (closer.canClose && closer.length > 0) {
      const kind = (closer.typed % 3) * 2 + (closer.canOpen ? 1 : 0);
      const found = openerFor(closer, stack, Math.min(bottom.get(kind) ?? 0, stack.length));
      if (found < 0) {
        bottom.set(kind, stack.length);
        break;
      }
      // What stands between the two can pair with nothing any more.
      stack.length = found + 1;
      pair(stack[found] as Delimiter, closer);
      if (stack[found]?.length === 0) stack.length = found;
      for (const [key, height] of bottom) bottom.set(key, Math.min(height, stack.length));
    }
    if (closer.canOpen && closer.length > 0) stack.push(closer);
  }
}

function openerFor(closer: Delimiter, stack: readonly Delimiter[], bottom: number): number {
  for (let i = stack.length - 1; i >= bottom; i -= 1) {
    const opener = stack[i];
    if (opener && mayPair(opener, closer)) return i;
  }
  return -1;
}

/** The "rule of three": "**a*b" and the like stay as typed. */
function mayPair(opener: Delimiter, closer: Delimiter): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  return (
    (opener.typed + closer.typed) % 3 !== 0 || (opener.typed % 3 === 0 && closer.typed % 3 === 0)
  );
}

function pair(opener: Delimiter, closer: Delimiter): void {
  const strong = opener.length >= 2 && closer.length >= 2;
  const kind = strong ? 'bold' : 'italic';
  opener.opens[kind] += 1;
  closer.closes[kind] += 1;
  opener.length -= strong ? 2 : 1;
  closer.length -= strong ? 2 : 1;
}
