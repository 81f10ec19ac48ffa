// What saving asks of a file system, by the names of node:fs/promises, so that Node's own will do and
// tests can put faults between. Types only.

export interface FileStat {
  readonly mode: number;
  readonly ino: number;
  readonly dev: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  chmod(mode: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Every function rejects with an error that has a `code` as Node's. */
export interface FileSystem {
  access(path: string, mode?: number): Promise<void>;
  open(path: string, flags: string): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  readlink(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  stat(path: string): Promise<FileStat>;
  unlink(path: string): Promise<void>;
}

/** The functions of node:path that are used. */
export interface Paths {
  basename(path: string): string;
  dirname(path: string): string;
  join(...parts: string[]): string;
  resolve(...parts: string[]): string;
}

export interface FileTools {
  readonly fs: FileSystem;
  readonly paths: Paths;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Waits that many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Runs one saving of a path at a time. */
  readonly locks: PathLocks;
}

export interface PathLocks {
  run<T>(path: string, work: () => Promise<T>): Promise<T>;
}

/** Locks within one process. */
export function pathLocks(): PathLocks {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(path, work) {
      const before = last.get(path) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(path, mine);
      try {
        return await mine;
      } finally {
        if (last.get(path) === mine) last.delete(path);
      }
    },
  };
}
