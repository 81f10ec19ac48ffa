// The files below a dropped folder, by the entries that every browser gives. Only the callbacks of old
// are to be had.
import { MAX_DEPTH, MAX_FILES } from '../../core/hostFiles.ts';

/** As much of a FileSystemEntry as is used. */
export interface DroppedEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  file?(done: (file: File) => void, failed: (error: unknown) => void): void;
  createReader?(): {
    readEntries(done: (entries: DroppedEntry[]) => void, failed: (error: unknown) => void): void;
  };
}

export interface FileBelow {
  readonly file: File;
  /** From the folder that was dropped, with its name. */
  readonly path: string;
}

/** One more than MAX_FILES at most. */
export async function filesBelow(folder: DroppedEntry): Promise<readonly FileBelow[]> {
  const found: FileBelow[] = [];
  const walk = async (entry: DroppedEntry, path: string, depth: number): Promise<void> => {
    if (found.length > MAX_FILES) return;
    if (!entry.isDirectory) {
      const file = await new Promise<File>((done, failed) => entry.file?.(done, failed));
      found.push({ file, path });
    } else if (depth < MAX_DEPTH) {
      for (const inner of await entriesOf(entry)) {
        await walk(inner, `${path}/${inner.name}`, depth + 1);
      }
    }
  };
  await walk(folder, folder.name, 0);
  return found;
}

/** A reader gives some at a time, and none when there are no more. */
async function entriesOf(folder: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = folder.createReader?.();
  const all: DroppedEntry[] = [];
  for (;;) {
    const some = await new Promise<DroppedEntry[]>((done, failed) =>
      reader ? reader.readEntries(done, failed) : done([]),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
