// What no page may do (Electron's docs/tutorial/security.md, by number).
import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Session } from 'electron';
import { openExternal } from '../../../electron/app/external.ts';
import { guardPage, guardSession, mayLoad } from '../../../electron/app/security.ts';
import { windowOptions } from '../../../electron/app/windowOptions.ts';
import { FakePage, FakeWindow } from '../support/fakeWindow.ts';

function prevented(page: EventEmitter, event: string): boolean {
  let stopped = false;
  page.emit(event, {
    preventDefault: () => {
      stopped = true;
    },
  });
  return stopped;
}

test('12, 13: it neither leaves nor embeds', () => {
  const window = new FakeWindow();
  guardPage(window.page, () => {});
  for (const event of [
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
    'will-attach-webview',
  ]) {
    expect([event, prevented(window.webContents, event)]).toEqual([event, true]);
  }
});

test('14: it opens no window; the address goes to the question', () => {
  const page = new FakePage();
  const asked: string[] = [];
  guardPage(page as never, (address) => void asked.push(address));
  expect(page.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  expect(asked).toEqual(['https://example.org/']);
});

class FakeSession extends EventEmitter {
  permission:
    | ((page: unknown, name: string, answer: (granted: boolean) => void) => void)
    | undefined;
  check: (() => boolean) | undefined;
  device: (() => boolean) | undefined;
  before:
    | ((details: { url: string }, answer: (what: { cancel: boolean }) => void) => void)
    | undefined;
  setPermissionRequestHandler(handler: FakeSession['permission']) {
    this.permission = handler;
  }
  setPermissionCheckHandler(handler: FakeSession['check']) {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: FakeSession['device']) {
    this.device = handler;
  }
  setDisplayMediaRequestHandler() {}
  webRequest = {
    onBeforeRequest: (handler: FakeSession['before']) => {
      this.before = handler;
    },
  };
}

test('1, 5: no permission, no download, no request to elsewhere', () => {
  const session = new FakeSession();
  guardSession(session as unknown as Session);
  const granted: boolean[] = [];
  for (const name of ['media', 'geolocation', 'notifications', 'fileSystem', 'openExternal']) {
    session.permission?.({}, name, (answer) => void granted.push(answer));
  }
  expect(granted).toEqual([false, false, false, false, false]);
  expect([session.check?.(), session.device?.()]).toEqual([false, false]);
  expect(prevented(session, 'will-download')).toBe(true);
  const cancelled: boolean[] = [];
  for (const url of ['app://editor/index.html', 'https://example.org/x.js']) {
    session.before?.({ url }, ({ cancel }) => void cancelled.push(cancel));
  }
  expect(cancelled).toEqual([false, true]);
});

test.each([
  ['app://editor/assets/a.js', true],
  ['blob:app://editor/0b1c', true],
  ['data:image/png;base64,AA==', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['http://127.0.0.1:8080/', false],
  ['https://example.org/', false],
  ['wss://example.org/', false],
  ['file:///etc/passwd', false],
  ['app://other/', false],
  ['blob:https://example.org/0b1c', false],
  ['', false],
])('%s may be loaded: %s', (address, may) => {
  expect(mayLoad(address)).toBe(may);
});

test('2, 3, 4, 6, 8: the window has sandbox and isolation, and no Node', () => {
  const { webPreferences } = windowOptions({ preload: '/p.cjs', dark: false, packaged: true });
  expect(webPreferences).toEqual({
    preload: '/p.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

function external(agrees: boolean) {
  const shown: string[] = [];
  const opened: string[] = [];
  const tools = {
    confirm: async (address: string) => {
      shown.push(address);
      return agrees;
    },
    open: async (address: string) => void opened.push(address),
  };
  return { shown, opened, ask: (address: string) => openExternal(tools, address) };
}

test('15: an address is opened after all of it was shown', async () => {
  const { shown, opened, ask } = external(true);
  expect(await ask('https://example.org/a?b#c')).toEqual({ ok: true, value: undefined });
  expect(await ask('mailto:someone@example.org')).toMatchObject({ ok: true });
  // A look-alike (Cyrillic a) shows itself.
  expect(await ask('https://ex\u0430mple.org/')).toMatchObject({ ok: true });
  expect(shown).toEqual(opened);
  expect(opened).toEqual([
    'https://example.org/a?b#c',
    'mailto:someone@example.org',
    'https://xn--exmple-4nf.org/',
  ]);
});

test('15: not when the user says no', async () => {
  const { opened, ask } = external(false);
  expect(await ask('https://example.org/')).toMatchObject({ ok: false, because: 'cancelled' });
  expect(opened).toEqual([]);
});

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://server/share',
  'ms-msdt:/id',
  'vbscript:x',
  'C:\\Windows\\System32\\calc.exe',
  '//example.org',
  '',
])('15: never %j', async (address) => {
  const { shown, opened, ask } = external(true);
  expect(await ask(address)).toMatchObject({ ok: false, because: 'denied' });
  expect([shown, opened]).toEqual([[], []]);
});
