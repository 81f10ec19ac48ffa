// The bytes of a file to a case: at once where that is a matter of a moment, else in a worker, with
// progress and a way to call it off. A worker that dies is no reason not to open the file.
import { readCase } from '../../core/format/readCase.ts';
import type { Read } from '../workers/readMessages.ts';
import type { Editor } from './editor.ts';
import { withProgress } from './progress.ts';

/** Bytes that are read within a frame or two. */
export const SMALL = 500_000;

/** The case, why it cannot be read, or undefined when the user called it off. */
export async function readBytes(
  editor: Editor,
  name: string,
  bytes: Uint8Array,
): Promise<Read | undefined> {
  const start = editor.services.startReader;
  if (bytes.length <= SMALL || !start) return readCase(bytes);
  const worker = start();
  const read = await withProgress(editor, `Opening ${name}`, () => {
    return new Promise<Read>((done) => {
      worker.listen(done, () => done(readCase(bytes)));
      worker.postMessage(bytes);
    });
  }).finally(() => worker.terminate());
  return read.done ? read.value : undefined;
}
