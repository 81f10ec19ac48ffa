// Deflate, stopped as soon as more comes out than was announced.
import { Inflate } from 'fflate';
import { Gather } from './gather.ts';

/** Deflate makes at most 1032 times as much of its input, so 16 KB at a time stay small. */
const STEP = 16 * 1024;

/** The bytes of raw deflate data. Throws where it is no such data, or there are more than `most`. */
export function inflate(packed: Uint8Array, most: number): Uint8Array {
  const gather = new Gather(most);
  const stream = new Inflate((part) => gather.add(part.slice()));
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return gather.all();
}
