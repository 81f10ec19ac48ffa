// The files beside a case, for core/artefacts: inside the case file's folder only, links resolved
// first. What leads out of it, a folder, a device or a pipe is told and never opened.
import { constants } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ArtefactFile, ArtefactReader } from '../core/artefacts/types.ts';
import { problemOf } from '../core/files/fileProblem.ts';
import type { World } from './world.ts';

const CHUNK = 1 << 20;
/** No link is followed that came since the path was resolved, and no pipe is waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @param file the case file, which lies in the folder that is asked */
export async function artefactFiles(world: World, file: string): Promise<ArtefactReader> {
  const { fs } = world;
  const folder = dirname(await fs.realpath(resolve(world.cwd, file)));
  return { open: (path) => openInside(world, folder, path) };
}

async function openInside({ fs }: World, folder: string, path: string): Promise<ArtefactFile> {
  try {
    const real = await fs.realpath(join(folder, path));
    if (!isInside(folder, real)) return { kind: 'outside' };
    if (!(await fs.lstat(real)).isFile()) return { kind: 'noFile' };
    const handle = await fs.open(real, FLAGS);
    const opened = await handle.stat();
    if (!opened.isFile()) {
      await handle.close();
      return { kind: 'noFile' };
    }
    return { kind: 'file', bytes: handle.createReadStream({ highWaterMark: CHUNK }) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', why: problemOf(error).why };
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
