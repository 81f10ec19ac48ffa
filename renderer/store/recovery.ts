// Backups that outlived their window, and those that still have one: found, brought back, discarded.
import type { BackupHead } from '../../core/backup/backup.ts';
import { type Backup, dropBackups, listBackups } from '../../core/backup/generations.ts';
import { digestText } from '../../core/format/digest.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { CaseHandle, HostResult } from '../../core/host.ts';
import type { Case } from '../../core/model/case.ts';
import { autosaveOf } from './autosave.ts';
import { rememberRestore } from './crashGuard.ts';
import { momentText } from './describeBackup.ts';
import type { Editor } from './editor.ts';
import { leavingCase, stillLeaving } from './leaving.ts';
import { claimFile, dropClaim } from './opening.ts';

/** `lost`: its window is gone. `aside`: put aside by the user. */
export type BackupOrigin = 'here' | 'elsewhere' | 'lost' | 'aside';

/** What became of the file since: `same` as when the edits began, or not known. */
export type FileSince = 'same' | 'changed' | 'gone' | 'unknown' | 'none';

export interface FoundBackup {
  readonly backup: Backup;
  readonly origin: BackupOrigin;
  readonly file: FileSince;
  /** The folder, where the host knows it. */
  readonly place?: string;
}

/** Every backup, the latest first. */
export async function findBackups(editor: Editor): Promise<HostResult<readonly FoundBackup[]>> {
  const { host } = editor;
  const listed = await listBackups(host.backups);
  if (!listed.ok) return listed;
  const living = await host.livingWindows();
  const recent = await host.recent();
  const places = new Map(
    recent.ok ? recent.value.map(({ handle, place }) => [handle.id, place]) : [],
  );
  const found: FoundBackup[] = [];
  for (const backup of listed.value) {
    const { head } = backup.whole ?? {};
    const place = places.get(head?.of.handle ?? '');
    const file = await fileSince(editor, head);
    const origin = originOf(backup, host.windowId, living);
    found.push({ backup, origin, file, ...(place === undefined ? {} : { place }) });
  }
  return { ok: true, value: found };
}

/** The backups of windows that are gone; those whose content was saved after all are dropped. */
export async function findLost(editor: Editor): Promise<HostResult<readonly FoundBackup[]>> {
  const all = await findBackups(editor);
  if (!all.ok) return all;
  const lost: FoundBackup[] = [];
  for (const found of all.value) {
    if (found.origin !== 'lost') continue;
    if (await isSaved(editor, found)) await discard(editor, found);
    else lost.push(found);
  }
  return { ok: true, value: lost };
}

/** Brings a backup back as unsaved changes of its file, after a question where others stand. */
export function restore(editor: Editor, found: FoundBackup): void {
  leavingCase(editor, 'a backup is brought back', () => void bringBack(editor, found));
}

/** Deletes a backup. Gives whether it is gone. */
export async function discard(editor: Editor, { backup }: FoundBackup): Promise<boolean> {
  const dropped = await dropBackups(editor.host.backups, backup.names);
  if (!dropped.ok) editor.notify('failed', `The backup could not be deleted. ${dropped.message}`);
  return dropped.ok;
}

async function bringBack(editor: Editor, { backup }: FoundBackup): Promise<void> {
  const since = editor.document.version;
  // Another window may have taken it, or written more, since the list was made.
  const listed = await listBackups(editor.host.backups, (window) => window === backup.window);
  const left = listed.ok ? listed.value : [];
  const now = left.find((one) => one.case === backup.case);
  if (!now?.whole) {
    editor.notify('failed', 'That backup is no longer there: another window brought it back.');
    return;
  }
  const { head, document } = now.whole;
  const read = readCase(document);
  if (!read.ok) {
    const title = 'The backup cannot be opened';
    editor.open({ kind: 'message', title, text: read.problem.message });
    return;
  }
  await rememberRestore(editor.host, head.title);
  stillLeaving(
    editor,
    since,
    'a backup is brought back',
    () => void takeUp(editor, read.case, head, now),
  );
}

async function takeUp(editor: Editor, c: Case, head: BackupHead, backup: Backup): Promise<void> {
  const { of, at } = head;
  const handle: CaseHandle | undefined =
    of.handle === undefined ? undefined : { id: of.handle, name: of.name };
  editor.replace(
    c,
    { name: of.name, ...(handle && of.digest !== undefined ? { handle, digest: of.digest } : {}) },
    true,
  );
  editor.notify('done', `Brought back as it was on ${momentText(at)}. It is not saved yet.`);
  if (!handle) dropClaim(editor);
  else if (await claimFile(editor, handle)) {
    editor.notify('refused', `${of.name} is open in another window as well.`);
  }
  // Only when it is this window's own is the old one let go of.
  if ((await autosaveOf(editor)?.flush()) && backup.window !== editor.host.windowId) {
    await dropBackups(editor.host.backups, backup.names);
  }
}

function originOf(
  { window, whole }: Backup,
  own: string,
  living: ReadonlySet<string>,
): BackupOrigin {
  if (window === own) return 'here';
  if (living.has(window)) return 'elsewhere';
  return whole?.head.aside ? 'aside' : 'lost';
}

async function fileSince({ host }: Editor, head: BackupHead | undefined): Promise<FileSince> {
  if (head?.of.handle === undefined) return 'none';
  const now = await host.digestNow({ id: head.of.handle, name: head.of.name });
  if (!now.ok) return now.because === 'gone' ? 'gone' : 'unknown';
  return now.value === head.of.digest ? 'same' : 'changed';
}

/** Saved, and stopped before the backup was dropped. */
async function isSaved({ host }: Editor, { backup, file }: FoundBackup): Promise<boolean> {
  const { whole } = backup;
  if (!whole || (file !== 'changed' && file !== 'same')) return false;
  const now = await host.digestNow({ id: whole.head.of.handle ?? '', name: whole.head.of.name });
  return now.ok && now.value === digestText(whole.document);
}
