// What passes between an Electron window and its main process. Types only: the two never import each
// other. Files go by handle ids; only the preload script ever names a path, of a file that was dropped.
import type {
  ExportedFile,
  HostResult,
  MenuItem,
  OpenedFile,
  RecentFile,
  SavedFile,
} from './host.ts';
import type { Found } from './hostFiles.ts';

export type StoreName = 'backups' | 'settings';

/** A file that may be read in parts, by an id that is good in this window only. */
export interface FilePart {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What a window asks of the main process. Each is answered by a HostResult of what it gives. */
export interface HostCalls {
  /** First of all: the window's id, as in Host. */
  hello(windowId: string): undefined;
  livingWindows(): readonly string[];
  openCase(): OpenedFile;
  readAgain(file: string): OpenedFile;
  digestNow(file: string): string;
  saveCase(file: string, text: string, expectedDigest: string | undefined): SavedFile;
  saveCaseAs(suggestedName: string, text: string): SavedFile;
  exportFile(file: ExportedFile): undefined;
  pickLogs(from: 'files' | 'folder'): readonly FilePart[];
  /** A file in the folder of a case, by its path within it. */
  openBeside(file: string, path: string): Found<FilePart>;
  /** Of a file that pickLogs or openBeside gave. */
  readPart(part: string, from: number, to: number): Uint8Array;
  /** SHA-256 of all of it. */
  digestPart(part: string): string;
  recent(): readonly RecentFile[];
  forget(file: string): undefined;
  watch(file: string): undefined;
  unwatch(file: string): undefined;
  /** Gives whether another window has it already. */
  claim(file: string): boolean;
  release(file: string): undefined;
  listTexts(store: StoreName): readonly string[];
  readText(store: StoreName, name: string): string | undefined;
  writeText(store: StoreName, name: string, text: string): undefined;
  removeText(store: StoreName, name: string): undefined;
  setMenu(menu: readonly MenuItem[]): undefined;
  openExternal(address: string): undefined;
  /** Files from outside may be sent from now on. */
  ready(): undefined;
  /** The question of a `close` event has arrived; its answer may take as long as the user likes. */
  closeHeard(question: number): undefined;
  closeAnswer(question: number, mayClose: boolean): undefined;
  /** From the preload script alone: a file that was dropped on the window, by its absolute path. */
  openPath(path: string): OpenedFile;
}

/** What the main process tells a window. */
export type HostEvent =
  | { readonly type: 'opened'; readonly opened: HostResult<OpenedFile> }
  | { readonly type: 'changed'; readonly file: string; readonly digest: string | undefined }
  | { readonly type: 'taken'; readonly file: string }
  | { readonly type: 'menu'; readonly action: string }
  | { readonly type: 'close'; readonly question: number };

type Called<K extends keyof HostCalls> = (
  ...args: Parameters<HostCalls[K]>
) => Promise<HostResult<ReturnType<HostCalls[K]>>>;

/** The one object that the preload script gives the page. */
export type HostBridge = {
  readonly [K in Exclude<keyof HostCalls, 'openPath'>]: Called<K>;
} & {
  /** @param file a DOM File that was dropped */
  readonly openDropped: (file: object) => Promise<HostResult<OpenedFile>>;
  /** Sets the one listener. */
  readonly hear: (listener: (event: HostEvent) => void) => void;
};
