// Internal ids: random where people work, derived from a digest where output must repeat.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Gives a fresh id at each call; passed in, because core has no randomness of its own. */
export type IdSource = () => string;

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 12;

/**
 * Ids of 12 characters base 36 (62 bits) after a letter.
 * @param random uniform in [0, 1)
 */
export function randomIds(random: () => number): IdSource {
  return () => {
    let id = 'x';
    for (let i = 0; i < LENGTH; i += 1) id += ALPHABET[Math.floor(random() * ALPHABET.length)];
    return id;
  };
}

/** The same ids for the same seed, so that importing a file twice gives the same bytes. */
export function seededIds(seed: string): IdSource {
  let count = 0;
  return () => {
    count += 1;
    return `x${bytesToHex(sha256(utf8ToBytes(`${count} ${seed}`))).slice(0, LENGTH)}`;
  };
}
