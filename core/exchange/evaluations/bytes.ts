// Reading from a source with every length checked, and little-endian numbers.
import { LogFault } from './fault.ts';
import type { ByteSource } from './types.ts';

const SHORTER = 'The file became shorter while it was read; import it again when it is complete.';

/** Exactly the bytes [from, to). Throws LogFault where there are fewer. */
export async function readExactly(
  source: ByteSource,
  from: number,
  to: number,
): Promise<Uint8Array> {
  if (from < 0 || to > source.size || from > to) throw new LogFault(SHORTER);
  const bytes = await source.read(from, to);
  if (bytes.length !== to - from) throw new LogFault(SHORTER);
  return bytes;
}

/** A source over bytes in memory, such as a member of a zip. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
  };
}

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Exact up to 2^53; above that the number is of no file anyway. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at + 4) * 2 ** 32 + u32(bytes, at);
}

/** All parts in one. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
