// A host whose files are in memory and whose user answers as a test or a story says. Complete: it
// passes the same contract as the hosts that users have.
import { digestText } from '../../core/format/digest.ts';
import type {
  CloseGuard,
  ExportedFile,
  Host,
  HostRefusal,
  HostResult,
  MenuItem,
  OpenedFile,
  SavedFile,
} from '../../core/host.ts';
import type { HostFile } from '../../core/hostFiles.ts';
import { changedOutside, done, gone, nothingChosen, refusal, refusedAddress } from './answers.ts';
import { memoryFiles, memoryFolder, memoryLogs } from './memoryFiles.ts';
import { type MemoryWorld, memoryStore, memoryWorld, watchMemory } from './memoryWorld.ts';

export interface MemoryHost extends Host {
  readonly world: MemoryWorld;
  readonly files: Map<string, string>;
  readonly exported: ExportedFile[];
  readonly addresses: string[];
  readonly menu: readonly MenuItem[];
  /** The name that the next dialog gives; undefined: the user closes it. */
  chooses: string | undefined;
  /** The logs that the next choice of files gives; undefined: the user closes it. */
  choosesLogs: readonly string[] | undefined;
  /** Refuses whatever comes next. */
  refuses: HostRefusal | undefined;
  clock: number;
  /** A file comes from outside. */
  drop(name: string): void;
  /** Logs are dropped onto the window. */
  dropLogs(names: readonly string[]): void;
  /** An action is chosen in the native menu. */
  chooseInMenu(action: string): void;
  /** The user closes the window; gives whether it closed. */
  close(): Promise<boolean>;
  /** The window dies without a word. */
  crash(): void;
}

export function memoryHost(world: MemoryWorld = memoryWorld()): MemoryHost {
  const { files } = world;
  const opening = new Set<(opened: HostResult<OpenedFile>) => void>();
  const choosing = new Set<(action: string) => void>();
  const guards = new Set<CloseGuard>();
  const importing = new Set<(logs: HostResult<readonly HostFile[]>) => void>();
  world.count += 1;
  const windowId = `w${world.count}`;
  world.windows.add(windowId);

  const remember = (name: string) => {
    world.given.add(name);
    const others = world.recent.filter(({ handle }) => handle.id !== name);
    world.recent = [{ handle: { id: name, name }, place: 'Memory', at: host.time() }, ...others];
  };
  const read = (name: string): HostResult<OpenedFile> => {
    const text = files.get(name);
    if (text === undefined) return gone(name);
    const bytes = new TextEncoder().encode(text);
    remember(name);
    return done({ handle: { id: name, name }, bytes, digest: digestText(text) });
  };
  const write = (name: string, text: string): HostResult<SavedFile> => {
    files.set(name, text);
    remember(name);
    return done({ handle: { id: name, name }, digest: digestText(text), by: 'file' });
  };
  const ask = <T>(name: string | undefined, answer: (name: string) => HostResult<T>) => {
    if (host.refuses) return refusal(host.refuses, 'The disk is full.');
    return name === undefined ? nothingChosen() : answer(name);
  };

  const chosen = () => {
    const { chooses } = host;
    host.chooses = undefined;
    return chooses;
  };

  const host: MemoryHost = {
    name: 'memory',
    capabilities: {
      savesInPlace: true,
      reopens: true,
      watches: true,
      nativeMenus: true,
      asksBeforeOpening: false,
    },
    world,
    files,
    exported: [],
    addresses: [],
    menu: [],
    chooses: undefined,
    choosesLogs: undefined,
    refuses: undefined,
    clock: 0,
    openCase: async () => ask(chosen(), read),
    readAgain: async ({ name }) => ask(name, read),
    digestNow: async ({ name }) =>
      ask(name, () => {
        const text = files.get(name);
        return text === undefined ? gone(name) : done(digestText(text));
      }),
    saveCase: async ({ name }, text, expected) => {
      if (!world.given.has(name)) return gone(name);
      const found = files.get(name);
      if (expected !== undefined && found === undefined) return gone(name);
      if (expected !== undefined && digestText(found ?? '') !== expected) {
        return changedOutside(name);
      }
      return ask(name, () => write(name, text));
    },
    saveCaseAs: async (_suggested, text) => ask(chosen(), (name) => write(name, text)),
    exportFile: async (file) => {
      host.exported.push(file);
      return done(undefined);
    },
    pickLogs: async (from) => {
      const { choosesLogs } = host;
      host.choosesLogs = undefined;
      if (from === 'folder') return ask(chosen(), (folder) => memoryLogs(world, folder));
      return choosesLogs ? memoryFiles(world, choosesLogs) : nothingChosen();
    },
    onLogsDropped: (listener) => listenTo(importing, listener),
    artefactFolder: async () => done(memoryFolder(world)),
    recent: async () => done(world.recent),
    forget: async ({ id }) => {
      world.recent = world.recent.filter(({ handle }) => handle.id !== id);
      return done(undefined);
    },
    watch: (handle, changed) => watchMemory(world, handle, changed),
    claim: async ({ id }, taken) => {
      const others = [...world.claims].filter(
        ({ window, file }) => window !== windowId && file === id,
      );
      const claim = { window: windowId, file: id, taken };
      world.claims.add(claim);
      for (const other of others) other.taken();
      return { taken: others.length > 0, release: () => void world.claims.delete(claim) };
    },
    windowId,
    livingWindows: async () => new Set(world.windows),
    backups: memoryStore(world, world.backups),
    settings: memoryStore(world, world.settings),
    onOpenRequest: (listener) => listenTo(opening, listener),
    onCloseRequest: (guard) => listenTo(guards, guard),
    setMenu: (menu) => void Object.assign(host, { menu }),
    onMenu: (listener) => listenTo(choosing, listener),
    openExternal: async (address) => {
      const refused = refusedAddress(address);
      if (refused) return refused;
      host.addresses.push(address);
      return done(undefined);
    },
    today: () => '2026-06-01',
    time: () => new Date(Date.UTC(2026, 5, 1) + host.clock).toISOString(),
    now: () => host.clock,
    random: seeded(world.count),
    drop: (name) => {
      for (const listener of opening) listener(read(name));
    },
    dropLogs: (names) => {
      for (const listener of importing) listener(memoryFiles(world, names));
    },
    chooseInMenu: (action) => {
      for (const listener of choosing) listener(action);
    },
    close: async () => {
      for (const guard of guards) if (!(guard.safe() || (await guard.close()))) return false;
      host.crash();
      return true;
    },
    crash: () => {
      world.windows.delete(windowId);
      for (const claim of world.claims) if (claim.window === windowId) world.claims.delete(claim);
    },
  };
  return host;
}

function listenTo<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** A linear congruential generator (Numerical Recipes): the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
