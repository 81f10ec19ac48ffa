// The desktop program's composition root. With preload.ts the only file that loads Electron: all else
// gets what it needs passed in.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} from 'electron';
import { SCHEME } from './app/address.ts';
import { filesNamed, filesOfLaunch, launchData } from './app/commandLine.ts';
import { dialogs } from './app/dialogs.ts';
import { type EditorWindow, editorWindow } from './app/editorWindow.ts';
import { editorWindows } from './app/editorWindows.ts';
import { openExternal } from './app/external.ts';
import { handlers } from './app/handlers.ts';
import { answerCalls } from './app/ipc.ts';
import { menuTemplate } from './app/menu.ts';
import { answerRequests } from './app/protocol.ts';
import { guardPage, guardSession } from './app/security.ts';
import { services } from './app/services.ts';
import { windowOptions } from './app/windowOptions.ts';
import { nodeTools } from './files/nodeTools.ts';
import { after, nodeWatch } from './files/nodeWatch.ts';

const log = (message: string) => console.error(`warrant: ${message}`);
const apple = process.platform === 'darwin';
const dist = join(app.getAppPath(), 'dist');

// (1) What must be said before Electron is ready.
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

// (2) One instance: a second one hands over its files and ends.
const named = filesNamed(process.argv, app.isPackaged, process.cwd());
if (app.requestSingleInstanceLock(launchData(named))) start();
else app.exit(0);

function start(): void {
  // (3) What all windows share.
  const shared = services<EditorWindow>({
    folder: app.getPath('userData'),
    home: app.getPath('home'),
    fileTools: nodeTools(),
    watchTools: nodeWatch(),
    time: () => new Date().toISOString(),
    announce: (path) => app.addRecentDocument(path),
  });
  const ask = dialogs(dialog);
  const external = (window: BrowserWindow | undefined, address: string) =>
    openExternal(
      {
        confirm: (shown) => ask.confirmAddress(window, shown),
        open: (confirmed) => shell.openExternal(confirmed),
      },
      address,
    );

  // (4) The windows.
  const windows = editorWindows({
    make: () => {
      const window = new BrowserWindow(
        windowOptions({
          preload: join(dist, 'electron/preload.cjs'),
          dark: nativeTheme.shouldUseDarkColors,
          packaged: app.isPackaged,
        }),
      );
      const made = editorWindow({
        window,
        read: shared.files.read,
        settled: shared.settled,
        questions: ask,
        release: (gone) => {
          shared.watches.removeAll(gone);
          shared.claims.releaseAll(gone);
        },
        after,
        now: () => performance.now(),
      });
      showMenu(made, []);
      window.on('focus', () => showMenu(made, made.menu));
      return made;
    },
    holderOf: shared.holderOf,
    occupied: (window) => shared.claims.holdsAny(window),
  });

  // (5) The menu: one for all windows on Apple's systems, otherwise one for each.
  function showMenu(made: EditorWindow, items: EditorWindow['menu']): void {
    made.menu = items;
    const template = menuTemplate(items, {
      apple,
      run: (action) => made.tell({ type: 'menu', action }),
      editText: (command) => made.window.webContents[command](),
    });
    const menu = template.length > 0 ? Menu.buildFromTemplate(template) : null;
    if (!apple) made.window.setMenu(menu);
    else if (made.window.isFocused() || windows.all().length === 0) Menu.setApplicationMenu(menu);
  }

  // (6) What a window may ask.
  answerCalls(
    { ipc: ipcMain, windowOf: windows.windowOf, log },
    handlers({
      ...shared,
      living: windows.living,
      choose: {
        file: ({ window }) => ask.chooseFile(window),
        place: ({ window }, suggested) => ask.choosePlace(window, suggested),
        logs: ({ window }) => ask.chooseLogs(window),
        folder: ({ window }) => ask.chooseFolder(window),
      },
      showMenu,
      openExternal: ({ window }, address) => external(window, address),
    }),
  );

  // (7) Files from outside, from before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void windows.openPaths([path]);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    void windows.anotherStart(filesOfLaunch(data));
  });
  void windows.openPaths(named);

  // (8) What no page may do.
  app.on('web-contents-created', (_event, page) => {
    guardPage(page, (address) => {
      external(windows.windowOf(page)?.window, address).catch((error) => log(String(error)));
    });
  });

  // (9) The end: with the last window, on every system.
  app.on('window-all-closed', () => app.quit());

  // (10) Begin.
  app
    .whenReady()
    .then(async () => {
      guardSession(session.defaultSession);
      const { renderer } = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8'));
      const answer = answerRequests({
        files: renderer,
        read: (file) => readFile(join(dist, 'renderer', file)),
      });
      protocol.handle(SCHEME, async (request) => {
        const { status, headers, body } = await answer(request);
        return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
          status,
          headers,
        });
      });
      if (!apple) Menu.setApplicationMenu(null);
      await shared.begin();
      windows.begin();
    })
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox(
        'Warrant could not start',
        `${why}\nInstall it again, or build it again (npm run build).`,
      );
      app.exit(1);
    });
}
