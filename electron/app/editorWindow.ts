// One window of the editor: its page's life from loading over crashes to closing, and what is said to
// it. Files, menus and questions are given in.
import type { BrowserWindow } from 'electron';
import type { HostResult, MenuItem, OpenedFile } from '../../core/host.ts';
import type { HostEvent } from '../../core/hostBridge.ts';
import { START } from './address.ts';
import { EVENTS } from './channels.ts';
import { type CloseGuard, closeGuard } from './closeGuard.ts';
import { crashGuard } from './crashGuard.ts';
import { type OpenFiles, openFiles } from './openFiles.ts';

export interface EditorWindow {
  readonly window: BrowserWindow;
  readonly files: OpenFiles;
  readonly guard: CloseGuard;
  /** The page's name for this window; undefined before it says hello and after it died. */
  id: string | undefined;
  menu: readonly MenuItem[];
  tell(event: HostEvent): void;
  hello(id: string): void;
}

export interface EditorWindowTools {
  readonly window: BrowserWindow;
  readonly read: (path: string) => Promise<HostResult<OpenedFile>>;
  readonly settled: () => Promise<void>;
  readonly questions: Questions;
  /** The page is gone, its claims and watches with it. */
  readonly release: (window: EditorWindow) => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly now: () => number;
}

/** What only the user can decide while the page cannot ask. */
export interface Questions {
  /** Whether to close although the page has not said that it may. */
  insist(window: BrowserWindow, why: 'silent' | 'undecided'): Promise<boolean>;
  /** Whether to begin the page anew. */
  again(window: BrowserWindow, why: 'crashes' | 'hangs'): Promise<boolean>;
}

/** Chromium's code for a load that another one took the place of. */
const ABORTED = -3;

export function editorWindow(tools: EditorWindowTools): EditorWindow {
  const { window, questions, after, now } = tools;
  const page = window.webContents;

  const tell = (event: HostEvent) => {
    if (!window.isDestroyed() && !page.isDestroyed()) page.send(EVENTS, event);
  };
  const load = () => {
    // What hinders it is heard as `did-fail-load`.
    window.loadURL(START).catch(() => {});
  };
  const self: EditorWindow = {
    window,
    tell,
    files: openFiles({
      read: tools.read,
      deliver: (opened: HostResult<OpenedFile>) => tell({ type: 'opened', opened }),
    }),
    guard: closeGuard({
      tell,
      settled: tools.settled,
      insist: (why) => questions.insist(window, why),
      destroy: () => window.destroy(),
      after,
    }),
    id: undefined,
    menu: [],
    hello(id) {
      tools.release(self); // what a page before it had
      self.id = id;
      self.guard.begin();
    },
  };
  const pageEnds = () => {
    self.id = undefined;
    self.files.notReady();
    self.guard.end();
    tools.release(self);
  };
  const crashes = crashGuard({
    now,
    reload: load,
    kill: () => page.forcefullyCrashRenderer(),
    close: () => window.destroy(),
    again: (why) => questions.again(window, why),
  });

  window.on('close', (event) => {
    event.preventDefault(); // destroy() does not come by here
    self.guard.requested();
  });
  window.on('closed', () => {
    self.id = undefined;
    tools.release(self);
  });
  window.on('unresponsive', () => crashes.hangs());
  window.once('ready-to-show', () => window.show());
  page.on('render-process-gone', (_event, { reason }) => {
    pageEnds();
    if (!window.isDestroyed()) crashes.gone(reason);
  });
  page.on('did-fail-load', (_event, code, _why, _address, mainFrame) => {
    if (mainFrame && code !== ABORTED) crashes.gone('did-fail-load');
  });
  load();
  return self;
}
