// Folders that the user chose or dropped in a browser: the logs below them, and single files by their
// path. A browser's handle never leads out of its folder.
import { pathInside } from '../../core/artefacts/path.ts';
import {
  type Found,
  type HostFile,
  type HostFolder,
  MAX_DEPTH,
  MAX_FILES,
  mayBeLog,
} from '../../core/hostFiles.ts';
import { domFile } from './domFiles.ts';

/** A directory handle as far as it is used; TypeScript's DOM library does not list its iterator. */
export interface PickedFolder {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<PickedFolder | PickedEntry>;
  getDirectoryHandle(name: string): Promise<PickedFolder>;
  getFileHandle(name: string): Promise<PickedEntry>;
}

export interface PickedEntry {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
}

/** What may be a log in the folder and below it; one more than MAX_FILES at most. */
export async function logsBelow(folder: PickedFolder): Promise<HostFile[]> {
  const found: HostFile[] = [];
  const walk = async (within: PickedFolder, path: string, depth: number): Promise<void> => {
    for await (const entry of within.values()) {
      if (found.length > MAX_FILES) return;
      const name = `${path}${entry.name}`;
      if (entry.kind === 'directory') {
        if (depth < MAX_DEPTH) await walk(entry, `${name}/`, depth + 1);
      } else if (mayBeLog(entry.name)) found.push(domFile(await entry.getFile(), name));
    }
  };
  await walk(folder, '', 0);
  return found;
}

export function pickedFolder(folder: PickedFolder): HostFolder {
  return {
    name: folder.name,
    async file(path) {
      const steps = pathInside(path)?.split('/');
      const name = steps?.pop();
      if (!steps || name === undefined) return { kind: 'outside' };
      try {
        let within = folder;
        for (const step of steps) within = await within.getDirectoryHandle(step);
        const entry = await within.getFileHandle(name);
        return { kind: 'file', file: domFile(await entry.getFile(), path) };
      } catch (error) {
        return whyNot(error);
      }
    },
  };
}

/** A folder of which the browser gave the files: an upload. */
export function uploadedFolder(files: readonly File[]): HostFolder {
  // `runs/a.eval` of the folder `case`: "case/runs/a.eval".
  const byPath = new Map(files.map((file) => [withoutFirst(file.webkitRelativePath), file]));
  return {
    name: files[0]?.webkitRelativePath.split('/')[0] ?? '',
    async file(path) {
      const inside = pathInside(path);
      if (inside === undefined) return { kind: 'outside' };
      const file = byPath.get(inside);
      return file ? { kind: 'file', file: domFile(file, path) } : { kind: 'missing' };
    },
  };
}

/** The logs of an uploaded folder, named by their path below it. */
export function uploadedLogs(files: readonly File[]): HostFile[] {
  const logs = files.filter(({ name }) => mayBeLog(name));
  return logs.map((file) => domFile(file, withoutFirst(file.webkitRelativePath)));
}

function withoutFirst(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

function whyNot(error: unknown): Found {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return { kind: 'missing' };
  if (name === 'TypeMismatchError') return { kind: 'noFile' };
  return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
}
