// The browser's host keeps the contract, in a browser that is made up.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll } from '@jest/globals';
import type { Host } from '../../../core/host.ts';
import { browserHost } from '../../../renderer/host/browserHost.ts';
import { cloneWithHandles, FakeBrowser, FakeFile, type FakeWindow } from './fakeBrowser.ts';
import { hostContract } from './hostContract.ts';
import type { HostFixture } from './hostFixture.ts';

const { structuredClone: clone, setTimeout: later } = globalThis;
beforeAll(() => {
  globalThis.structuredClone = cloneWithHandles;
  // Nobody waits for the minute after which a download's address is let go of.
  globalThis.setTimeout = ((work: () => void, after?: number) => {
    const timer = later(work, after);
    return (after ?? 0) >= 60_000 ? timer.unref() : timer;
  }) as typeof setTimeout;
});
afterAll(() => {
  globalThis.structuredClone = clone;
  globalThis.setTimeout = later;
});

async function fixture(): Promise<HostFixture> {
  const browser = new FakeBrowser();
  const windows = new Map<Host, FakeWindow>();
  const downloads: string[] = [];
  // The database library asks the global; `download` touches this much of a page.
  Object.assign(globalThis, {
    indexedDB: browser.database,
    document: {
      createElement: () => ({
        download: '',
        click() {
          downloads.push(this.download);
        },
      }),
    },
  });
  const windowOf = (host: Host): FakeWindow => {
    const window = windows.get(host);
    if (!window) throw new Error('No window of this browser.');
    return window;
  };
  return {
    async open() {
      const window = browser.openWindow();
      const host = browserHost(window as unknown as Window & typeof globalThis);
      windows.set(host, window);
      return host;
    },
    user: {
      chooses: (name) => {
        browser.picked = new FakeFile(browser.disk, name);
      },
      choosesLogs: (names) => {
        browser.logs = names;
      },
      choosesFolder: (name) => {
        browser.folder = name;
      },
      dropsLogs: async (host, names) => {
        const items = await Promise.all(
          names.map(async (name) => {
            const file = await new FakeFile(browser.disk, name).getFile();
            return { kind: 'file', getAsFile: () => file };
          }),
        );
        windowOf(host).dispatchEvent(
          Object.assign(new Event('drop', { cancelable: true }), {
            dataTransfer: { types: ['Files'], items },
          }),
        );
      },
      cancels: () => {
        browser.logs = undefined;
        browser.folder = undefined;
        browser.picked = undefined;
      },
      drops: async (host, name) => {
        const picked = new FakeFile(browser.disk, name);
        const item = {
          kind: 'file',
          getAsFile: () => null,
          getAsFileSystemHandle: async () => picked,
        };
        windowOf(host).dispatchEvent(
          Object.assign(new Event('drop', { cancelable: true }), {
            dataTransfer: { types: ['Files'], items: [item] },
          }),
        );
      },
      closes: async (host) =>
        windowOf(host).dispatchEvent(new Event('beforeunload', { cancelable: true })),
      picksInMenu: () => undefined,
    },
    disk: {
      put: (name, text) => void browser.disk.files.set(name, text),
      read: (name) => browser.disk.files.get(name),
      remove: (name) => void browser.disk.files.delete(name),
      fails: () => {
        browser.disk.fails = true;
      },
    },
    storageFails: () => browser.database.forbid(),
    crashes: async (host) => browser.letGo(windowOf(host)),
    exported: () => downloads,
    addresses: () => browser.addresses,
    end: async () => {
      Reflect.deleteProperty(globalThis, 'document');
    },
  };
}

hostContract('browser', fixture);
