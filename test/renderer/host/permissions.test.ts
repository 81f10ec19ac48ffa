// What the browser's host asks the user for, and when: permission for a file only from a click, lasting
// storage once.
import 'fake-indexeddb/auto';
import { describe, expect, jest, test } from '@jest/globals';
import type { CaseHandle, TextStore } from '../../../core/host.ts';
import { browserHost } from '../../../renderer/host/browserHost.ts';
import { keepStorage } from '../../../renderer/host/keepStorage.ts';
import { FakeBrowser, FakeFile } from './fakeBrowser.ts';

/** A window whose picker gives this very handle. */
async function open(permission: PermissionState) {
  const browser = new FakeBrowser();
  browser.disk.files.set('a.case.json', 'first');
  const file = new FakeFile(browser.disk, 'a.case.json');
  const window = Object.assign(browser.openWindow(), { showOpenFilePicker: async () => [file] });
  const host = browserHost(window as unknown as Window & typeof globalThis);
  const opened = await host.openCase();
  if (!opened.ok) throw new Error(opened.message);
  const { handle, digest } = opened.value;
  file.permission = permission;
  return { host, handle, digest, file, disk: browser.disk };
}

describe('a file that the page may not use yet', () => {
  test('is looked at without a question, and read or saved after one', async () => {
    const { host, handle, digest, file, disk } = await open('prompt');
    expect(await host.digestNow(handle)).toMatchObject({ ok: false, because: 'denied' });
    expect(file.permission).toBe('prompt');
    expect((await host.readAgain(handle)).ok).toBe(true);
    file.permission = 'prompt';
    expect((await host.saveCase(handle, 'mine', digest)).ok).toBe(true);
    expect(disk.files.get('a.case.json')).toBe('mine');
  });

  test('and will not be, is told and left alone', async () => {
    const { host, handle, digest, disk } = await open('denied');
    for (const answer of [
      await host.readAgain(handle),
      await host.saveCase(handle, 'mine', digest),
      await host.saveCase(handle, 'mine', undefined),
    ]) {
      expect(answer).toMatchObject({
        because: 'denied',
        message: expect.stringMatching(/Allow it/),
      });
    }
    expect(disk.files.get('a.case.json')).toBe('first');
  });

  test('or is not known any more, is not downloaded in silence', async () => {
    const { host } = await open('granted');
    const unknown: CaseHandle = { id: 'of another browser', name: 'b.case.json' };
    expect(await host.saveCase(unknown, 'mine', 'd')).toMatchObject({ because: 'gone' });
  });
});

test('lasting storage is asked for once, after the first text, and a refusal changes nothing', async () => {
  let asked = 0;
  const storage = {
    persisted: async () => false,
    persist: async () => {
      asked += 1;
      throw new Error('no');
    },
  } as unknown as StorageManager;
  const ok = { ok: true, value: undefined } as const;
  const plain: TextStore = {
    list: async () => ({ ok: true, value: [] }),
    read: async () => ok,
    write: async () => ok,
    remove: async () => ok,
  };
  const store = keepStorage(storage, plain);
  await store.read('a');
  expect(asked).toBe(0);
  for (let i = 0; i < 3; i += 1) expect((await store.write('a', 'b')).ok).toBe(true);
  await new Promise((done) => setTimeout(done));
  expect(asked).toBe(1);
});

test('a database that never opens is given up, and the window goes on', async () => {
  jest.useFakeTimers();
  const browser = new FakeBrowser();
  const silent = { open: () => Reflect.construct(IDBOpenDBRequest, []) };
  const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { value: silent, configurable: true });
  const host = browserHost(browser.openWindow() as unknown as Window & typeof globalThis);
  const reading = host.settings.read('settings');
  await jest.advanceTimersByTimeAsync(30_000);
  jest.useRealTimers();
  if (before) Object.defineProperty(globalThis, 'indexedDB', before);
  expect(await reading).toMatchObject({ ok: false, message: expect.stringMatching(/not answer/) });
});
