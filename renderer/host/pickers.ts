// The file pickers that some browsers have, as far as they are used. TypeScript's DOM library does
// not list them.

export interface PickedFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(data: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
  }>;
  isSameEntry(other: PickedFile): Promise<boolean>;
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly excludeAcceptAllOption?: boolean;
  readonly types?: readonly { description: string; accept: Record<string, readonly string[]> }[];
}

export interface Pickers {
  showOpenFilePicker(options?: PickerOptions): Promise<PickedFile[]>;
  showSaveFilePicker(options?: PickerOptions): Promise<PickedFile>;
}

/** The window's pickers; undefined where the browser has none. */
export function pickersOf(scope: object): Pickers | undefined {
  const all = 'showOpenFilePicker' in scope && 'showSaveFilePicker' in scope;
  return all ? (scope as Pickers) : undefined;
}
