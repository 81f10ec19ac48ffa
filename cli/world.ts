// What the command line needs of its surroundings, passed in so that tests can stand in for them.

export interface Output {
  write(text: string): void;
  /** A person's terminal. */
  readonly isTTY: boolean;
  /** Characters in a line of a terminal. */
  readonly columns?: number | undefined;
}

/** The functions of node:fs/promises that are used, by Node's own names. */
export type FileSystem = Pick<
  typeof import('node:fs/promises'),
  | 'access'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'stat'
  | 'unlink'
>;

export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly fs: FileSystem;
  /** Now, in milliseconds since 1970. */
  readonly clock: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Absolute path that relative ones start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program's own folder: package.json and templates. */
  readonly home: string;
}

/** Today in UTC, YYYY-MM-DD, so that one day gives one result wherever it is asked. */
export function today(world: World): string {
  return new Date(world.clock()).toISOString().slice(0, 10);
}
