// Which files the windows may speak of: those the user chose, by an id. A window's id for a file says
// nothing by itself; only ids in this book lead to a path.
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { CaseHandle } from '../../core/host.ts';

export interface Places {
  /** Notes a file that the user chose. @param path absolute */
  chosen(path: string): Promise<CaseHandle>;
  /** Its path; undefined for an id that was never given. */
  pathOf(id: string): string | undefined;
}

/** @param realpath throws where there is no such file */
export function places(realpath: (path: string) => Promise<string>): Places {
  const paths = new Map<string, string>();
  return {
    async chosen(path) {
      const id = createHash('sha256')
        .update(await canonical(realpath, path))
        .digest('hex');
      paths.set(id, path);
      return { id, name: basename(path) };
    },
    pathOf: (id) => paths.get(id),
  };
}

/** One name for one file, links followed; also for a file that is yet to be. */
async function canonical(realpath: Parameters<typeof places>[0], path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}
