// Files from outside (dropped on the icon, double-clicked, on the command line) for one window: kept
// until its page is ready, then opened once each, in order.

export interface OpenFilesTools<T> {
  readonly read: (path: string) => Promise<T>;
  readonly deliver: (opened: T) => void;
}

export interface OpenFiles {
  add(paths: readonly string[]): void;
  /** The page listens. */
  ready(): void;
  /** The page is gone or begins anew; what comes is kept again. */
  notReady(): void;
}

export function openFiles<T>({ read, deliver }: OpenFilesTools<T>): OpenFiles {
  const waiting = new Set<string>();
  let ready = false;
  let draining = false;

  const drain = async () => {
    if (draining) return;
    draining = true;
    try {
      for (const path of waiting) {
        if (!ready) return;
        const opened = await read(path);
        if (!ready) return; // stays, for the page that comes
        waiting.delete(path);
        deliver(opened);
      }
    } finally {
      draining = false;
    }
  };

  return {
    add(paths) {
      for (const path of paths) waiting.add(path);
      if (ready) void drain();
    },
    ready() {
      ready = true;
      void drain();
    },
    notReady() {
      ready = false;
    },
  };
}
