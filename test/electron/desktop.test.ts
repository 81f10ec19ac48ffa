// The desktop program as a whole, without Electron: files from outside, several windows, crashes, a
// restart. Windows and channel are fakes, all else is real.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { digestText } from '../../core/format/digest.ts';
import type { Host, HostResult, OpenedFile } from '../../core/host.ts';
import { type Desktop, desktop, type Page } from './support/desktop.ts';

let desk: Desktop;
let first: Page;
beforeEach(async () => {
  desk = await desktop();
  first = desk.page();
});
afterEach(() => desk.end());

function put(name: string, text = name): string {
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  return path;
}

function listen(host: Host): string[] {
  const heard: string[] = [];
  host.onOpenRequest(
    (opened) => void heard.push(opened.ok ? opened.value.handle.name : opened.message),
  );
  return heard;
}

async function open(host: Host, path: string): Promise<OpenedFile> {
  desk.chooses = path;
  return value(await host.openCase());
}

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !so(); i += 1) await new Promise((done) => setTimeout(done, 10));
  expect(so()).toBe(true);
}

test('a file from before the page listens waits for it', async () => {
  await desk.windows.openPaths([put('a.json')]);
  const heard = listen(first.host);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['a.json']);
});

test('a file from outside that cannot be read is told in a sentence', async () => {
  const heard = listen(first.host);
  await desk.windows.openPaths([join(desk.folder, 'none.json'), desk.folder]);
  await until(() => heard.length > 1);
  expect(heard[0]).toBe('none.json: there is no such file or folder; check the name.');
  expect(heard[1]).toMatch(/: this is a folder, not a file; name a file in it\.$/);
});

test('a second start opens its files where there is room, and shows what is open already', async () => {
  const [a, b] = [put('a.json'), put('b.json')];
  const { handle } = await open(first.host, a);
  await first.host.claim(handle, () => {});
  first.window.done.length = 0;

  await desk.windows.anotherStart([a]);
  expect(desk.windows.all()).toHaveLength(1);
  expect(first.window.done).toEqual(['focused']);

  await desk.windows.anotherStart([b]);
  expect(desk.windows.all()).toHaveLength(2);
  const second = desk.page();
  const heard = listen(second.host);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['b.json']);

  await desk.windows.anotherStart([]);
  expect(desk.windows.all()).toHaveLength(3);
});

test('a minimized window is brought back for its file', async () => {
  first.window.minimized = true;
  await desk.windows.openPaths([put('a.json')]);
  expect(first.window.minimized).toBe(false);
});

test('handles outlive a restart; those of other files never come about', async () => {
  const { handle } = await open(first.host, put('a.json', 'text'));
  await desk.restart();
  const { host } = desk.page();
  expect(value(await host.readAgain(handle)).digest).toBe(digestText('text'));
  const other = { id: digestText('something else'), name: 'passwd' };
  expect(await host.readAgain(other)).toMatchObject({ ok: false, because: 'gone' });
});

test('a window is not told of its own saving; another one is', async () => {
  const { handle, digest } = await open(first.host, put('a.json', 'old'));
  const second = desk.open();
  await open(second.host, join(desk.folder, 'a.json'));
  const heard: string[] = [];
  first.host.watch(handle, (now) => void heard.push(`first ${now}`));
  second.host.watch(handle, (now) => void heard.push(`second ${now}`));
  value(await first.host.saveCase(handle, 'new', digest));
  await new Promise((done) => setTimeout(done, 400)); // longer than the watch takes to look
  expect(heard).toEqual([`second ${digestText('new')}`]);
  writeFileSync(join(desk.folder, 'a.json'), 'theirs');
  await until(() => heard.length === 3);
  expect(heard.slice(1).sort()).toEqual([
    `first ${digestText('theirs')}`,
    `second ${digestText('theirs')}`,
  ]);
});

test('a link is followed when saving, and stays one', async () => {
  const target = put('target.json', 'old');
  const link = join(desk.folder, 'link.json');
  symlinkSync(target, link);
  const { handle, digest } = await open(first.host, link);
  expect(handle.name).toBe('link.json');
  value(await first.host.saveCase(handle, 'new', digest));
  expect(readFileSync(target, 'utf8')).toBe('new');
  // Both ways lead to one file.
  expect((await open(first.host, target)).handle.id).toBe(handle.id);
});

test('a page that dies is loaded again; files that come meanwhile wait; its claims are let go', async () => {
  const { handle } = await open(first.host, put('a.json'));
  await first.host.claim(handle, () => {});
  const dead = listen(first.host);
  first.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(first.window.loaded).toEqual(['app://editor/index.html', 'app://editor/index.html']);
  await desk.windows.openPaths([put('b.json')]);
  await new Promise((done) => setTimeout(done, 400)); // longer than it takes to be read
  expect(dead).toEqual([]);

  const reborn = desk.page();
  expect(reborn.window).toBe(first.window);
  expect(reborn.host.windowId).not.toBe(first.host.windowId);
  expect([...(await reborn.host.livingWindows())]).toEqual([reborn.host.windowId]);
  const heard = listen(reborn.host);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['b.json']);
  expect((await reborn.host.claim(handle, () => {})).taken).toBe(false);
});

test('what a page wrote last is on the disk before its window goes', async () => {
  const wrote = first.host.backups.write('w1-case.0', 'x'.repeat(1_000_000));
  first.host.onCloseRequest({ safe: () => true, close: async () => true });
  first.window.close();
  await until(() => first.window.destroyed);
  value(await wrote);
  expect(existsSync(join(desk.own, 'backups/t-w1-case.0.txt'))).toBe(true);
});

test('a guard that fails leaves the window to the user, who is asked at the second attempt', async () => {
  await first.host.livingWindows();
  first.host.onCloseRequest({
    safe: () => false,
    close: () => Promise.reject(new Error('a fault')),
  });
  desk.agrees = false;
  first.window.close();
  await new Promise((done) => setTimeout(done, 20));
  expect(first.window.destroyed).toBe(false);
  desk.agrees = true;
  first.window.close();
  await until(() => first.window.destroyed);
  // It heard the question: nobody is told that it is silent.
  expect(desk.asked).toEqual(['undecided']);
});

test('a load that another one replaced is no failure', () => {
  first.window.webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', '', true);
  expect(first.window.loaded).toHaveLength(1);
  first.window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', true);
  expect(first.window.loaded).toHaveLength(2);
});

test('a page finds the bridge gone once it is taken, and nothing in it leads to a path', async () => {
  const { bridgeOnce } = await import('../../electron/bridge.ts');
  const take = bridgeOnce({ invoke: async () => undefined, listen: () => {}, pathOf: () => '' });
  const bridge = take();
  expect(take()).toBeUndefined();
  expect(Object.isFrozen(bridge)).toBe(true);
  expect(Object.keys(bridge ?? {})).not.toContain('openPath');
  expect(await bridge?.openDropped({})).toMatchObject({ ok: false, because: 'failed' });
});
