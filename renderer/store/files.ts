// Opening, saving and exporting: the host's answers in the user's words. An unsaved change is never
// dropped without a question, and a refusal leaves everything as it is.
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { CaseHandle, HostResult, OpenedFile, SavedFile } from '../../core/host.ts';
import type { Case } from '../../core/model/case.ts';
import type { Editor } from './editor.ts';
import type { FileState } from './state.ts';

/** Does `next` at once, or after the user said what becomes of unsaved changes. */
export function leavingCase(editor: Editor, before: string, next: () => void): void {
  if (editor.document.dirty) editor.open({ kind: 'unsaved', before, next });
  else next();
}

/** Lets the user choose a file and opens it; what cannot be read leaves the open case alone. */
export async function openFile(editor: Editor): Promise<void> {
  openRead(editor, await editor.host.openCase());
}

/** Opens a file that was open before. */
export async function openAgain(editor: Editor, handle: CaseHandle): Promise<void> {
  openRead(editor, await editor.host.readAgain(handle));
}

function openRead(editor: Editor, opened: HostResult<OpenedFile>): void {
  if (!opened.ok) {
    if (opened.because !== 'cancelled') editor.notify('failed', opened.message);
    return;
  }
  const { handle, bytes, digest } = opened.value;
  const read = readCase(bytes);
  if (!read.ok) {
    const title = `${handle.name} cannot be opened`;
    editor.open({ kind: 'message', title, text: read.problem.message });
    return;
  }
  if (read.migratedFrom === undefined) {
    editor.replace(read.case, { name: handle.name, handle, digest });
    return;
  }
  // Saving must not write over the older file: it is kept, and this becomes a new one.
  editor.replace(read.case, { name: handle.name });
  editor.notify(
    'done',
    `${handle.name} has the older format ${read.migratedFrom}; it was converted, and saving asks for a new file.`,
  );
}

/** Opens a case that has no file yet: an example, or a blank one. */
export function openCopy(editor: Editor, c: Case, name: string): void {
  editor.replace(c, { name });
}

/**
 * Saves where the case came from, or asks where.
 * @param overwrite also when the file was changed by another program
 * @returns whether it is saved
 */
export async function save(editor: Editor, overwrite = false): Promise<boolean> {
  const { handle, digest } = editor.store.getState().file;
  if (!handle) return saveAs(editor);
  return write(editor, (text) =>
    editor.host.saveCase(handle, text, overwrite ? undefined : digest),
  );
}

/** Asks where to save. Gives whether it is saved. */
export async function saveAs(editor: Editor): Promise<boolean> {
  const { name } = editor.store.getState().file;
  return write(editor, (text) => editor.host.saveCaseAs(name, text));
}

async function write(
  editor: Editor,
  store: (text: string) => Promise<HostResult<SavedFile>>,
): Promise<boolean> {
  const snapshot = editor.document.snapshot();
  const result = await store(writeCase(snapshot.case));
  if (!result.ok) {
    if (result.because === 'changed-outside') {
      editor.open({ kind: 'changedOutside', name: editor.store.getState().file.name });
    } else if (result.because !== 'cancelled') editor.notify('failed', result.message);
    return false;
  }
  const { handle, digest, by } = result.value;
  const file: FileState = { name: handle.name, handle, digest };
  editor.document.markSaved(snapshot);
  editor.store.setState({ file });
  editor.touch();
  editor.notify(
    'done',
    by === 'file' ? `Saved ${handle.name}.` : `Handed ${handle.name} to the browser's downloads.`,
  );
  return true;
}

/** "Frontier model" -> "frontier-model.case.json". */
export function fileNameFor(title: string, extension = 'case.json'): string {
  const stem = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem || 'case'}.${extension}`;
}
