// The Electron host keeps the contract, with the real main process's parts behind it and the user's
// files on a real disk; only Electron itself is made up.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Host } from '../../../core/host.ts';
import { menuTemplate } from '../../../electron/app/menu.ts';
import { desktop, type Page } from '../../electron/support/desktop.ts';
import { idle } from '../../electron/support/fakeTime.ts';
import { hostContract } from './hostContract.ts';
import type { HostFixture } from './hostFixture.ts';

async function fixture(): Promise<HostFixture> {
  const desk = await desktop();
  const pages = new Map<Host, Page>();
  const pageOf = (host: Host): Page => {
    const page = pages.get(host);
    if (!page) throw new Error('No window of this program.');
    return page;
  };
  const path = (name: string) => join(desk.folder, name);
  return {
    async open() {
      const page = pages.size === 0 ? desk.page() : desk.open();
      pages.set(page.host, page);
      await idle();
      return page.host;
    },
    user: {
      chooses: (name) => {
        desk.chooses = path(name);
      },
      choosesLogs: (names) => {
        desk.choosesLogs = names.map(path);
      },
      choosesFolder: (name) => {
        desk.chooses = path(name);
      },
      async dropsLogs(host, names) {
        const items = names.map((name) => {
          const file = new File([readFileSync(path(name))], name);
          return { kind: 'file', getAsFile: () => file };
        });
        const dataTransfer = { types: ['Files'], items };
        const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
        pageOf(host).scope.dispatchEvent(event);
      },
      cancels: () => {
        desk.choosesLogs = undefined;
        desk.chooses = undefined;
      },
      async drops(host, name) {
        const file = { kind: 'file', getAsFile: () => ({ name, path: path(name) }) };
        const dataTransfer = { types: ['Files'], items: [file] };
        const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
        pageOf(host).scope.dispatchEvent(event);
        await idle();
      },
      async closes(host) {
        const { window } = pageOf(host);
        window.close();
        for (let i = 0; i < 20 && !window.destroyed; i += 1) await idle();
        return window.destroyed;
      },
      picksInMenu(host, action) {
        const template = menuTemplate(desk.menus.at(-1) ?? [], {
          apple: false,
          run: (id) =>
            pageOf(host).window.webContents.send('warrant:event', { type: 'menu', action: id }),
          editText: () => {},
        });
        const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
        items.find(({ id }) => id === action)?.click?.({} as never, undefined, {});
      },
    },
    disk: {
      put: (name, text) => {
        mkdirSync(dirname(path(name)), { recursive: true });
        writeFileSync(path(name), text);
      },
      read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : undefined),
      remove: (name) => rmSync(path(name)),
      fails: () => {
        desk.fails = true;
      },
    },
    storageFails: () => {
      rmSync(desk.own, { recursive: true, force: true });
      writeFileSync(desk.own, 'a file where the folder was');
    },
    crashes: async (host) =>
      void pageOf(host).window.webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
    exported: () => readdirSync(desk.exports),
    addresses: () => desk.opened,
    end: async () => desk.end(),
  };
}

hostContract('electron', fixture);
