// The file while it is open here: another program may change it, move it or delete it. Without unsaved
// changes it is loaded again; with some the user is asked; nothing is ever written over unasked.
import { readCase } from '../../core/format/readCase.ts';
import type { Stop } from '../../core/host.ts';
import { autosaveOf } from './autosave.ts';
import type { Editor } from './editor.ts';
import { isSaving } from './files.ts';
import { dropClaim } from './opening.ts';
import type { FileState } from './state.ts';

/** What was said already, so that coming back to the window does not say it again. */
const said = new WeakMap<Editor, string>();
const checking = new WeakSet<Editor>();
const GONE = 'gone';

/** Looks whether the file is still what was opened or saved. Asks the user for nothing. */
export async function checkOutside(editor: Editor): Promise<void> {
  const { file, dialog } = editor.store.getState();
  if (!file.handle || dialog || isSaving(editor) || checking.has(editor)) return;
  checking.add(editor);
  try {
    const now = await editor.host.digestNow(file.handle);
    if (editor.store.getState().file !== file || isSaving(editor)) return;
    if (now.ok) await found(editor, file, now.value);
    else if (now.because === 'gone' && isNews(editor, file, GONE)) {
      editor.notify(
        'failed',
        `${file.name} is no longer where it was. The case is still here; save it as a new file.`,
      );
    }
  } finally {
    checking.delete(editor);
  }
}

/** Watches the file that is open, whichever it is, where the host can. */
export function watchOutside(editor: Editor): Stop {
  let handle = editor.store.getState().file.handle;
  const watch = () => handle && editor.host.watch(handle, () => void checkOutside(editor));
  let stop = watch();
  const stopStore = editor.store.subscribe(({ file }) => {
    if (file.handle?.id === handle?.id) return;
    handle = file.handle;
    stop?.();
    stop = watch();
  });
  return () => {
    stopStore();
    stop?.();
  };
}

/** Shows what the file holds now; what was here is put aside among the backups first. */
export async function loadTheirs(editor: Editor): Promise<void> {
  const { file, version } = editor.store.getState();
  if (editor.document.dirty && !(await setAside(editor))) return;
  if (editor.document.version !== version) {
    editor.notify('failed', 'The case was changed again meanwhile, so nothing was loaded.');
    return;
  }
  await reload(editor, file, 'Your version is kept under Backups.');
}

async function setAside(editor: Editor): Promise<boolean> {
  if (await autosaveOf(editor)?.setAside()) return true;
  editor.notify(
    'failed',
    'Your version could not be put aside, so nothing was loaded. Save it as a new file first.',
  );
  return false;
}

async function found(editor: Editor, file: FileState, digest: string): Promise<void> {
  if (digest === file.digest) said.delete(editor);
  else if (isNews(editor, file, digest)) {
    if (editor.document.dirty)
      editor.open({ kind: 'changedOutside', name: file.name, noticed: true });
    else await reload(editor, file, '');
  }
}

function isNews(editor: Editor, { handle }: FileState, what: string): boolean {
  const news = `${handle?.id} ${what}`;
  if (said.get(editor) === news) return false;
  said.set(editor, news);
  return true;
}

/** Puts the file's content in place of the case, with the module and selection that were shown. */
async function reload(editor: Editor, file: FileState, more: string): Promise<void> {
  const { host, document, store } = editor;
  if (!file.handle) return;
  const { version } = document;
  const opened = await host.readAgain(file.handle);
  const changed = `${file.name} was changed by another program`;
  if (!opened.ok) {
    editor.notify('failed', `${changed} and cannot be read now. ${opened.message}`);
    return;
  }
  const read = readCase(opened.value.bytes);
  if (!read.ok) {
    editor.notify('failed', `${changed} and cannot be read now: ${read.problem.message}`);
    return;
  }
  // Typed or opened while the file was read: the next look asks.
  if (document.version !== version || store.getState().file !== file) {
    said.delete(editor);
    return;
  }
  said.delete(editor);
  if (read.migratedFrom !== undefined) {
    // Saving must not write over the older file: it is kept, and this becomes a new one.
    dropClaim(editor);
    showInPlace(editor, read.case, { name: file.name });
    const format = `it has the older format ${read.migratedFrom} now`;
    editor.notify('done', `${changed}: ${format}, was converted, and saving asks for a new file.`);
    return;
  }
  showInPlace(editor, read.case, { ...file, digest: opened.value.digest });
  editor.notify('done', `${changed} and is shown as it is now. ${more}`.trim());
}

function showInPlace(editor: Editor, c: Parameters<Editor['replace']>[0], file: FileState): void {
  const { module, selected } = editor.store.getState();
  editor.replace(c, file);
  if (c.modules.has(module) && module !== c.main) editor.showModule(module);
  editor.selectAll([...selected].filter((id) => c.nodes.has(id) || c.links.has(id)));
}
