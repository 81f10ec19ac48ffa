// What every host owes the window, whichever it is: run on memory, browser and Electron. Each behaviour
// and each refusal of core/host.ts; nothing throws, and a refusal is a sentence for people.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestText } from '../../../core/format/digest.ts';
import type { Host, HostResult, OpenedFile } from '../../../core/host.ts';
import { filesContract } from './filesContract.ts';
import { type HostFixture, refused, sentence, until, value } from './hostFixture.ts';

export function hostContract(name: string, make: () => Promise<HostFixture>): void {
  filesContract(name, make);
  describe(`${name} host`, () => {
    let system: HostFixture;
    let host: Host;
    beforeEach(async () => {
      system = await make();
      system.disk.put('a.case.json', 'first');
      host = await system.open();
    });
    afterEach(() => system.end());

    const openA = async (of: Host = host): Promise<OpenedFile> => {
      system.user.chooses('a.case.json');
      return value(await of.openCase());
    };

    test('opens what the user chooses, with the digest of its bytes', async () => {
      const { handle, bytes, digest } = await openA();
      expect(handle.name).toBe('a.case.json');
      expect(new TextDecoder().decode(bytes)).toBe('first');
      expect(digest).toBe(digestText('first'));
      system.user.cancels();
      refused(await host.openCase(), 'cancelled');
    });

    test('reads a file again, and tells its digest without asking', async () => {
      const { handle } = await openA();
      expect(value(await host.digestNow(handle))).toBe(digestText('first'));
      system.disk.put('a.case.json', 'sécond');
      expect(value(await host.digestNow(handle))).toBe(digestText('sécond'));
      const again = value(await host.readAgain(handle));
      expect(again).toMatchObject({ handle, digest: digestText('sécond') });
      system.disk.remove('a.case.json');
      refused(await host.readAgain(handle), 'gone');
      refused(await host.digestNow(handle), 'gone');
    });

    test('a handle that it never gave is refused', async () => {
      const invented = { id: '/etc/passwd', name: 'passwd' };
      refused(await host.readAgain(invented), 'gone');
      expect((await host.digestNow(invented)).ok).toBe(false);
      expect((await host.saveCase(invented, 'text', undefined)).ok).toBe(false);
    });

    test('saves in place and reads back', async () => {
      const { handle, digest } = await openA();
      const saved = value(await host.saveCase(handle, 'sécond', digest));
      expect(saved).toEqual({ handle, digest: digestText('sécond'), by: 'file' });
      expect(system.disk.read('a.case.json')).toBe('sécond');
      expect((await host.saveCase(handle, 'third', saved.digest)).ok).toBe(true);
    });

    test('writes nothing over what another program wrote, unless told to', async () => {
      const { handle, digest } = await openA();
      system.disk.put('a.case.json', 'theirs');
      refused(await host.saveCase(handle, 'mine', digest), 'changed-outside');
      expect(system.disk.read('a.case.json')).toBe('theirs');
      expect((await host.saveCase(handle, 'mine', undefined)).ok).toBe(true);
      expect(system.disk.read('a.case.json')).toBe('mine');
    });

    test('does not make a vanished file anew behind the user’s back', async () => {
      const { handle, digest } = await openA();
      system.disk.remove('a.case.json');
      refused(await host.saveCase(handle, 'mine', digest), 'gone');
      expect(system.disk.read('a.case.json')).toBeUndefined();
    });

    test('a disk that fails leaves the old file', async () => {
      const { handle, digest } = await openA();
      system.disk.fails();
      refused(await host.saveCase(handle, 'mine', digest), 'failed');
      expect(system.disk.read('a.case.json')).toBe('first');
      system.user.chooses('b.case.json');
      refused(await host.saveCaseAs('b.case.json', 'mine'), 'failed');
      expect(system.disk.read('b.case.json') ?? '').toBe('');
    });

    test('saves where the user chooses', async () => {
      system.user.chooses('b.case.json');
      const saved = value(await host.saveCaseAs('suggested.case.json', 'text'));
      expect(saved).toMatchObject({ handle: { name: 'b.case.json' }, digest: digestText('text') });
      expect(system.disk.read('b.case.json')).toBe('text');
      expect((await host.saveCase(saved.handle, 'more', saved.digest)).ok).toBe(true);
      system.user.cancels();
      refused(await host.saveCaseAs('c.case.json', 'text'), 'cancelled');
    });

    test('one file has one id, however it was chosen, in every window', async () => {
      const { handle } = await openA();
      expect((await openA()).handle.id).toBe(handle.id);
      expect((await openA(await system.open())).handle.id).toBe(handle.id);
      system.user.chooses('a.case.json');
      expect(value(await host.saveCaseAs('a.case.json', 'text')).handle.id).toBe(handle.id);
      system.user.chooses('b.case.json');
      expect(value(await host.saveCaseAs('b.case.json', 'text')).handle.id).not.toBe(handle.id);
    });

    test('hands finished documents over', async () => {
      const file = { name: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37]) };
      expect((await host.exportFile(file)).ok).toBe(true);
      expect(system.exported()).toEqual(['a.pdf']);
    });

    test('remembers files, the latest first, until told to forget', async () => {
      const { handle } = await openA();
      // Moments are of milliseconds.
      await new Promise((done) => setTimeout(done, 5));
      system.user.chooses('b.case.json');
      const { handle: b } = value(await host.saveCaseAs('b.case.json', 'text'));
      const other = await system.open();
      const ids = async () => value(await other.recent()).map((one) => one.handle.id);
      expect(await ids()).toEqual([b.id, handle.id]);
      for (const { at } of value(await other.recent())) expect(at).toMatch(/^\d{4}-.*Z$/);
      if (other.capabilities.reopens) {
        expect(new TextDecoder().decode(value(await other.readAgain(handle)).bytes)).toBe('first');
      }
      expect((await other.forget(b)).ok).toBe(true);
      expect(await ids()).toEqual([handle.id]);
    });

    test('tells of changes as they happen, where it can', async () => {
      const { handle } = await openA();
      const heard: (string | undefined)[] = [];
      const stop = host.watch(handle, (digest) => heard.push(digest));
      system.disk.put('a.case.json', 'theirs');
      const told = host.capabilities.watches;
      if (told) await until(() => heard.length === 1);
      system.disk.remove('a.case.json');
      if (told) await until(() => heard.length === 2);
      expect(heard).toEqual(told ? [digestText('theirs'), undefined] : []);
      stop();
      system.disk.put('a.case.json', 'after');
      expect(heard.length).toBe(told ? 2 : 0);
    });

    test('tells two windows on one file of each other', async () => {
      const { handle } = await openA();
      const other = await system.open();
      const heard: string[] = [];
      const mine = await host.claim(handle, () => heard.push('mine'));
      expect(mine.taken).toBe(false);
      // The same window again is nobody else.
      const twice = await host.claim(handle, () => heard.push('twice'));
      expect(twice.taken).toBe(false);
      twice.release();
      const theirs = await other.claim(handle, () => heard.push('theirs'));
      expect(theirs.taken).toBe(true);
      await until(() => heard.length === 1);
      expect(heard).toEqual(['mine']);
      mine.release();
      await system.crashes(other);
      const again = await host.claim(handle, () => undefined);
      expect(again.taken).toBe(false);
      again.release();
      const third = await system.open();
      expect((await third.claim(handle, () => undefined)).taken).toBe(false);
    });

    test('knows which windows live', async () => {
      const other = await system.open();
      expect(other.windowId).not.toBe(host.windowId);
      expect(other.windowId).toMatch(/^[A-Za-z0-9]+$/);
      expect([...(await host.livingWindows())].sort()).toEqual(
        [host.windowId, other.windowId].sort(),
      );
      await system.crashes(other);
      expect([...(await host.livingWindows())]).toEqual([host.windowId]);
    });

    test.each(['backups', 'settings'] as const)('keeps texts: %s', async (kind) => {
      const store = host[kind];
      const other = kind === 'backups' ? host.settings : host.backups;
      expect(value(await store.list())).toEqual([]);
      expect(value(await store.read('w1-Case_2.b.0'))).toBeUndefined();
      for (const name of ['w1-Case_2.b.0', 'w1-A.1']) {
        expect((await store.write(name, `${name} 安全 \u0000\n`)).ok).toBe(true);
      }
      expect((await store.write('w1-A.1', 'anew')).ok).toBe(true);
      expect(value(await store.list())).toEqual(['w1-A.1', 'w1-Case_2.b.0']);
      expect(value(await store.read('w1-Case_2.b.0'))).toBe('w1-Case_2.b.0 安全 \u0000\n');
      expect(value(await other.list())).toEqual([]);
      const later = await system.open();
      await system.crashes(host);
      expect(value(await later[kind].read('w1-A.1'))).toBe('anew');
      expect((await later[kind].remove('w1-A.1')).ok).toBe(true);
      expect((await later[kind].remove('w1-A.1')).ok).toBe(true);
      expect(value(await later[kind].list())).toEqual(['w1-Case_2.b.0']);
    });

    test('stores that fail say so, and files still work', async () => {
      const { handle, digest } = await openA();
      system.storageFails();
      for (const store of [host.backups, host.settings]) {
        for (const answer of [
          await store.list(),
          await store.read('a'),
          await store.write('a', 'b'),
          await store.remove('a'),
        ]) {
          expect(answer.ok).toBe(false);
          sentence(answer);
        }
      }
      expect((await host.saveCase(handle, 'mine', digest)).ok).toBe(true);
    });

    test('hears of files that come from outside, until it stops listening', async () => {
      const heard: HostResult<OpenedFile>[] = [];
      const stop = host.onOpenRequest((opened) => heard.push(opened));
      await system.user.drops(host, 'a.case.json');
      await until(() => heard.length === 1);
      const [first] = heard;
      expect(first && value(first).digest).toBe(digestText('first'));
      stop();
      await system.user.drops(host, 'a.case.json');
      expect(heard.length).toBe(1);
    });

    test('does not go while leaving would lose something', async () => {
      let safe = false;
      host.onCloseRequest({ safe: () => safe, close: async () => false });
      expect(await system.user.closes(host)).toBe(false);
      safe = true;
      expect(await system.user.closes(host)).toBe(true);
    });

    test('its menu runs actions, where it has one', () => {
      const heard: string[] = [];
      const stop = host.onMenu((action) => heard.push(action));
      host.setMenu([{ label: 'File', items: [{ id: 'saveCase', label: 'Save' }] }]);
      if (!host.capabilities.nativeMenus) return;
      system.user.picksInMenu(host, 'saveCase');
      stop();
      system.user.picksInMenu(host, 'saveCase');
      expect(heard).toEqual(['saveCase']);
    });

    test('opens pages and addresses of people outside, and nothing else', async () => {
      for (const address of ['https://example.org/a?b#c', 'mailto:a@example.org']) {
        expect((await host.openExternal(address)).ok).toBe(true);
      }
      for (const address of [
        'http://example.org',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'smb://host/share',
        'not an address',
        '',
      ]) {
        refused(await host.openExternal(address), 'denied');
      }
      expect(system.addresses()).toEqual(['https://example.org/a?b#c', 'mailto:a@example.org']);
    });

    test('knows day, moment, and chance', () => {
      expect(host.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const at = host.time();
      expect(new Date(at).toISOString()).toBe(at);
      const before = host.now();
      expect(host.now()).toBeGreaterThanOrEqual(before);
      const some = Array.from({ length: 50 }, host.random);
      expect(some.every((n) => n >= 0 && n < 1)).toBe(true);
      expect(new Set(some).size).toBeGreaterThan(1);
    });
  });
}
