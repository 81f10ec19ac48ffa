// Bytes of files and their digests.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** By the browser, which is far faster; by ourselves where it does not (pages not from this machine). */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const native = globalThis.crypto?.subtle;
  if (!native) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await native.digest('SHA-256', bytes)));
}
