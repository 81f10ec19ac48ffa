// The files opened and saved last, kept in a file of the program's own. They are what may be opened
// again without choosing, also after a restart.
import { dirname, sep } from 'node:path';
import type { CaseHandle, RecentFile } from '../../core/host.ts';
import { path as isPath, isPlain } from '../app/payloads.ts';
import type { Places } from './places.ts';

export interface RecentTools {
  readonly places: Places;
  /** The kept text; undefined when there is none. */
  readonly load: () => Promise<string | undefined>;
  readonly keep: (text: string) => Promise<unknown>;
  /** ISO 8601, UTC. */
  readonly time: () => string;
  /** The user's own folder, shown as ~. */
  readonly home: string;
  /** Also tells the system, for its own list. */
  readonly announce?: (path: string) => void;
}

export interface Recent {
  add(path: string): Promise<void>;
  list(): Promise<readonly RecentFile[]>;
  forget(id: string): Promise<void>;
}

const MOST = 50;

interface Entry {
  readonly path: string;
  readonly at: string;
}

export function recentFiles({ places, load, keep, time, home, announce }: RecentTools): Recent {
  let entries: Promise<readonly (Entry & { readonly handle: CaseHandle })[]> | undefined;

  const known = () => {
    entries ??= load().then((text) =>
      Promise.all(
        read(text).map(async (entry) => ({ ...entry, handle: await places.chosen(entry.path) })),
      ),
    );
    return entries;
  };
  const change = async (next: Awaited<ReturnType<typeof known>>) => {
    entries = Promise.resolve(next);
    // A list that is not kept is a small loss, and no reason to refuse what was asked.
    await keep(`${JSON.stringify(next.map(({ path, at }) => ({ path, at })))}\n`);
  };
  const placeOf = (path: string) => {
    const folder = dirname(path);
    const inside = folder === home || folder.startsWith(home + sep);
    return inside ? `~${folder.slice(home.length)}` : folder;
  };

  return {
    async add(path) {
      const before = await known();
      const handle = await places.chosen(path);
      const others = before.filter((entry) => entry.handle.id !== handle.id);
      announce?.(path);
      await change([{ path, at: time(), handle }, ...others].slice(0, MOST));
    },
    async list() {
      return (await known()).map(({ handle, path, at }) => ({ handle, place: placeOf(path), at }));
    },
    async forget(id) {
      await change((await known()).filter(({ handle }) => handle.id !== id));
    },
  };
}

/** Whatever is not as written by us is left out. */
function read(text: string | undefined): Entry[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isEntry).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  return isPlain(value, ['path', 'at']) && isPath(value.path) && typeof value.at === 'string';
}
