// What windows in memory share: files, stores, who has what open. A test changes the files as another
// program would.
import { digestText } from '../../core/format/digest.ts';
import type { CaseHandle, HostRefusal, RecentFile, Stop, TextStore } from '../../core/host.ts';
import { done, refusal } from './answers.ts';

/** Files by name; whoever watches one hears when it changes. */
export class MemoryFiles extends Map<string, string> {
  private readonly watchers = new Set<(name: string) => void>();

  override set(name: string, text: string): this {
    super.set(name, text);
    this.tell(name);
    return this;
  }

  override delete(name: string): boolean {
    const was = super.delete(name);
    this.tell(name);
    return was;
  }

  watch(watcher: (name: string) => void): Stop {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** The map's own constructor sets before there are watchers. */
  private tell(name: string): void {
    for (const watcher of this.watchers ?? []) watcher(name);
  }
}

export interface MemoryWorld {
  readonly files: MemoryFiles;
  /** Files whose bytes are no text; they come before `files` of the same name. */
  readonly binaries: Map<string, Uint8Array>;
  readonly backups: Map<string, string>;
  readonly settings: Map<string, string>;
  readonly windows: Set<string>;
  readonly claims: Set<MemoryClaim>;
  /** Names of which a window was given a handle. */
  readonly given: Set<string>;
  recent: readonly RecentFile[];
  /** The stores refuse whatever is asked of them. */
  storageRefuses: HostRefusal | undefined;
  /** Windows so far. */
  count: number;
}

export interface MemoryClaim {
  readonly window: string;
  readonly file: string;
  readonly taken: () => void;
}

export function memoryWorld(files: Readonly<Record<string, string>> = {}): MemoryWorld {
  return {
    files: new MemoryFiles(Object.entries(files)),
    binaries: new Map(),
    backups: new Map(),
    settings: new Map(),
    windows: new Set(),
    claims: new Set(),
    given: new Set(),
    recent: [],
    storageRefuses: undefined,
    count: 0,
  };
}

export function memoryStore(world: MemoryWorld, texts: Map<string, string>): TextStore {
  const answer = async <T>(work: () => T) =>
    world.storageRefuses ? refusal(world.storageRefuses, 'The storage is full.') : done(work());
  return {
    list: () => answer(() => [...texts.keys()].sort()),
    read: (name) => answer(() => texts.get(name)),
    write: (name, text) => answer(() => void texts.set(name, text)),
    remove: (name) => answer(() => void texts.delete(name)),
  };
}

/** Tells of the digests of one file as it changes; undefined when it is gone. */
export function watchMemory(
  { files }: MemoryWorld,
  { name }: CaseHandle,
  changed: (digest: string | undefined) => void,
): Stop {
  let last = files.get(name);
  return files.watch((which) => {
    const text = files.get(name);
    if (which !== name || text === last) return;
    last = text;
    changed(text === undefined ? undefined : digestText(text));
  });
}
