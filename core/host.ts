// The port between the window and whatever it runs in: browser, Electron, memory. Types only.
// The window never names a path: it holds handles to files that the user chose.

/** A file the user chose. Hosts tell handles apart by `id`; `name` is for people. */
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

/**
 * `cancelled`: the user closed the picker. `changed-outside`: the file is no longer what was opened or
 * last saved, and nothing was written. `denied`: no permission. `failed`: anything else.
 */
export type HostRefusal = 'cancelled' | 'changed-outside' | 'denied' | 'failed';

export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: HostRefusal; readonly message: string };

export interface HostCapabilities {
  /** A file can be written where it was opened; otherwise saving is a download. */
  readonly savesInPlace: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a window may ask of its host. No method throws; a refusal has a sentence for people. */
export interface Host {
  readonly name: 'browser' | 'electron' | 'memory';
  readonly capabilities: HostCapabilities;
  /** Lets the user choose a case file and reads it. */
  openCase(): Promise<HostResult<OpenedFile>>;
  /**
   * Writes to the file of a handle and reads it back.
   * @param expectedDigest of the bytes last read or written; undefined writes over whatever is there
   */
  saveCase(
    handle: CaseHandle,
    text: string,
    expectedDigest: string | undefined,
  ): Promise<HostResult<SavedFile>>;
  /** Lets the user choose where to write. */
  saveCaseAs(suggestedName: string, text: string): Promise<HostResult<SavedFile>>;
  /** Hands a finished document (PDF, SVG) to the user. */
  exportFile(file: ExportedFile): Promise<HostResult<undefined>>;
  /** The day in the user's time zone, YYYY-MM-DD. */
  today(): string;
  /** Milliseconds of a steady clock. */
  now(): number;
  /** Uniform in [0, 1). */
  random(): number;
}
