// A checksum of text that can be put together from those of its parts: a polynomial in the UTF-16
// units, modulo 2^32 (Karp and Rabin 1987). Tells torn text from whole, and is no seal against people.

export interface Checksum {
  readonly hash: number;
  /** BASE to the power of the text's length. */
  readonly power: number;
}

/** Odd, so that powers never vanish; the prime of FNV-1a. */
const BASE = 16777619;

export const NO_TEXT: Checksum = { hash: 0, power: 1 };

export function checksumOf(text: string): Checksum {
  let hash = 0;
  let power = 1;
  for (let i = 0; i < text.length; i += 1) {
    // One more than the unit, or leading zeros would not count.
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i) + 1) | 0;
    power = Math.imul(power, BASE);
  }
  return { hash, power };
}

/** The checksum of one text followed by another. */
export function joinChecksums(first: Checksum, second: Checksum): Checksum {
  return {
    hash: (Math.imul(first.hash, second.power) + second.hash) | 0,
    power: Math.imul(first.power, second.power),
  };
}

/** Eight hexadecimal digits. */
export function checksumText({ hash }: Checksum): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
