// The file pickers that some browsers have, as far as they are used. TypeScript's DOM library does
// not list them.

import type { PickedFolder } from './folders.ts';

export interface PickedFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(data: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
  }>;
  isSameEntry?(other: PickedFile): Promise<boolean>;
  /** Chromium only, as the pickers are: a permission does not outlive the page by itself. */
  queryPermission?(options: { mode: PermissionMode }): Promise<PermissionState>;
  requestPermission?(options: { mode: PermissionMode }): Promise<PermissionState>;
}

type PermissionMode = 'read' | 'readwrite';

interface PickerOptions {
  readonly suggestedName?: string;
  readonly multiple?: boolean;
  readonly excludeAcceptAllOption?: boolean;
  readonly types?: readonly { description: string; accept: Record<string, readonly string[]> }[];
}

export interface Pickers {
  showOpenFilePicker(options?: PickerOptions): Promise<PickedFile[]>;
  showSaveFilePicker(options?: PickerOptions): Promise<PickedFile>;
}

export interface FolderPicker {
  showDirectoryPicker(): Promise<PickedFolder>;
}

/** The window's pickers; undefined where the browser has none. */
export function pickersOf(scope: object): Pickers | undefined {
  const all = 'showOpenFilePicker' in scope && 'showSaveFilePicker' in scope;
  return all ? (scope as Pickers) : undefined;
}

/** The window's picker of folders; undefined where the browser has none. */
export function folderPickerOf(scope: object): FolderPicker | undefined {
  return 'showDirectoryPicker' in scope ? (scope as FolderPicker) : undefined;
}

/** Whether the page may do this with the file now; asks the user when `ask`, which takes a click. */
export async function mayUse(
  file: PickedFile,
  mode: PermissionMode,
  ask: boolean,
): Promise<boolean> {
  const now = await (file.queryPermission?.({ mode }) ?? 'granted');
  if (now === 'granted' || !ask) return now === 'granted';
  return (await (file.requestPermission?.({ mode }) ?? 'denied')) === 'granted';
}

/** Whether both are the same file, as far as the browser can tell. */
export async function isSameFile(one: PickedFile, other: PickedFile): Promise<boolean> {
  return one === other || (await (one.isSameEntry?.(other) ?? false));
}
