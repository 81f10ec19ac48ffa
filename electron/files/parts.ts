// Files that a window may read in parts: logs that the user chose in a native dialog, and what lies in
// the folder of an open case. Ids are good in their window only; no window learns a path.
import { createHash, randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { pathInside } from '../../core/artefacts/path.ts';
import { problemOf } from '../../core/files/fileProblem.ts';
import type { HostResult } from '../../core/host.ts';
import type { FilePart } from '../../core/hostBridge.ts';
import {
  type Found,
  isPart,
  MAX_DEPTH,
  MAX_FILES,
  mayBeLog,
  noLogs,
  notPart,
  tooManyFiles,
} from '../../core/hostFiles.ts';
import { done, refusal } from '../app/results.ts';
import { fileRefusal } from './readFile.ts';

export interface Parts<W> {
  /** Notes logs that the user chose. @param paths absolute */
  files(window: W, paths: readonly string[]): Promise<HostResult<readonly FilePart[]>>;
  /** Notes all that may be logs in a folder that the user chose. @param path absolute */
  folder(window: W, path: string): Promise<HostResult<readonly FilePart[]>>;
  /** A file in the folder of a case. @param caseFile absolute */
  beside(window: W, caseFile: string, path: string): Promise<Found<FilePart>>;
  read(window: W, id: string, from: number, to: number): Promise<HostResult<Uint8Array>>;
  /** SHA-256 of the whole file. */
  digest(window: W, id: string): Promise<HostResult<string>>;
}

interface Noted extends FilePart {
  readonly path: string;
  /** What the file was when it was chosen: reading anything else under its name is refused. */
  readonly stamp: string;
}

/** @typeParam W a window; what it was given ends with it */
export function parts<W extends object>(): Parts<W> {
  const books = new WeakMap<W, { byId: Map<string, Noted>; byPath: Map<string, string> }>();
  const bookOf = (window: W) => {
    const book = books.get(window) ?? { byId: new Map(), byPath: new Map() };
    books.set(window, book);
    return book;
  };

  // Only looked at: one that cannot be opened says so when it is read, and the others are there.
  const note = async (window: W, path: string, name: string): Promise<FilePart> => {
    const found = await stat(path);
    const { byId, byPath } = bookOf(window);
    const id = byPath.get(path) ?? randomBytes(32).toString('hex');
    byPath.set(path, id);
    byId.set(id, { id, name, size: found.size, path, stamp: stampOf(found) });
    return { id, name, size: found.size };
  };

  const notedFor = (window: W, id: string) => books.get(window)?.byId.get(id);

  const noteAll = async (window: W, found: readonly (readonly [path: string, name: string])[]) => {
    if (found.length > MAX_FILES) return refusal('failed', tooManyFiles);
    const noted: FilePart[] = [];
    for (const [path, name] of found) {
      try {
        noted.push(await note(window, path, name));
      } catch (error) {
        return fileRefusal(path, error);
      }
    }
    return done(noted);
  };

  return {
    files: (window, paths) =>
      noteAll(
        window,
        paths.map((path) => [path, basename(path)]),
      ),
    async folder(window, path) {
      try {
        const found = await logsIn(path);
        if (found.length === 0) return refusal('failed', noLogs(basename(path)));
        return noteAll(
          window,
          found.map((name) => [join(path, name), name.split(sep).join('/')]),
        );
      } catch (error) {
        return fileRefusal(path, error);
      }
    },
    async beside(window, caseFile, path) {
      const inside = pathInside(path);
      if (inside === undefined) return { kind: 'outside' };
      try {
        const folder = await realpath(dirname(caseFile));
        const real = await realpath(join(folder, ...inside.split('/')));
        if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
          return { kind: 'outside' };
        }
        if (!(await lstat(real)).isFile()) return { kind: 'noFile' };
        return { kind: 'file', file: await note(window, real, path) };
      } catch (error) {
        const { code } = error as { code?: unknown };
        if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
        return { kind: 'unreadable', why: problemOf(error).why };
      }
    },
    async digest(window, id) {
      const noted = notedFor(window, id);
      if (!noted) return notChosen();
      return unchanged(noted, async (file) => {
        const digest = createHash('sha256');
        for await (const piece of file.createReadStream({ autoClose: false })) digest.update(piece);
        // A file that is written to meanwhile is neither the old one nor the new one.
        if (stampOf(await file.stat()) !== noted.stamp) return changed(noted.name);
        return done(digest.digest('hex'));
      });
    },
    async read(window, id, from, to) {
      const noted = notedFor(window, id);
      if (!noted) return notChosen();
      const { name, size } = noted;
      if (!isPart(from, to, size)) return refusal('failed', notPart(name));
      return unchanged(noted, async (file) => {
        const bytes = new Uint8Array(to - from);
        for (let at = 0; at < bytes.length; ) {
          const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
          if (bytesRead === 0) return changed(name);
          at += bytesRead;
        }
        return done(bytes);
      });
    },
  };
}

/** Opens a plain file; devices and pipes are refused, and never waited for. */
async function withFile<T>(
  path: string,
  name: string,
  work: (file: FileHandle, now: Stats) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const now = await file.stat();
      if (now.isFile()) return await work(file, now);
      return refusal('failed', `${name}: this is no file.`);
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileRefusal(path, error);
  }
}

/** Opens a noted file, if it is still what was chosen. */
function unchanged<T>(
  { path, name, stamp }: Noted,
  work: (file: FileHandle) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  return withFile(path, name, async (file, now) =>
    stampOf(now) === stamp ? work(file) : changed(name),
  );
}

/** Paths within the folder, sorted; links are not followed, so that there are no circles. */
async function logsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (within: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const name = join(within, entry.name);
      if (found.length > MAX_FILES) return;
      if (entry.isFile() && mayBeLog(entry.name)) found.push(name);
      else if (entry.isDirectory() && depth < MAX_DEPTH) await walk(name, depth + 1);
    }
  };
  await walk('', 0);
  return found.sort();
}

function stampOf({ dev, ino, size, mtimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs].join(' ');
}

function notChosen(): HostResult<never> {
  return refusal('gone', 'This file was not chosen in this window.');
}

function changed(name: string): HostResult<never> {
  return refusal('changed-outside', `${name} changed after it was chosen. Choose it again.`);
}
