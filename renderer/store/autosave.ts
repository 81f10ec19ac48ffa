// Backups of the open case: written soon after a change even while typing goes on, one at a time, and
// dropped when nothing is unsaved any more. Never touches the user's file.
import { type BackupHead, writeBackup } from '../../core/backup/backup.ts';
import { CaseWriter } from '../../core/backup/caseWriter.ts';
import { distance } from '../../core/backup/distance.ts';
import {
  backupName,
  bothNames,
  dropBackups,
  type Generation,
} from '../../core/backup/generations.ts';
import { MAX_CASE_BYTES } from '../../core/format/limits.ts';
import type { HostResult } from '../../core/host.ts';
import type { Case } from '../../core/model/case.ts';
import { TOOL } from '../tool.ts';
import type { Editor } from './editor.ts';

export interface Autosave {
  /** Nothing is lost if the window ends now: all is saved, or the last backup is of the present. */
  safe(): boolean;
  /** Writes what is not written yet. Gives whether it is safe then. */
  flush(): Promise<boolean>;
  /** Keeps a copy that belongs to no window, until the user deletes it. Gives whether it is kept. */
  setAside(): Promise<boolean>;
  stop(): void;
}

/**
 * Milliseconds from the first change that is not written to its writing. With the writing itself and
 * the one before, this stays below the second that may be lost.
 */
export const BACKUP_DELAY = 250;
/** Milliseconds until a backup that failed is tried again. */
const RETRY = 5_000;

const autosaves = new WeakMap<Editor, Autosave>();

/** The autosave of an editor, if it has one. */
export function autosaveOf(editor: Editor): Autosave | undefined {
  return autosaves.get(editor);
}

/** Keeps backups for as long as the window lives. */
export function keepBackups(editor: Editor): Autosave {
  const { document, host, store } = editor;
  const writer = new CaseWriter();
  /** What was opened or last saved; undefined for a case brought back from a backup. */
  let base: Case | undefined = document.dirty ? undefined : document.case;
  let caseId = document.case.id;
  let generation: Generation = 0;
  /** What the last backup is of; undefined when there is none. */
  let stored: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const present = () => `${document.version} ${store.getState().file.digest ?? ''}`;
  const safe = () => !document.dirty || stored === present();

  const schedule = (after: number) => {
    timer ??= setTimeout(() => void settle(), after);
  };

  /** One after the other, in the order of asking. */
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  const settle = (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    return queue(async () => {
      if (safe()) {
        if (!document.dirty) await drop(caseId);
        return true;
      }
      const of = present();
      const written = await write(document.case, host.windowId, generation);
      told(written);
      if (!written.ok) {
        schedule(RETRY);
        return false;
      }
      generation = generation === 0 ? 1 : 0;
      stored = of;
      return safe();
    });
  };

  const write = async (
    c: Case,
    window: string,
    which: Generation,
    aside = false,
  ): Promise<HostResult<undefined>> => {
    const text = writeBackup(headOf(c, window, aside), writer.write(c));
    if (text.length > MAX_CASE_BYTES) {
      return { ok: false, because: 'failed', message: 'The case is larger than 64 MB.' };
    }
    return host.backups.write(backupName(window, c.id, which), text);
  };

  const headOf = (c: Case, window: string, aside: boolean): BackupHead => {
    const { name, handle, digest } = store.getState().file;
    return {
      of: {
        name,
        ...(handle ? { handle: handle.id } : {}),
        ...(digest === undefined ? {} : { digest }),
      },
      case: c.id,
      title: c.meta.title,
      elements: c.nodes.size,
      ...(base ? { since: distance(base, c, (id, a, b) => writer.same(id, a, b)) } : {}),
      window,
      version: document.version,
      at: host.time(),
      app: TOOL,
      ...(aside ? { aside } : {}),
    };
  };

  const drop = async (id: string): Promise<void> => {
    if (stored === undefined) return;
    const dropped = await dropBackups(host.backups, bothNames(host.windowId, id));
    if (dropped.ok) stored = undefined;
  };

  const told = (result: HostResult<unknown>) => {
    const problem = result.ok ? undefined : result.message;
    if (problem !== store.getState().backupProblem) store.setState({ backupProblem: problem });
  };

  const warm = (steps: Generator<void>) => {
    if (!steps.next().done) setTimeout(() => warm(steps));
  };

  const stopHearing = document.subscribe(({ cause, case: c }) => {
    if (cause !== 'replace') return;
    const old = caseId;
    base = document.dirty ? undefined : c;
    caseId = c.id;
    warm(writer.warm(c));
    // Saved, or let go of by the user: there was a question.
    void queue(async () => {
      if (!(document.dirty && old === document.case.id)) await drop(old);
    });
  });
  const stopWatching = store.subscribe((state, before) => {
    if (before.dirty && !state.dirty && state.version === before.version) base = document.case;
    const changed = state.version !== before.version || state.dirty !== before.dirty;
    if (changed || state.file.digest !== before.file.digest) schedule(BACKUP_DELAY);
  });
  warm(writer.warm(document.case));

  const autosave: Autosave = {
    safe,
    flush: () => (safe() && document.dirty ? Promise.resolve(true) : settle()),
    setAside: () =>
      queue(async () => {
        const { case: c } = document;
        const window = `${host.windowId}x${document.version}`;
        const written = await write(c, window, 0, true);
        told(written);
        return written.ok;
      }),
    stop: () => {
      stopHearing();
      stopWatching();
      clearTimeout(timer);
    },
  };
  autosaves.set(editor, autosave);
  return autosave;
}
