// The composition root, run with a made-up Electron: that everything is there, in its order.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { contentSecurityPolicy } from '../../scripts/server.mjs';
import { fakeElectron } from './support/fakeElectron.ts';

const START = 'app://editor/index.html';
let electron: ReturnType<typeof fakeElectron>;
let argv: string[];

beforeEach(() => {
  ({ argv } = process);
  electron = fakeElectron();
  electron.app.folder = mkdtempSync(join(tmpdir(), 'warrant-main-'));
  mkdirSync(join(electron.app.folder, 'dist/renderer'), { recursive: true });
  const build = { renderer: ['index.html'] };
  writeFileSync(join(electron.app.folder, 'dist/build.json'), JSON.stringify(build));
  writeFileSync(join(electron.app.folder, 'dist/renderer/index.html'), '<p>here</p>');
});
afterEach(() => {
  process.argv = argv;
  for (const window of electron.windows) window.destroy();
  rmSync(electron.app.folder, { recursive: true });
});

function load(...args: string[]): void {
  process.argv = ['warrant', ...args];
  jest.isolateModules(() => {
    jest.doMock('electron', () => electron.module);
    require('../../electron/main.ts');
  });
}

async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !so(); i += 1) await new Promise((done) => setTimeout(done, 5));
  expect(so()).toBe(true);
}

async function begin(...args: string[]): Promise<void> {
  load(...args);
  electron.app.begin();
  await until(() => electron.windows.length > 0);
}

test('before Electron is ready: sandbox, scheme, one instance with its files; no window', () => {
  load('a.case.json');
  expect(electron.app.done).toEqual(['sandbox']);
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(electron.app.lockData).toEqual({ files: [join(process.cwd(), 'a.case.json')] });
  expect(electron.windows).toEqual([]);
});

test('a second instance ends, and answers nothing', () => {
  electron.app.isFirst = false;
  load();
  expect(electron.app.done).toEqual(['sandbox', 'exit 0']);
  expect(electron.ipc.handlers.size).toBe(0);
});

test('the window: our page, sandboxed, guarded, shown when there is something to see', async () => {
  await begin();
  const [window] = electron.windows;
  expect(window?.loaded).toEqual([START]);
  expect(window?.options).toMatchObject({
    webPreferences: {
      preload: join(electron.app.folder, 'dist/electron/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    },
  });
  expect(electron.guarded.sort()).toEqual([
    'device',
    'display',
    'download',
    'permission check',
    'permission request',
    'request',
  ]);
  let stopped = false;
  window?.webContents.emit('will-navigate', {
    preventDefault: () => {
      stopped = true;
    },
  });
  expect(stopped).toBe(true);
  expect(window?.done).toEqual([]);
  window?.emit('ready-to-show');
  expect(window?.done).toEqual(['shown']);
});

test('our scheme serves what the build listed, under the policy', async () => {
  await begin();
  const answer = electron.handled.get('app');
  const page = await answer?.({ url: START, method: 'GET' });
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(await page?.text()).toBe('<p>here</p>');
  expect((await answer?.({ url: 'app://editor/build.json', method: 'GET' }))?.status).toBe(404);
});

test('a page of a window is answered, and sets its menu; another page is not', async () => {
  await begin();
  const [window] = electron.windows;
  if (!window) throw new Error('no window');
  const call = (name: string, ...args: unknown[]) =>
    electron.ipc.invoke(window.webContents, `warrant:${name}`, args);
  expect(await call('hello', 'abcdefgh1')).toMatchObject({ ok: true });
  expect(await call('livingWindows')).toEqual({ ok: true, value: ['abcdefgh1'] });
  expect(await call('openCase')).toMatchObject({ ok: false, because: 'cancelled' });
  await call('setMenu', [{ label: 'Case', items: [{ id: 'saveCase', label: 'Save' }] }]);
  expect(JSON.stringify(window.menu)).toContain('"label":"Save"');
  window.webContents.frame = { url: 'https://example.org/', parent: null };
  const complain = jest.spyOn(console, 'error').mockImplementation(() => {});
  expect(await call('livingWindows')).toMatchObject({ ok: false, because: 'denied' });
  complain.mockRestore();
});

test('files from all three ways reach the page, and the last window ends the program', async () => {
  load(join(electron.app.folder, 'named.json'));
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  electron.app.emit('open-file', event, join(electron.app.folder, 'early.json'));
  expect(prevented).toBe(true);
  electron.app.begin();
  await until(() => electron.windows.length === 2);
  const files = { files: [join(electron.app.folder, 'second.json')] };
  electron.app.emit('second-instance', {}, [], '/', files);
  const ready = electron.windows.map(({ webContents }) =>
    electron.ipc.invoke(webContents, 'warrant:ready', []),
  );
  await Promise.all(ready);
  const told = () => JSON.stringify(electron.windows.map(({ webContents }) => webContents.sent));
  // None of them exists: each is a sentence with its name.
  for (const name of ['named', 'early', 'second'])
    await until(() => told().includes(`${name}.json:`));
  electron.app.emit('window-all-closed');
  expect(electron.app.done).toContain('quit');
});

test('a build that is not whole is told in a sentence', async () => {
  rmSync(join(electron.app.folder, 'dist'), { recursive: true });
  load();
  electron.app.begin();
  await until(() => electron.errors.length > 0);
  expect(electron.errors[0]).toMatch(/^Warrant could not start: .*npm run build/s);
  expect(electron.app.done).toContain('exit 1');
});
