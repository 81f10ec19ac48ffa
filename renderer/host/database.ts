// The browser's own database: backups, settings, and the files chosen before.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { HostResult, TextStore } from '../../core/host.ts';
import { done, refusal } from './answers.ts';
import type { PickedFile } from './pickers.ts';

export interface KnownFile {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly file: PickedFile;
}

interface Schema extends DBSchema {
  backups: { key: string; value: string };
  settings: { key: string; value: string };
  files: { key: string; value: KnownFile };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the database when it is first asked for; again after it failed or was closed. */
export type OpenDatabase = () => Promise<Database>;

const NAME = 'warrant';
const VERSION = 1;

/** Milliseconds after which a database that does not answer is given up: the window must not wait for it. */
const PATIENCE = 5_000;

/** What the database is asked; fails where it says nothing for too long. */
export async function answering<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), PATIENCE);
  });
  try {
    return await Promise.race([asked, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param isThere whether the browser has storage and lets the page use it */
export function databaseOf(isThere: () => boolean): OpenDatabase {
  let open: Promise<Database> | undefined;
  const forget = () => {
    open = undefined;
  };
  const begin = async () => {
    if (!isThere()) throw new DOMException('There is no storage.', 'SecurityError');
    return answering(
      openDB<Schema>(NAME, VERSION, {
        upgrade(database) {
          database.createObjectStore('backups');
          database.createObjectStore('settings');
          database.createObjectStore('files', { keyPath: 'id' });
        },
        // A newer version of the program, in another window, waits for this one.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }),
    );
  };
  return async () => {
    open ??= begin();
    try {
      const database = await open;
      // Throws when the browser closed it behind our back.
      database.transaction('settings');
      return database;
    } catch {
      open = begin();
      open.catch(forget);
      return open;
    }
  };
}

/** A store of the database as the host's port has it. */
export function databaseStore(open: OpenDatabase, name: 'backups' | 'settings'): TextStore {
  return {
    list: () => stored(async () => [...(await (await open()).getAllKeys(name))].sort()),
    read: (key) => stored(async () => (await open()).get(name, key)),
    write: (key, text) =>
      stored(async () => {
        const database = await open();
        // Not only handed to the system: on the disk.
        const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
        await Promise.all([transaction.store.put(text, key), transaction.done]);
        return undefined;
      }),
    remove: (key) =>
      stored(async () => {
        await (await open()).delete(name, key);
        return undefined;
      }),
  };
}

/** Turns what databases throw into a sentence. */
async function stored<T>(work: () => Promise<T>): Promise<HostResult<T>> {
  try {
    return done(await work());
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'QuotaExceededError') {
      return refusal('failed', "The browser's storage is full.");
    }
    if (name === 'SecurityError' || name === 'InvalidStateError') {
      return refusal('denied', 'The browser does not let this page store anything.');
    }
    const detail = error instanceof Error ? error.message : String(error);
    return refusal('failed', `The browser's storage does not work (${detail}).`);
  }
}
