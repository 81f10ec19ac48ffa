// All windows of the editor, and which of them a file from outside goes to.
import type { WebContents } from 'electron';
import type { EditorWindow } from './editorWindow.ts';

export interface EditorWindowsTools {
  readonly make: () => EditorWindow;
  /** The window that has a file open already. */
  readonly holderOf: (path: string) => Promise<EditorWindow | undefined>;
  /** Whether a window has a file open. */
  readonly occupied: (window: EditorWindow) => boolean;
}

export interface EditorWindows {
  /** Before `begin`, files are kept for the first window. */
  openPaths(paths: readonly string[]): Promise<void>;
  /** Makes the first window, with the files that came so far. */
  begin(): void;
  /** Another start of the program: its files, or a new window. */
  anotherStart(paths: readonly string[]): Promise<void>;
  windowOf(page: WebContents): EditorWindow | undefined;
  living(): readonly string[];
  all(): readonly EditorWindow[];
}

export function editorWindows({ make, holderOf, occupied }: EditorWindowsTools): EditorWindows {
  /** The one used last is the last. */
  let windows: readonly EditorWindow[] = [];
  const early: string[] = [];
  let begun = false;

  const add = (): EditorWindow => {
    const made = make();
    windows = [...windows, made];
    made.window.on('focus', () => {
      windows = [...windows.filter((other) => other !== made), made];
    });
    made.window.on('closed', () => {
      windows = windows.filter((other) => other !== made);
    });
    return made;
  };
  const show = ({ window }: EditorWindow) => {
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  const open = async (path: string) => {
    const holder = await holderOf(path);
    if (holder) return show(holder);
    const last = windows.at(-1);
    const place = last && !occupied(last) ? last : add();
    place.files.add([path]);
    show(place);
  };

  return {
    async openPaths(paths) {
      if (!begun) early.push(...paths);
      else for (const path of paths) await open(path);
    },
    begin() {
      begun = true;
      const [first, ...others] = new Set(early.splice(0));
      const made = add();
      if (first !== undefined) made.files.add([first]);
      for (const path of others) add().files.add([path]);
    },
    async anotherStart(paths) {
      if (!begun || paths.length > 0) return this.openPaths(paths);
      show(add());
    },
    windowOf: (page) => windows.find(({ window }) => window.webContents === page),
    living: () => windows.flatMap(({ id }) => id ?? []),
    all: () => windows,
  };
}
