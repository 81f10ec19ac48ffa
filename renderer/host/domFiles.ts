// The browser's File objects as files that are read in parts: a slice is all that is read.
import type { HostResult } from '../../core/host.ts';
import { type HostFile, isPart, MAX_FILES, notPart, tooManyFiles } from '../../core/hostFiles.ts';
import { done, nothingChosen, refusal } from './answers.ts';
import { digestOf } from './bytes.ts';

/** Bytes that are held at once for the browser's own digest, which takes them in one piece. */
const MAX_DIGESTED = 256 * 1024 * 1024;

/** @param name with its folders, where it came with some */
export function domFile(file: File, name: string = file.name): HostFile {
  return {
    name,
    size: file.size,
    async read(from, to) {
      if (!isPart(from, to, file.size)) throw new Error(notPart(name));
      return bytesOf(file.slice(from, to), name);
    },
    ...(file.size <= MAX_DIGESTED && globalThis.crypto?.subtle
      ? { digest: async () => digestOf(await bytesOf(file, name)) }
      : {}),
  };
}

/** Browsers refuse a file that is gone or that changed after it was chosen, and say no more. */
async function bytesOf(blob: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new Error(`${name} changed or is gone since it was chosen. Choose it again.`);
  }
}

/** The files as chosen logs, sorted by name. */
export function chosenLogs(files: readonly HostFile[]): HostResult<readonly HostFile[]> {
  if (files.length === 0) return nothingChosen();
  if (files.length > MAX_FILES) return refusal('failed', tooManyFiles);
  return done([...files].sort(byName));
}

function byName({ name: one }: HostFile, { name: other }: HostFile): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
