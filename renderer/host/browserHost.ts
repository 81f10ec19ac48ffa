// The host of a browser tab: file pickers where there are, an upload and a download where not; the
// browser's database for backups, settings and recent files.
import type { CaseHandle, Host, HostResult, OpenedFile, SavedFile } from '../../core/host.ts';
import { changedOutside, done, nothingChosen, refusal, refusedAddress } from './answers.ts';
import { attempt, denied } from './attempt.ts';
import { bytesOf, digestOf, encode } from './bytes.ts';
import { pageClock, randomName } from './clock.ts';
import { databaseOf, databaseStore } from './database.ts';
import { askForFile, download } from './download.ts';
import { listenForDrops, listenForLogs } from './dropped.ts';
import { keepStorage } from './keepStorage.ts';
import { knownFiles } from './knownFiles.ts';
import { mayUse, type PickedFile, pickersOf } from './pickers.ts';
import { readingFiles } from './readingFiles.ts';
import { windowLocks } from './windowLocks.ts';

const CASE_TYPES = [{ description: 'Safety case', accept: { 'application/json': ['.json'] } }];
const MEDIA_TYPE = 'application/json';

/** @param scope the window; its pickers are looked up at each use, never kept */
export function browserHost(scope: Window & typeof globalThis): Host {
  const pickers = () => pickersOf(scope);
  const windowId = randomName();
  const open = databaseOf(() => storageOf(scope) !== undefined);
  const channel = scope.BroadcastChannel ? new scope.BroadcastChannel('warrant') : undefined;
  const locks = windowLocks({ windowId, locks: scope.navigator?.locks, channel });
  const files = knownFiles({ open, locks, newId: randomName, time: pageClock.time });

  const openPicked = async (picked: PickedFile): Promise<HostResult<OpenedFile>> => {
    const bytes = await bytesOf(await picked.getFile());
    return done({ handle: await files.handleFor(picked), bytes, digest: await digestOf(bytes) });
  };

  const openUpload = async (file: File): Promise<HostResult<OpenedFile>> => {
    const bytes = await bytesOf(file);
    // Most likely the same file when chosen again, and no more can be known.
    const id = `upload ${file.lastModified} ${file.size} ${file.name}`;
    return done({ handle: { id, name: file.name }, bytes, digest: await digestOf(bytes) });
  };

  const writeTo = async (handle: CaseHandle, file: PickedFile, text: string) => {
    const bytes = encode(text);
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
    const digest = await digestOf(bytes);
    if ((await digestOf(await bytesOf(await file.getFile()))) !== digest) {
      return refusal(
        'failed',
        `${handle.name} does not read back as it was written; save it elsewhere.`,
      );
    }
    return done<SavedFile>({ handle, digest, by: 'file' });
  };

  const saveByDownload = async (
    handle: CaseHandle,
    text: string,
  ): Promise<HostResult<SavedFile>> => {
    const bytes = encode(text);
    download(handle.name, MEDIA_TYPE, bytes);
    return done({ handle, digest: await digestOf(bytes), by: 'download' });
  };

  return {
    name: 'browser',
    get capabilities() {
      const savesInPlace = pickers() !== undefined;
      const reopens = savesInPlace && storageOf(scope) !== undefined;
      return {
        savesInPlace,
        reopens,
        watches: false,
        nativeMenus: false,
        asksBeforeOpening: false,
      };
    },
    openCase: () =>
      attempt('The file could not be opened', async () => {
        const offered = pickers();
        if (offered) {
          const [picked] = await offered.showOpenFilePicker({ types: CASE_TYPES });
          return picked ? openPicked(picked) : nothingChosen();
        }
        const file = await askForFile('.json,application/json');
        return file ? openUpload(file) : nothingChosen();
      }),
    readAgain: (handle) =>
      attempt(`${handle.name} could not be opened`, async () => {
        const file = await files.fileOf(handle);
        if (!file) return refusal('gone', unknownFile(handle));
        if (!(await mayUse(file, 'read', true)))
          return denied(`${handle.name} could not be opened`);
        return openPicked(file);
      }),
    digestNow: (handle) =>
      attempt(`${handle.name} could not be read`, async () => {
        const file = await files.fileOf(handle);
        if (!file) return refusal('denied', unknownFile(handle));
        if (!(await mayUse(file, 'read', false))) return denied(`${handle.name} could not be read`);
        return done(await digestOf(await bytesOf(await file.getFile())));
      }),
    saveCase: (handle, text, expectedDigest) =>
      attempt(`${handle.name} could not be saved`, async () => {
        if (!pickers()) return saveByDownload(handle, text);
        const file = await files.fileOf(handle);
        if (!file) return refusal('gone', unknownFile(handle));
        if (!(await mayUse(file, 'readwrite', true))) {
          return denied(`${handle.name} could not be saved`);
        }
        if (expectedDigest !== undefined) {
          const found = await digestOf(await bytesOf(await file.getFile()));
          if (found !== expectedDigest) return changedOutside(handle.name);
        }
        return writeTo(handle, file, text);
      }),
    saveCaseAs: (suggestedName, text) =>
      attempt('The case could not be saved', async () => {
        const offered = pickers();
        if (!offered) return saveByDownload({ id: randomName(), name: suggestedName }, text);
        const file = await offered.showSaveFilePicker({ suggestedName, types: CASE_TYPES });
        return writeTo(await files.handleFor(file), file, text);
      }),
    exportFile: ({ name, mediaType, bytes }) =>
      attempt(`${name} could not be handed over`, async () => {
        download(name, mediaType, new Uint8Array(bytes));
        return done(undefined);
      }),
    recent: () => attempt('Recent files are not known', async () => done(await files.recent())),
    forget: (handle) =>
      attempt(`${handle.name} could not be forgotten`, async () => {
        await files.forget(handle);
        return done(undefined);
      }),
    watch: () => () => undefined,
    claim: (handle, taken) => locks.claim(handle.id, taken),
    windowId,
    livingWindows: locks.livingWindows,
    backups: keepStorage(scope.navigator?.storage, databaseStore(open, 'backups')),
    settings: databaseStore(open, 'settings'),
    onOpenRequest: (listener) =>
      listenForDrops(scope, async (dropped) =>
        listener(
          await attempt('The file could not be opened', () =>
            'picked' in dropped ? openPicked(dropped.picked) : openUpload(dropped.file),
          ),
        ),
      ),
    onLogsDropped: (listener) => listenForLogs(scope, listener),
    ...readingFiles(scope),
    onCloseRequest(guard) {
      // The browser asks by itself: its page cannot.
      const ask = (event: BeforeUnloadEvent) => {
        if (!guard.safe()) event.preventDefault();
      };
      scope.addEventListener('beforeunload', ask);
      return () => scope.removeEventListener('beforeunload', ask);
    },
    setMenu: () => undefined,
    onMenu: () => () => undefined,
    openExternal: async (address) => {
      const refused = refusedAddress(address);
      if (refused) return refused;
      scope.open(address, '_blank', 'noopener,noreferrer');
      return done(undefined);
    },
    ...pageClock,
  };
}

/** Reading the property throws where the user forbids storage. */
function storageOf(scope: { readonly indexedDB?: IDBFactory }): IDBFactory | undefined {
  try {
    return scope.indexedDB;
  } catch {
    return undefined;
  }
}

function unknownFile({ name }: CaseHandle): string {
  return `The browser no longer knows where ${name} is. Open it from its folder.`;
}
