// Which window watches which file. What a window saves is told to the others, never to itself.
import type { Stop } from '../../core/host.ts';

export interface WatchesTools<W> {
  /** Watches one file: tells its digests as they change. */
  readonly watch: (
    path: string,
    known: string | undefined,
    changed: (digest: string | undefined) => void,
  ) => Watch;
  readonly pathOf: (id: string) => string | undefined;
  readonly tell: (window: W, id: string, digest: string | undefined) => void;
}

export interface Watch {
  /** Looks away until `resume`. */
  pause(): void;
  /** @param digest what is there now; undefined where it is not known to have changed */
  resume(digest: string | undefined): void;
  readonly stop: Stop;
}

export interface Watches<W> {
  /** False where the id leads to no file. */
  add(window: W, id: string): boolean;
  remove(window: W, id: string): void;
  /** The window is gone. */
  removeAll(window: W): void;
  /** A window was given these bytes: what comes after is a change. */
  seen(id: string, digest: string): void;
  /** Lets a window save a file whose bytes will then have that digest. */
  during<T extends { readonly ok: boolean }>(
    window: W,
    id: string,
    digest: string,
    save: () => Promise<T>,
  ): Promise<T>;
}

export function watches<W>({ watch, pathOf, tell }: WatchesTools<W>): Watches<W> {
  const known = new Map<string, string>();
  const watched = new Map<string, { watch: Watch; windows: Set<W> }>();

  const remove = (window: W, id: string) => {
    const entry = watched.get(id);
    entry?.windows.delete(window);
    if (entry?.windows.size !== 0) return;
    entry.watch.stop();
    watched.delete(id);
  };

  return {
    remove,
    add(window, id) {
      const path = pathOf(id);
      if (path === undefined) return false;
      const entry = watched.get(id);
      if (entry) {
        entry.windows.add(window);
        return true;
      }
      const windows = new Set([window]);
      const changed = (digest: string | undefined) => {
        for (const one of windows) tell(one, id, digest);
      };
      watched.set(id, { windows, watch: watch(path, known.get(id), changed) });
      return true;
    },
    seen: (id, digest) => void known.set(id, digest),
    removeAll(window) {
      for (const id of [...watched.keys()]) remove(window, id);
    },
    async during(window, id, digest, save) {
      const entry = watched.get(id);
      entry?.watch.pause();
      let saved = false;
      try {
        const result = await save();
        saved = result.ok;
        return result;
      } finally {
        entry?.watch.resume(saved ? digest : undefined);
        if (saved) {
          known.set(id, digest);
          for (const other of entry?.windows ?? []) if (other !== window) tell(other, id, digest);
        }
      }
    },
  };
}
