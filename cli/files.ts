// Reading with a limit, and writing so that at every moment the old or the new file is whole.
import { constants, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { tooLarge } from '../core/format/decodeText.ts';
import { fileProblem, shown, Unusable } from './unusable.ts';
import type { World } from './world.ts';

const CHUNK = 1 << 20;
/** Links followed before they count as a circle, as Linux does. */
const MAX_LINKS = 40;

/** The bytes of a file, or of standard input for `-`. Throws Unusable, also when there are more. */
export async function readBytes(world: World, file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    if (file === '-') return await collect(world.stdin, file, maxBytes);
    const handle = await world.fs.open(resolve(world.cwd, file), 'r');
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) throw beyond(file, maxBytes);
      return await collect(
        handle.createReadStream({ highWaterMark: CHUNK, autoClose: false }),
        file,
        maxBytes,
      );
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileProblem(file, error);
  }
}

/** A device or pipe has no size beforehand, so bytes are counted as they come. */
async function collect(
  source: AsyncIterable<Uint8Array>,
  file: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw beyond(file, maxBytes);
  }
  return Buffer.concat(chunks);
}

function beyond(file: string, maxBytes: number): Unusable {
  return new Unusable(`${shown(file)}: ${tooLarge(maxBytes).problem.message}`);
}

export interface WriteOptions {
  /** Files that must not be written over. */
  readonly inputs?: readonly string[];
  /** Fail where there is such a file already. */
  readonly fresh?: boolean;
}

/**
 * Writes a file whole or not at all: a temporary one in the same folder, synced, put in place, read
 * back. Links are followed, the mode is kept. Throws Unusable.
 */
export async function writeFile(
  world: World,
  file: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  try {
    const path = resolve(world.cwd, file);
    const before = await statOf(world, path);
    if (before && !before.isFile() && !before.isDirectory()) {
      return await writeThrough(world, path, content);
    }
    const target = await followLinks(world, path);
    if (before && options.fresh) {
      throw new Unusable(`${file}: there is such a file already; choose another name.`);
    }
    for (const input of options.inputs ?? []) await refuseInput(world, input, file, before);
    if (before?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await replace(world, target, Buffer.from(content), before);
  } catch (error) {
    throw fileProblem(file, error);
  }
}

/** A folder for several outputs; it may be there already. Throws Unusable. */
export async function makeFolder(world: World, folder: string): Promise<void> {
  try {
    await world.fs.mkdir(resolve(world.cwd, folder), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST'
      ? new Unusable(`${folder}: this is a file, and several outputs need a folder; name another.`)
      : fileProblem(folder, error);
  }
}

async function refuseInput(
  world: World,
  input: string,
  file: string,
  before: Stats | undefined,
): Promise<void> {
  const stat = input === '-' ? undefined : await statOf(world, resolve(world.cwd, input));
  if (!before?.isFile() || stat?.ino !== before.ino || stat.dev !== before.dev) return;
  throw new Unusable(`${file}: the output would overwrite the input; choose another name.`);
}

async function statOf({ fs }: World, path: string): Promise<Stats | undefined> {
  return fs.stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Where a chain of links ends, whether or not there is something. */
async function followLinks({ fs }: World, path: string): Promise<string> {
  let at = path;
  for (let i = 0; i < MAX_LINKS; i += 1) {
    const link = await fs.readlink(at).catch(() => undefined);
    if (link === undefined) return at;
    at = resolve(dirname(at), link);
  }
  throw Object.assign(new Error(), { code: 'ELOOP' });
}

/** A device or a pipe cannot be replaced. */
async function writeThrough(
  { fs }: World,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const handle = await fs.open(path, 'w');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

async function replace(
  world: World,
  target: string,
  bytes: Uint8Array,
  before: Stats | undefined,
): Promise<void> {
  const { fs, random } = world;
  // A file that may not be written must not be replaced either, though the folder would allow it.
  if (before) await fs.access(target, constants.W_OK);
  const suffix = Math.floor(random() * 36 ** 8).toString(36);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${suffix}.tmp`);
  const handle = await fs.open(temporary, 'wx');
  try {
    try {
      await handle.writeFile(bytes);
      if (before) await handle.chmod(before.mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const written = await fs.readFile(temporary);
    if (!written.equals(bytes)) throw new Error('what was written reads back differently');
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.unlink(temporary).catch(() => {});
    throw error;
  }
  await syncFolder(world, dirname(target));
}

/** Makes the rename itself last; not every system can. */
async function syncFolder({ fs }: World, folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
