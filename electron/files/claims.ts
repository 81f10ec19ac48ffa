// Which window has which file open, so that two are told of each other.

export interface Claims<W> {
  /** Whether another window has it already; that one is told. */
  claim(window: W, id: string): boolean;
  release(window: W, id: string): void;
  releaseAll(window: W): void;
  /** A window that has it. */
  holder(id: string): W | undefined;
  /** Whether a window has any file open. */
  holdsAny(window: W): boolean;
}

export function claims<W>(tellTaken: (window: W, id: string) => void): Claims<W> {
  const holders = new Map<string, Set<W>>();
  const release = (window: W, id: string) => {
    const windows = holders.get(id);
    windows?.delete(window);
    if (windows?.size === 0) holders.delete(id);
  };
  return {
    release,
    claim(window, id) {
      const windows = holders.get(id) ?? new Set();
      const others = [...windows].filter((other) => other !== window);
      holders.set(id, windows.add(window));
      for (const other of others) tellTaken(other, id);
      return others.length > 0;
    },
    releaseAll(window) {
      for (const id of [...holders.keys()]) release(window, id);
    },
    holder: (id) => holders.get(id)?.values().next().value,
    holdsAny: (window) => [...holders.values()].some((windows) => windows.has(window)),
  };
}
