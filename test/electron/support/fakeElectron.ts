// Electron's module, as far as main.ts and preload.ts use it.
import { EventEmitter } from 'node:events';
import { FakeIpc } from './fakeIpc.ts';
import { FakeWindow } from './fakeWindow.ts';

class FakeApp extends EventEmitter {
  isPackaged = true;
  /** What the second instance gets when the first is there. */
  isFirst = true;
  readonly done: string[] = [];
  folder = '';
  lockData: unknown;
  begin: () => void = () => {};

  getAppPath(): string {
    return this.folder;
  }
  getPath(name: string): string {
    return `${this.folder}/${name}`;
  }
  enableSandbox(): void {
    this.done.push('sandbox');
  }
  requestSingleInstanceLock(data: unknown): boolean {
    this.lockData = data;
    return this.isFirst;
  }
  addRecentDocument(): void {}
  whenReady(): Promise<void> {
    return new Promise((done) => {
      this.begin = done;
    });
  }
  exit(code: number): void {
    this.done.push(`exit ${code}`);
  }
  quit(): void {
    this.done.push('quit');
  }
}

class FakeMenu {
  static application: unknown;
  constructor(readonly template: unknown) {}
  static buildFromTemplate(template: unknown): FakeMenu {
    return new FakeMenu(template);
  }
  static setApplicationMenu(menu: unknown): void {
    FakeMenu.application = menu;
  }
}

type Requested = (request: { url: string; method: string }) => Promise<Response>;

/** Made anew for each loading of main.ts. */
export function fakeElectron() {
  const windows: FakeWindow[] = [];
  const app = new FakeApp();
  const schemes: unknown[] = [];
  const handled = new Map<string, Requested>();
  const errors: string[] = [];
  const guarded: string[] = [];
  class BrowserWindow extends FakeWindow {
    constructor(options: unknown) {
      super(options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }
  const note = (name: string) => () => void guarded.push(name);
  const module = {
    app,
    BrowserWindow,
    ipcMain: new FakeIpc(),
    Menu: FakeMenu,
    nativeTheme: { shouldUseDarkColors: false },
    dialog: {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showMessageBox: async () => ({ response: 1 }),
      showErrorBox: (title: string, text: string) => void errors.push(`${title}: ${text}`),
    },
    protocol: {
      registerSchemesAsPrivileged: (given: unknown[]) => void schemes.push(...given),
      handle: (scheme: string, answer: Requested) => void handled.set(scheme, answer),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: note('permission request'),
        setPermissionCheckHandler: note('permission check'),
        setDevicePermissionHandler: note('device'),
        setDisplayMediaRequestHandler: note('display'),
        on: note('download'),
        webRequest: { onBeforeRequest: note('request') },
      },
    },
    shell: { openExternal: async () => {} },
  };
  return { module, app, windows, schemes, handled, errors, guarded, ipc: module.ipcMain };
}
