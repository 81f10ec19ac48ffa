// SHA-256 of a source, read as a stream: nothing of it is kept.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { readExactly } from './bytes.ts';
import { CHUNK_BYTES } from './fault.ts';
import type { ByteSource } from './types.ts';

/** A source whose digest is taken while it is read from begin to end, so that it is read once. */
export class DigestedRead {
  private readonly hash = sha256.create();

  constructor(
    private readonly source: ByteSource,
    private readonly hashing: boolean,
  ) {}

  /** All bytes in order. */
  async eachChunk(visit: (chunk: Uint8Array) => void, pause: () => void): Promise<void> {
    const { source } = this;
    for (let at = 0; at < source.size; at += CHUNK_BYTES) {
      pause();
      const chunk = await readExactly(source, at, Math.min(source.size, at + CHUNK_BYTES));
      if (this.hashing) this.hash.update(chunk);
      visit(chunk);
    }
  }

  /** Lower-case hexadecimal, after all bytes were visited. */
  digest(): string {
    return bytesToHex(this.hash.digest());
  }
}
