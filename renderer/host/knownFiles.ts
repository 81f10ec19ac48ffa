// The files chosen in this window and before: one id for one file, as far as the browser can tell.
import type { CaseHandle, RecentFile } from '../../core/host.ts';
import { answering, type OpenDatabase } from './database.ts';
import { isSameFile, type PickedFile } from './pickers.ts';
import type { WindowLocks } from './windowLocks.ts';

export interface KnownFiles {
  /** The handle of a file that was just chosen; remembered where there is storage. */
  handleFor(file: PickedFile): Promise<CaseHandle>;
  /** The file of a handle; undefined when it is not known here. */
  fileOf(handle: CaseHandle): Promise<PickedFile | undefined>;
  recent(): Promise<readonly RecentFile[]>;
  forget(handle: CaseHandle): Promise<void>;
}

interface Options {
  readonly open: OpenDatabase;
  readonly locks: WindowLocks;
  readonly newId: () => string;
  readonly time: () => string;
}

/** Older ones are forgotten. */
const MOST = 50;

export function knownFiles({ open, locks, newId, time }: Options): KnownFiles {
  /** Of this window; all there is where nothing can be stored. */
  const here = new Map<string, PickedFile>();

  /** None where the database is silent: saving must not wait for it. */
  const stored = () =>
    answering(open().then((database) => database.getAll('files'))).catch(() => []);

  const idOf = async (file: PickedFile): Promise<string> => {
    for (const [id, known] of here) if (await isSameFile(file, known)) return id;
    for (const known of await stored()) {
      if (await isSameFile(known.file, file)) return known.id;
    }
    return newId();
  };

  const remember = async (id: string, file: PickedFile): Promise<void> => {
    const database = await open();
    await database.put('files', { id, name: file.name, at: time(), file });
    const old = (await database.getAll('files')).sort(latestFirst).slice(MOST);
    for (const one of old) await database.delete('files', one.id);
  };

  return {
    handleFor: (file) =>
      locks.alone('files', async () => {
        const id = await idOf(file);
        here.set(id, file);
        // Without storage it is known in this window only.
        await answering(remember(id, file)).catch(() => undefined);
        return { id, name: file.name };
      }),
    async fileOf({ id }) {
      const file = here.get(id) ?? (await stored()).find((one) => one.id === id)?.file;
      if (file) here.set(id, file);
      return file;
    },
    async recent() {
      const files = await (await open()).getAll('files');
      return files.sort(latestFirst).map(({ id, name, at }) => ({ handle: { id, name }, at }));
    },
    async forget({ id }) {
      here.delete(id);
      await (await open()).delete('files', id);
    },
  };
}

function latestFirst(one: { readonly at: string }, other: { readonly at: string }): number {
  if (one.at === other.at) return 0;
  return one.at > other.at ? -1 : 1;
}
