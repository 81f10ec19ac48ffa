// Files in memory that are read in parts: a name with `/` is in a folder.
import { pathInside } from '../../core/artefacts/path.ts';
import type { HostResult } from '../../core/host.ts';
import {
  type HostFile,
  type HostFolder,
  isPart,
  mayBeLog,
  noLogs,
  notPart,
} from '../../core/hostFiles.ts';
import { gone, refusal } from './answers.ts';
import { chosenLogs } from './domFiles.ts';
import type { MemoryWorld } from './memoryWorld.ts';

/** Files by name, in order; a name that is not there is refused. */
export function memoryFiles(
  world: MemoryWorld,
  names: readonly string[],
): HostResult<readonly HostFile[]> {
  const missing = names.find((name) => !bytesOf(world, name));
  if (missing !== undefined) return gone(missing);
  return chosenLogs(names.map((name) => fileOf(world, name, name)));
}

/** What may be logs below a folder. */
export function memoryLogs(world: MemoryWorld, folder: string): HostResult<readonly HostFile[]> {
  const below = [...world.files.keys(), ...world.binaries.keys()].filter(
    (name) => name.startsWith(`${folder}/`) && mayBeLog(name),
  );
  if (below.length === 0) return refusal('failed', noLogs(folder));
  return chosenLogs(below.map((name) => fileOf(world, name, name.slice(folder.length + 1))));
}

/** All files, beside a case of any name. */
export function memoryFolder(world: MemoryWorld): HostFolder {
  return {
    name: 'Memory',
    async file(path) {
      const inside = pathInside(path);
      if (inside === undefined) return { kind: 'outside' };
      if (bytesOf(world, inside)) return { kind: 'file', file: fileOf(world, inside, path) };
      const folder = [...world.files.keys()].some((name) => name.startsWith(`${inside}/`));
      return { kind: folder ? 'noFile' : 'missing' };
    },
  };
}

function fileOf(world: MemoryWorld, at: string, name: string): HostFile {
  const size = bytesOf(world, at)?.length ?? 0;
  return {
    name,
    size,
    async read(from, to) {
      const bytes = bytesOf(world, at);
      if (bytes?.length !== size) throw new Error(`${name} changed. Choose it again.`);
      if (!isPart(from, to, size)) throw new Error(notPart(name));
      return bytes.slice(from, to);
    },
  };
}

function bytesOf({ files, binaries }: MemoryWorld, name: string): Uint8Array | undefined {
  const text = files.get(name);
  return binaries.get(name) ?? (text === undefined ? undefined : new TextEncoder().encode(text));
}
