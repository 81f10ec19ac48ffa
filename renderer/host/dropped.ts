// Files dropped onto the window: a case to open, or evaluation logs to import. Drags inside the window
// are left alone.
import type { HostResult } from '../../core/host.ts';
import { type HostFile, mayBeLog, noLogs } from '../../core/hostFiles.ts';
import { refusal } from './answers.ts';
import { chosenLogs, domFile } from './domFiles.ts';
import { type DroppedEntry, filesBelow } from './droppedFolders.ts';
import type { PickedFile } from './pickers.ts';

interface DroppedItem {
  readonly kind: string;
  getAsFile(): File | null;
  getAsFileSystemHandle?(): Promise<(PickedFile & { readonly kind: string }) | null>;
  webkitGetAsEntry?(): DroppedEntry | null;
}

/** A dropped file: with a handle where the browser gives one, otherwise its content only. */
export type Dropped =
  | { readonly picked: PickedFile; readonly file?: File | undefined }
  | { readonly file: File };

/** Calls the listener with the case of every drop, until the function it gives back is called. */
export function listenForDrops(scope: EventTarget, dropped: (file: Dropped) => void): () => void {
  return listen(scope, async (items) => {
    const [item] = items;
    const file = item?.getAsFile();
    // Both are to be asked for now: after this event the transfer is empty.
    const asking = item?.getAsFileSystemHandle?.().catch(() => null);
    const logs = areLogs(items);
    const picked = await asking;
    if (await logs) return;
    if (picked?.kind === 'file') dropped({ picked, file: file ?? undefined });
    else if (file) dropped({ file });
  });
}

/** The same for evaluation logs, and folders of them. */
export function listenForLogs(
  scope: EventTarget,
  dropped: (logs: HostResult<readonly HostFile[]>) => void,
): () => void {
  return listen(scope, async (items) => {
    const files = items.map((item) => item.getAsFile());
    const entries = items.map((item) => item.webkitGetAsEntry?.());
    if (!(await areLogs(items))) return;
    const found: HostFile[] = [];
    for (const [i, entry] of entries.entries()) {
      const file = files[i];
      if (entry?.isDirectory) {
        const below = await filesBelow(entry).catch(() => []);
        found.push(...below.filter(({ file }) => mayBeLog(file.name)).map(named));
      } else if (file) found.push(domFile(file));
    }
    dropped(found.length === 0 ? refusal('failed', noLogs('What was dropped')) : chosenLogs(found));
  });
}

const named = ({ file, path }: { file: File; path: string }) => domFile(file, path);

function listen(scope: EventTarget, hear: (items: readonly DroppedItem[]) => void): () => void {
  const over = (event: Event) => {
    if (hasFiles(event as DragEvent)) event.preventDefault();
  };
  const drop = (event: Event) => {
    const { dataTransfer } = event as DragEvent;
    if (!dataTransfer || !hasFiles(event as DragEvent)) return;
    // Otherwise the browser would leave the page for the file.
    event.preventDefault();
    hear([...dataTransfer.items].filter(({ kind }) => kind === 'file') as DroppedItem[]);
  };
  scope.addEventListener('dragover', over);
  scope.addEventListener('drop', drop);
  return () => {
    scope.removeEventListener('dragover', over);
    scope.removeEventListener('drop', drop);
  };
}

/** Bytes at the beginning of a file that tell a log from a case. */
const HEAD = 200;
/** How the logs of Inspect and of lm-evaluation-harness begin. No case does. */
const LOG_HEAD = /^\s*\{\s*("version"\s*:\s*\d+\s*,\s*"status"|"results"\s*:)/;

/** Several files, folders, and what by its name or its beginning is a log; anything else is a case. */
async function areLogs(items: readonly DroppedItem[]): Promise<boolean> {
  // All that is asked of the items is asked before the first wait.
  const folder = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory);
  const file = items[0]?.getAsFile();
  if (folder || items.length > 1) return true;
  if (!file || !mayBeLog(file.name)) return false;
  if (!file.name.toLowerCase().endsWith('.json')) return true;
  return LOG_HEAD.test(
    await file
      .slice(0, HEAD)
      .text()
      .catch(() => ''),
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
