// Nothing lost, put together: backups, recovery at the start, the file watched, the window closed only
// when that loses nothing, files from outside opened.
import { MANY_BACKUPS } from '../../core/backup/generations.ts';
import type { Stop } from '../../core/host.ts';
import { keepBackups } from './autosave.ts';
import { forgetRestores, stoppedTwice } from './crashGuard.ts';
import { keepDrafts } from './drafts.ts';
import type { Editor } from './editor.ts';
import { leavingCase } from './leaving.ts';
import { openRead } from './opening.ts';
import { watchOutside } from './outside.ts';
import { findBackups, findLost } from './recovery.ts';
import { endTyping } from './typing.ts';

/** Begins to keep an editor safe, until the function it gives back is called. */
export function keepSafe(editor: Editor): Stop {
  const { host } = editor;
  const autosave = keepBackups(editor);
  const safe = () => {
    keepDrafts(editor);
    return autosave.safe();
  };
  const stops = [
    autosave.stop,
    watchOutside(editor),
    host.onCloseRequest({ safe, close: () => mayClose(editor, autosave.flush) }),
    host.onOpenRequest((opened) => {
      if (!opened.ok) void openRead(editor, opened);
      else {
        const before = `${opened.value.handle.name} is opened`;
        leavingCase(editor, before, () => void openRead(editor, opened));
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Shows what windows left behind that are no more. */
export async function offerRecovery(editor: Editor): Promise<void> {
  const { host } = editor;
  const stopped = await stoppedTwice(host);
  const lost = await findLost(editor);
  // The window works without storage; that backups are not kept is said when one is needed.
  if (!lost.ok) return;
  if (stopped !== undefined) {
    await forgetRestores(host);
    editor.notify(
      'failed',
      `Twice the program stopped within a minute of bringing back “${stopped}”, so it has started clean. The backup is still there: see Backups.`,
    );
    return;
  }
  if (lost.value.length > 0) editor.open({ kind: 'backups', lost: true });
  const all = await findBackups(editor);
  if (all.ok && all.value.length > MANY_BACKUPS) {
    editor.notify(
      'refused',
      `There are ${all.value.length} backups. None is deleted unasked: look through them under Backups.`,
    );
  }
}

/** Makes leaving safe, or asks. */
async function mayClose(editor: Editor, flush: () => Promise<boolean>): Promise<boolean> {
  endTyping(editor);
  if (!editor.document.dirty || (await flush())) return true;
  return new Promise((answer) => {
    const next = () => answer(true);
    const stay = () => answer(false);
    editor.open({ kind: 'unsaved', before: 'the window closes', next, stay });
  });
}
