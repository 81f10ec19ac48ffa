// Files dropped onto the window: a request to open. Drags inside the window are left alone.
import type { PickedFile } from './pickers.ts';

interface DroppedItem {
  getAsFileSystemHandle?(): Promise<(PickedFile & { readonly kind: string }) | null>;
}

/** A dropped file: with a handle where the browser gives one, otherwise its content only. */
export type Dropped =
  | { readonly picked: PickedFile; readonly file?: File | undefined }
  | { readonly file: File };

/** Calls the listener with the first file of every drop, until the function it gives back is called. */
export function listenForDrops(scope: EventTarget, dropped: (file: Dropped) => void): () => void {
  const over = (event: Event) => {
    if (hasFiles(event as DragEvent)) event.preventDefault();
  };
  const drop = (event: Event) => {
    const { dataTransfer } = event as DragEvent;
    if (!dataTransfer || !hasFiles(event as DragEvent)) return;
    // Otherwise the browser would leave the page for the file.
    event.preventDefault();
    const item = [...dataTransfer.items].find(({ kind }) => kind === 'file');
    const file = item?.getAsFile();
    // Both are to be asked for now: after this event the transfer is empty.
    const asking = (item as DroppedItem | undefined)?.getAsFileSystemHandle?.();
    void Promise.resolve(asking)
      .catch(() => null)
      .then((picked) => {
        if (picked?.kind === 'file') dropped({ picked, file: file ?? undefined });
        else if (file) dropped({ file });
      });
  };
  scope.addEventListener('dragover', over);
  scope.addEventListener('drop', drop);
  return () => {
    scope.removeEventListener('dragover', over);
    scope.removeEventListener('drop', drop);
  };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
