// The port between the window and whatever it runs in: browser, Electron, memory. Types only.
// The window never names a path: it holds handles to files that the user chose.
import type { HostFile, HostFolder } from './hostFiles.ts';

/**
 * A file the user chose. Hosts tell handles apart by `id`; `name` is for people. Where the host can
 * tell, one file has one id, in every window and after a restart.
 */
export interface CaseHandle {
  readonly id: string;
  readonly name: string;
}

export interface OpenedFile {
  readonly handle: CaseHandle;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hexadecimal: to notice changes made outside. */
  readonly digest: string;
}

export interface SavedFile {
  readonly handle: CaseHandle;
  readonly digest: string;
  /** `download`: handed to the browser, which does not say what became of it. */
  readonly by: 'file' | 'download';
}

/** A file opened or saved before, the latest first in lists. */
export interface RecentFile {
  readonly handle: CaseHandle;
  /** The folder as people read it, where the host knows it. */
  readonly place?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * `cancelled`: the user closed the picker. `changed-outside`: the file is no longer what was opened or
 * last saved, and nothing was written. `denied`: no permission. `gone`: it is no longer there.
 * `failed`: anything else.
 */
export type HostRefusal = 'cancelled' | 'changed-outside' | 'denied' | 'gone' | 'failed';

export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: HostRefusal; readonly message: string };

export interface HostCapabilities {
  /** A file can be written where it was opened; otherwise saving is a download. */
  readonly savesInPlace: boolean;
  /** Recent files can be opened again without choosing them. */
  readonly reopens: boolean;
  /** `watch` tells of changes as they happen; otherwise the window asks when it comes back into view. */
  readonly watches: boolean;
  /** The host draws the menu that `setMenu` gives it. */
  readonly nativeMenus: boolean;
  /** `openExternal` shows the address and asks; otherwise the window does. */
  readonly asksBeforeOpening: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Named texts that outlive the window: backups, settings. After a crash during `write` the name holds
 * the old text, the new one or a torn one; readers must be able to tell (core/backup).
 */
export interface TextStore {
  list(): Promise<HostResult<readonly string[]>>;
  read(name: string): Promise<HostResult<string | undefined>>;
  write(name: string, text: string): Promise<HostResult<undefined>>;
  remove(name: string): Promise<HostResult<undefined>>;
}

/** What another window says of a file, and how to let go of it. */
export interface Claim {
  /** Another window has the file open already. */
  readonly taken: boolean;
  release(): void;
}

/** What the host asks before the window goes. */
export interface CloseGuard {
  /** Leaving now loses nothing: all is saved, or the last backup is of the present content. */
  safe(): boolean;
  /** Makes it safe, or asks the user. Gives whether the window may close. */
  close(): Promise<boolean>;
}

/** A menu as data, made from the action registry. */
export interface MenuItem {
  /** Absent on a divider. */
  readonly id?: string;
  readonly label?: string;
  /** A chord as in renderer/keys/chord.ts. */
  readonly keys?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly items?: readonly MenuItem[];
}

/** Stops what a listener heard. */
export type Stop = () => void;

/** What a window may ask of its host. No method throws; a refusal has a sentence for people. */
export interface Host {
  readonly name: 'browser' | 'electron' | 'memory';
  readonly capabilities: HostCapabilities;
  /** Lets the user choose a case file and reads it. */
  openCase(): Promise<HostResult<OpenedFile>>;
  /** Reads a file again that was chosen before. May ask for permission, so only from a click or key. */
  readAgain(handle: CaseHandle): Promise<HostResult<OpenedFile>>;
  /**
   * Writes to the file of a handle and reads it back.
   * @param expectedDigest of the bytes last read or written; undefined writes over whatever is there
   */
  saveCase(
    handle: CaseHandle,
    text: string,
    expectedDigest: string | undefined,
  ): Promise<HostResult<SavedFile>>;
  /** The digest of the file as it is now. Never asks the user anything. */
  digestNow(handle: CaseHandle): Promise<HostResult<string>>;
  /** Lets the user choose where to write. */
  saveCaseAs(suggestedName: string, text: string): Promise<HostResult<SavedFile>>;
  /** Hands a finished document (PDF, SVG) to the user. */
  exportFile(file: ExportedFile): Promise<HostResult<undefined>>;

  /** Lets the user choose evaluation logs, or a folder of them. Nothing of them is read yet. */
  pickLogs(from: 'files' | 'folder'): Promise<HostResult<readonly HostFile[]>>;
  /** Tells of evaluation logs that are dropped onto the window; a dropped case is an open request. */
  onLogsDropped(listener: (logs: HostResult<readonly HostFile[]>) => void): Stop;
  /**
   * The folder in which the case's artefacts are looked for: its own where the host knows it, otherwise
   * one that the user chooses.
   * @param handle undefined for a case that has no file yet
   */
  artefactFolder(handle: CaseHandle | undefined): Promise<HostResult<HostFolder>>;

  /** Files opened or saved before; the host remembers them itself. */
  recent(): Promise<HostResult<readonly RecentFile[]>>;
  forget(handle: CaseHandle): Promise<HostResult<undefined>>;

  /** Tells when the file is no longer what it was: its new digest, or undefined when it is gone. */
  watch(handle: CaseHandle, changed: (digest: string | undefined) => void): Stop;
  /** Says that this window has the file open; `taken` is called when another one opens it later. */
  claim(handle: CaseHandle, taken: () => void): Promise<Claim>;

  /** Names this window for as long as it lives: letters and digits; never used again. */
  readonly windowId: string;
  /** The ids of the windows that live now, this one included: backups of others are left over. */
  livingWindows(): Promise<ReadonlySet<string>>;

  /** Shared by all windows. */
  readonly backups: TextStore;
  readonly settings: TextStore;

  /** A file came from outside: dropped, double-clicked, named to a second instance. */
  onOpenRequest(listener: (opened: HostResult<OpenedFile>) => void): Stop;
  onCloseRequest(guard: CloseGuard): Stop;
  /** Hosts without `nativeMenus` do nothing. */
  setMenu(menu: readonly MenuItem[]): void;
  /** The action that was chosen in the native menu, by id. */
  onMenu(listener: (action: string) => void): Stop;
  /** Shows an https or mailto address in the user's browser; anything else is refused. */
  openExternal(address: string): Promise<HostResult<undefined>>;

  /** The day in the user's time zone, YYYY-MM-DD. */
  today(): string;
  /** The moment, ISO 8601 in UTC. */
  time(): string;
  /** Milliseconds of a steady clock. */
  now(): number;
  /** Uniform in [0, 1). */
  random(): number;
}
