// The desktop program without Electron: the real main process's parts on a temporary folder, windows
// and channel faked, and in each window the real bridge and host.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, MenuItem } from '../../../core/host.ts';
import { type EditorWindow, editorWindow } from '../../../electron/app/editorWindow.ts';
import { editorWindows } from '../../../electron/app/editorWindows.ts';
import { openExternal } from '../../../electron/app/external.ts';
import { handlers } from '../../../electron/app/handlers.ts';
import { answerCalls } from '../../../electron/app/ipc.ts';
import { services } from '../../../electron/app/services.ts';
import { bridgeOnce } from '../../../electron/bridge.ts';
import { nodeTools } from '../../../electron/files/nodeTools.ts';
import { after, nodeWatch } from '../../../electron/files/nodeWatch.ts';
import { electronHost } from '../../../renderer/host/electronHost.ts';
import { FakeIpc } from './fakeIpc.ts';
import { FakeWindow } from './fakeWindow.ts';

export interface Desktop {
  /** Of the user's files. */
  readonly folder: string;
  /** Of the program's own files. */
  readonly own: string;
  readonly ipc: FakeIpc;
  readonly windows: ReturnType<typeof editorWindows>;
  /** What the next native dialog gives; undefined: the user closes it. */
  chooses: string | undefined;
  /** What the next choice of logs gives. */
  choosesLogs: readonly string[] | undefined;
  /** Every writing to the user's files fails from now on. */
  fails: boolean;
  /** Where finished documents are put, without a question. */
  readonly exports: string;
  /** Whether the user agrees, in native questions. */
  agrees: boolean;
  /** What the user was asked natively. */
  readonly asked: string[];
  readonly opened: string[];
  readonly menus: (readonly MenuItem[])[];
  readonly log: string[];
  /** A new window with its page. */
  open(): Page;
  /** The page in the window made last. */
  page(): Page;
  /** Begins the program again on the same folders. */
  restart(): Promise<void>;
  end(): void;
}

export interface Page {
  readonly window: FakeWindow;
  readonly host: Host;
  /** What files are dropped on. */
  readonly scope: EventTarget;
}

export async function desktop(): Promise<Desktop> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'warrant-desktop-')));
  const own = join(base, 'own');
  let made: FakeWindow[] = [];
  const self: Desktop = {
    folder: base,
    own,
    get ipc() {
      return current.ipc;
    },
    get windows() {
      return current.windows;
    },
    chooses: undefined,
    choosesLogs: undefined,
    fails: false,
    exports: join(base, 'exports'),
    agrees: true,
    asked: [],
    opened: [],
    menus: [],
    log: [],
    open() {
      void current.windows.anotherStart([]);
      return self.page();
    },
    page: () => pageIn(current.ipc, made.at(-1)),
    async restart() {
      made = [];
      current = build();
      await current.shared.begin();
      current.windows.begin();
    },
    end() {
      for (const window of made) window.destroy();
      rmSync(base, { recursive: true, force: true });
    },
  };

  let current = build();

  function build() {
    const ipc = new FakeIpc();
    const tools = nodeTools();
    const open: typeof tools.fs.open = (path, flags) => {
      if (!self.fails || flags === 'r' || path.startsWith(own)) return tools.fs.open(path, flags);
      throw Object.assign(new Error('input/output error'), { code: 'EIO' });
    };
    const shared = services<EditorWindow>({
      folder: own,
      home: '/home/nobody',
      fileTools: { ...tools, fs: { ...tools.fs, open } },
      watchTools: nodeWatch(),
      time: () => '2026-06-01T12:00:00.000Z',
      announce: () => {},
    });
    const windows = editorWindows({
      make() {
        const window = new FakeWindow();
        made.push(window);
        return editorWindow({
          window: window.real,
          read: shared.files.read,
          settled: shared.settled,
          questions: {
            insist: async (_window, why) => {
              self.asked.push(why);
              return self.agrees;
            },
            again: async (_window, why) => {
              self.asked.push(why);
              return self.agrees;
            },
          },
          release: (gone) => {
            shared.watches.removeAll(gone);
            shared.claims.releaseAll(gone);
          },
          after,
          now: () => 0,
        });
      },
      holderOf: shared.holderOf,
      occupied: (window) => shared.claims.holdsAny(window),
    });
    const once = async () => {
      const chosen = self.chooses;
      self.chooses = undefined;
      return chosen;
    };
    answerCalls(
      { ipc: ipc.real, windowOf: windows.windowOf, log: (message) => void self.log.push(message) },
      handlers({
        ...shared,
        living: windows.living,
        choose: {
          file: once,
          place: async (_window, name) =>
            name.endsWith('.json') ? once() : join(self.exports, name),
          logs: async () => self.choosesLogs,
          folder: once,
        },
        showMenu: (_window, items) => void self.menus.push(items),
        openExternal: (_window, address) =>
          openExternal(
            {
              confirm: async () => self.agrees,
              open: async (confirmed) => void self.opened.push(confirmed),
            },
            address,
          ),
      }),
    );
    return { ipc, shared, windows };
  }

  mkdirSync(self.exports);
  await current.shared.begin();
  current.windows.begin();
  return self;
}

/** Loads the editor's page: bridge and host as they are, everything else left out. */
function pageIn(ipc: FakeIpc, window: FakeWindow | undefined): Page {
  if (!window) throw new Error('There is no window.');
  const { webContents } = window;
  const scope = new EventTarget();
  const take = bridgeOnce({
    invoke: (channel, ...args) => ipc.invoke(webContents, channel, args),
    listen: (channel, listener) => {
      webContents.receive = (which, message) => {
        if (which === channel) listener({}, message as Parameters<typeof listener>[1]);
      };
    },
    pathOf: (file) => (file as { path?: string }).path ?? '',
  });
  const bridge = take();
  if (!bridge) throw new Error('The bridge was taken.');
  return { window, scope, host: electronHost(bridge, scope) };
}
