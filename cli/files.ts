// Reading with a limit, and writing whole or not at all.
import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileTools, pathLocks } from '../core/files/fileSystem.ts';
import { saveFile } from '../core/files/saveFile.ts';
import { tooLarge } from '../core/format/decodeText.ts';
import { fileProblem, shown, Unusable } from './unusable.ts';
import type { World } from './world.ts';

const CHUNK = 1 << 20;

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
  /** What is to be replaced; fail where another program has changed it meanwhile. */
  readonly replaces?: Uint8Array;
}

/** Writes a file whole or not at all (core/files/saveFile.ts). Throws Unusable. */
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
    if (before && options.fresh) {
      throw new Unusable(`${file}: there is such a file already; choose another name.`);
    }
    for (const input of options.inputs ?? []) await refuseInput(world, input, file, before);
    const expects = expectation(options);
    const saved = await saveFile(toolsOf(world), path, Buffer.from(content), {
      ...(expects ? { expects } : {}),
    });
    if (!saved.ok) throw new Unusable(`${file}: ${saved.why}.`);
  } catch (error) {
    throw fileProblem(file, error);
  }
}

function expectation({ fresh, replaces }: WriteOptions) {
  if (fresh) return (found: Uint8Array | undefined) => found === undefined;
  if (!replaces) return undefined;
  return (found: Uint8Array | undefined) =>
    found !== undefined && Buffer.from(found).equals(replaces);
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

/** What saving needs of the surroundings; one program saves one file at a time. */
function toolsOf({ fs, random }: World): FileTools {
  const wait = (milliseconds: number) =>
    new Promise<void>((done) => {
      setTimeout(done, milliseconds);
    });
  return { fs, paths: { basename, dirname, join, resolve }, random, wait, locks: pathLocks() };
}
