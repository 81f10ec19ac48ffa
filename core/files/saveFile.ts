// Saves so that at every moment the old or the new file is whole: a temporary one in the same folder,
// synced, read back, put in place. What failed is told; the old file is then as it was.
import { codeOf, type FileRefusal, problemOf } from './fileProblem.ts';
import type { FileStat, FileTools, OpenFile } from './fileSystem.ts';

export type Saved =
  | { readonly ok: true; readonly path: string }
  | {
      readonly ok: false;
      readonly because: FileRefusal | 'changed-outside';
      /** As in FileProblem: after the file's name and a colon, without a full stop. */
      readonly why: string;
    };

export interface SaveOptions {
  /** Whether what is there now may be replaced; undefined: there is no file. Otherwise it is. */
  readonly expects?: (found: Uint8Array | undefined) => boolean | Promise<boolean>;
}

/** Links followed before they count as a circle, as Linux does. */
const MAX_LINKS = 40;
/** Writing permission, as in POSIX access(2). */
const W_OK = 2;
/** Milliseconds between attempts while a virus scanner or a sync client holds the file. */
const WAITS = [20, 60, 180, 500];
const CHANGED: Saved = {
  ok: false,
  because: 'changed-outside',
  why: 'it was changed by another program',
};
const GONE: Saved = {
  ok: false,
  because: 'gone',
  why: 'it is no longer there; save it as a new file',
};
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Writes a file whole or not at all. Links are followed, the mode is kept. Never throws.
 * @param path absolute
 */
export async function saveFile(
  tools: FileTools,
  path: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
): Promise<Saved> {
  try {
    const target = await followLinks(tools, path);
    return await tools.locks.run(target, () => save(tools, target, bytes, options));
  } catch (error) {
    return { ok: false, ...problemOf(error) };
  }
}

/** Where a chain of links ends, whether or not there is something. Throws what the system throws. */
export async function followLinks({ fs, paths }: FileTools, path: string): Promise<string> {
  let at = path;
  for (let i = 0; i < MAX_LINKS; i += 1) {
    const link = await fs.readlink(at).catch(noLink);
    if (link === undefined) return at;
    at = paths.resolve(paths.dirname(at), link);
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}

/** What systems say of files that are no links, or are not there. */
const NO_LINK = new Set(['EINVAL', 'ENOENT', 'UNKNOWN', 'ENOSYS', 'ENOTSUP']);

/** Anything else is thrown, or a link might be replaced by a file. */
function noLink(error: unknown): undefined {
  if (!NO_LINK.has(codeOf(error))) throw error;
}

async function save(
  tools: FileTools,
  target: string,
  bytes: Uint8Array,
  { expects }: SaveOptions,
): Promise<Saved> {
  const { fs } = tools;
  const before = await absentAs(undefined, fs.stat(target));
  if (before?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  // A file that may not be written must not be replaced either, though the folder would allow it.
  if (before) await fs.access(target, W_OK);
  const temporary = temporaryName(tools, target);
  const handle = await fs.open(temporary, 'wx');
  try {
    await writeTo(handle, bytes, before);
    if (!sameBytes(await fs.readFile(temporary), bytes)) throw differs();
    // Last, so that little time is left for another program to come between.
    const found = expects && (await absentAs(undefined, fs.readFile(target)));
    if (expects && !(await expects(found))) {
      await discard(tools, temporary);
      return found ? CHANGED : GONE;
    }
    await putInPlace(tools, temporary, target);
  } catch (error) {
    await discard(tools, temporary);
    throw error;
  }
  await syncFolder(tools, target);
  if (!sameBytes(await fs.readFile(target), bytes)) throw differs();
  return { ok: true, path: target };
}

async function writeTo(
  handle: OpenFile,
  bytes: Uint8Array,
  before: FileStat | undefined,
): Promise<void> {
  try {
    await handle.writeFile(bytes);
    if (before) await handle.chmod(before.mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames, again and again while somebody holds the file. */
async function putInPlace({ fs, wait }: FileTools, from: string, to: string): Promise<void> {
  for (const pause of WAITS) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  await fs.rename(from, to);
}

/** Makes the rename itself last; not every system can. */
async function syncFolder({ fs, paths }: FileTools, target: string): Promise<void> {
  const handle = await fs.open(paths.dirname(target), 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

async function discard({ fs }: FileTools, temporary: string): Promise<void> {
  await fs.unlink(temporary).catch(() => {});
}

function temporaryName({ paths, random }: FileTools, target: string): string {
  const suffix = Math.floor(random() * 36 ** 8).toString(36);
  return paths.join(
    paths.dirname(target),
    `.${paths.basename(target).slice(0, 200)}.${suffix}.tmp`,
  );
}

async function absentAs<T, A>(absent: A, found: Promise<T>): Promise<T | A> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return absent;
    throw error;
  }
}

function differs(): Error {
  return new Error('what was written reads back differently');
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}
