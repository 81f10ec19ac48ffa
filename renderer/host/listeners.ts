// Who listens to what a host tells.
import type { Stop } from '../../core/host.ts';

export function listeners<T>() {
  const heard = new Set<(told: T) => void>();
  return {
    add: (listener: (told: T) => void): Stop => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    tell: (told: T) => {
      for (const listener of heard) listener(told);
    },
  };
}

/** Listeners to things by id; `add` says whether it is the first of one, `remove` whether the last. */
export function heardById<T>() {
  const byId = new Map<string, Set<(told: T) => void>>();
  return {
    add(id: string, listener: (told: T) => void): boolean {
      const heard = byId.get(id) ?? new Set();
      byId.set(id, heard.add(listener));
      return heard.size === 1;
    },
    remove(id: string, listener: (told: T) => void): boolean {
      const heard = byId.get(id);
      if (!heard?.delete(listener) || heard.size > 0) return false;
      return byId.delete(id);
    },
    tell(id: string, told: T): void {
      for (const listener of byId.get(id) ?? []) listener(told);
    },
  };
}
