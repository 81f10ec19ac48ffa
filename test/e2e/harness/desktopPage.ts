// The built editor in Chromium, with the desktop program's main process behind it: its real parts in
// this process, Electron's channel played by Playwright's. Only Electron itself is left out.
import type { Page } from 'playwright-core';
import { EVENTS } from '../../../electron/app/channels.ts';
import type { Desktop } from '../../electron/support/desktop.ts';
import type { FakeWindow } from '../../electron/support/fakeWindow.ts';
import { EditorPage } from '../pages/editorPage.ts';
import type { Window } from './browser.ts';

export interface DesktopEditor {
  readonly desk: Desktop;
  readonly window: FakeWindow;
  readonly editor: EditorPage;
}

/** Loads the page into the program's window. */
export async function openDesktop(window: Window, desk: Desktop): Promise<DesktopEditor> {
  const [made] = desk.windows.all();
  const fake = made?.window as unknown as FakeWindow;
  const page = await window.open('', async (empty) => {
    await empty.exposeBinding('askMain', (_source, channel: string, args: unknown[]) =>
      desk.ipc.invoke(fake.webContents, channel, args),
    );
    fake.webContents.receive = (channel, message) => {
      if (channel === EVENTS) void hear(empty, message);
    };
    await empty.addInitScript(leaveBridge);
  });
  await page.getByRole('tree', { name: 'Argument' }).waitFor();
  const editor = EditorPage.on(page);
  await editor.checked();
  return { desk, window: fake, editor };
}

interface Bridged {
  askMain(channel: string, args: unknown[]): Promise<unknown>;
  hearMain?: (message: unknown) => void;
  takeWarrantBridge?: () => unknown;
}

/** Runs in the page, as the preload script would: any name is a call of that name. */
function leaveBridge(): void {
  const page = globalThis as unknown as Bridged;
  page.takeWarrantBridge = () =>
    new Proxy(
      {},
      {
        get: (_bridge, name) =>
          name === 'hear'
            ? (listener: (message: unknown) => void) => {
                page.hearMain = listener;
              }
            : (...args: unknown[]) => page.askMain(`warrant:${String(name)}`, args),
      },
    );
}

function hear(page: Page, message: unknown): Promise<void> {
  return page.evaluate((told) => (globalThis as unknown as Bridged).hearMain?.(told), message);
}
