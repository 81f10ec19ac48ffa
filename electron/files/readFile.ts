// Reads a file of at most so many bytes. What is no plain file (a device, a pipe) is refused.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemOf } from '../../core/files/fileProblem.ts';
import { tooLarge } from '../../core/format/decodeText.ts';
import type { HostResult } from '../../core/host.ts';
import { done, refusal } from '../app/results.ts';

/**
 * Never throws.
 * @param path absolute
 */
export async function readFile(path: string, maxBytes: number): Promise<HostResult<Uint8Array>> {
  try {
    // Without O_NONBLOCK a pipe would be waited for.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) return fileRefusal(path, { code: 'EISDIR' });
      if (!stat.isFile()) {
        return refusal('failed', `${basename(path)}: this is no file but a device or a pipe.`);
      }
      if (stat.size > maxBytes) return beyond(path, maxBytes);
      const bytes = await handle.readFile();
      return bytes.length > maxBytes ? beyond(path, maxBytes) : done(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileRefusal(path, error);
  }
}

/** What the system says of a file, as a refusal with a sentence. */
export function fileRefusal(path: string, error: unknown): HostResult<never> {
  const { because, why } = problemOf(error);
  return refusal(because, `${basename(path)}: ${why}.`);
}

/** SHA-256, lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function beyond(path: string, maxBytes: number): HostResult<never> {
  return refusal('failed', `${basename(path)}: ${tooLarge(maxBytes).problem.message}`);
}
