// Opening and saving: the host's answers in the user's words. An unsaved change is never dropped
// without a question, and a refusal leaves everything as it is.
import { writeCase } from '../../core/format/canonical.ts';
import type { CaseHandle, HostResult, SavedFile } from '../../core/host.ts';
import { keepDrafts } from './drafts.ts';
import type { Editor } from './editor.ts';
import { leavingCase } from './leaving.ts';
import { claimFile, openRead } from './opening.ts';
import type { Dialog, FileState } from './state.ts';

export { leavingCase } from './leaving.ts';
export { openCopy } from './opening.ts';

/** Lets the user choose a file and opens it. */
export async function openFile(editor: Editor): Promise<void> {
  const { version } = editor.document;
  await openRead(editor, await editor.host.openCase(), version);
}

/** Opens a file that was chosen before; from a click or key, since the host may ask. */
export async function openAgain(editor: Editor, handle: CaseHandle): Promise<void> {
  const { version } = editor.document;
  await openRead(editor, await editor.host.readAgain(handle), version);
}

/**
 * Saves where the case came from, or asks where.
 * @param overwrite also when the file was changed by another program
 * @returns whether it is saved
 */
export async function save(editor: Editor, overwrite = false): Promise<boolean> {
  return oneAtATime(editor, () => {
    const { file } = editor.store.getState();
    const { handle, digest } = file;
    if (!handle) return write(editor, askWhere(editor));
    return write(editor, (text) =>
      editor.host.saveCase(handle, text, overwrite ? undefined : digest),
    );
  });
}

/** Asks where to save. Gives whether it is saved. */
export async function saveAs(editor: Editor): Promise<boolean> {
  return oneAtATime(editor, () => write(editor, askWhere(editor)));
}

/** Saves before going on; asks again where something was typed while it was saved. */
export async function saveFirst(editor: Editor, { before, next, stay }: Asked): Promise<void> {
  editor.closeDialog();
  if (await save(editor)) leavingCase(editor, before, next, stay);
  else stay?.();
}

/** The file is being written: what it looks like now says nothing. */
export function isSaving(editor: Editor): boolean {
  return savings.has(editor);
}

const savings = new Map<Editor, Promise<boolean>>();

/** A second saving waits for the first, or it would find the file changed. */
async function oneAtATime(editor: Editor, work: () => Promise<boolean>): Promise<boolean> {
  keepDrafts(editor);
  const before = savings.get(editor);
  const mine = before ? before.then(work) : work();
  savings.set(editor, mine);
  try {
    return await mine;
  } finally {
    if (savings.get(editor) === mine) savings.delete(editor);
  }
}

type Asked = Extract<Dialog, { kind: 'unsaved' }>;
type Store = (text: string) => Promise<HostResult<SavedFile>>;

function askWhere({ host, store }: Editor): Store {
  return (text) => host.saveCaseAs(nameToOffer(store.getState().file.name), text);
}

/** A file may have been named elsewhere, or in a backup, in ways that hosts do not take. */
function nameToOffer(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '-').slice(-200);
}

async function write(editor: Editor, store: Store): Promise<boolean> {
  const snapshot = editor.document.snapshot();
  const before = editor.store.getState().file;
  const result = await store(writeCase(snapshot.case));
  if (!result.ok) {
    const { name } = before;
    if (result.because === 'changed-outside') editor.open({ kind: 'changedOutside', name });
    else if (result.because === 'gone') {
      editor.open({ kind: 'fileGone', name, text: result.message });
    } else if (result.because !== 'cancelled') editor.notify('failed', result.message);
    return false;
  }
  const { handle, digest, by } = result.value;
  editor.notify(
    'done',
    by === 'file' ? `Saved ${handle.name}.` : `Handed ${handle.name} to the browser's downloads.`,
  );
  // Another case was opened meanwhile: what was written is not of that one.
  if (editor.store.getState().file !== before) return true;
  const file: FileState = { name: handle.name, handle, digest };
  editor.document.markSaved(snapshot);
  editor.store.setState({ file });
  editor.touch();
  if (handle.id !== before.handle?.id && (await claimFile(editor, handle))) {
    editor.notify('refused', `${handle.name} is open in another window as well.`);
  }
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
