// Artefacts compared with the files beside the case, on demand. What was found holds as long as the
// record cites the same file with the same digest, and is forgotten with the case.
import type { ArtefactCheck, ArtefactReader, Verification } from '../../core/artefacts/types.ts';
import { verifyArtefacts } from '../../core/artefacts/verify.ts';
import type { HostFile, HostFolder } from '../../core/hostFiles.ts';
import type { Case } from '../../core/model/case.ts';
import type { Editor } from './editor.ts';
import { withProgress } from './progress.ts';

export interface Verified {
  /** Of the case as it is. */
  readonly checks: readonly ArtefactCheck[];
  /** All that were made, and what each record cited then: an undone edit brings its check back. */
  readonly made: readonly { readonly check: ArtefactCheck; readonly cited: string }[];
}

/** Bytes that are hashed at once: a few milliseconds. */
const PIECE = 1024 * 1024;

/** Whether there is anything to verify; otherwise a sentence. */
export function mayVerify({ document, store }: Editor): true | string {
  if (store.getState().busy !== undefined) {
    return 'Something else is being made; wait for it, or cancel it.';
  }
  for (const { artefacts } of document.case.evidence.values()) {
    if (artefacts?.some(({ path }) => path !== undefined)) return true;
  }
  return 'No evidence names a file as its artefact.';
}

/** Reads the files that the evidence names, as far as they lie in the case's folder. */
export async function verifyInFolder(editor: Editor): Promise<void> {
  const { host, document, store } = editor;
  // Of a case that is replaced meanwhile, nothing is of interest.
  let replaced = false;
  const stop = document.subscribe(({ cause }) => {
    replaced ||= cause === 'replace';
  });
  const folder = await host.artefactFolder(store.getState().file.handle);
  if (!folder.ok || replaced) {
    stop();
    if (!folder.ok && folder.because !== 'cancelled') editor.notify('refused', folder.message);
    return;
  }
  const c = document.case;
  const done = await withProgress(editor, 'Reading the artefacts', ({ signal, tell }) =>
    verifyArtefacts(c, readerOf(folder.value), {
      onProgress: (at, total) => tell(at / total),
      cancelled: () => signal.aborted,
    }),
  ).finally(stop);
  if (!done.done || !done.value || replaced) return;
  const made = done.value.checks.flatMap((check) => {
    const cited = citedBy(c, check, check.artefact);
    return cited === undefined ? [] : { check, cited };
  });
  store.setState({ artefacts: { made, checks: [] } });
  tellStanding(editor, true);
  editor.notify(toneOf(done.value), wordsOf(done.value));
}

/** Keeps what was found in step with the case. */
export function keepArtefacts(editor: Editor): void {
  editor.document.subscribe(({ cause, patches }) => {
    if (!editor.store.getState().artefacts) return;
    if (cause === 'replace') editor.store.setState({ artefacts: undefined });
    else if (patches.some(({ path }) => path[0] === 'evidence')) tellStanding(editor, false);
  });
}

/** Tells the analyser which checks are of the case as it is. */
function tellStanding(editor: Editor, anew: boolean): void {
  const { artefacts } = editor.store.getState();
  if (!artefacts) return;
  const checks = checksOf(artefacts, editor.document.case);
  const same =
    checks.length === artefacts.checks.length &&
    checks.every((check, i) => check === artefacts.checks[i]);
  if (same && !anew) return;
  editor.store.setState({ artefacts: { ...artefacts, checks } });
  editor.tellArtefacts(checks);
}

/** The checks that hold for a case: of what it cites as it was cited when its file was read. */
export function checksOf({ made }: Pick<Verified, 'made'>, c: Case): readonly ArtefactCheck[] {
  return made.flatMap(({ check, cited }) => {
    const now = c.evidence.get(check.evidence)?.artefacts ?? [];
    const at = now.findIndex((_, i) => citedBy(c, check, i) === cited);
    return at < 0 ? [] : at === check.artefact ? check : { ...check, artefact: at };
  });
}

/** How many of the files that a case names no check holds for. */
export function uncheckedFiles(verified: Pick<Verified, 'made'>, c: Case): number {
  const known = new Set(checksOf(verified, c).map((one) => `${one.evidence} ${one.artefact}`));
  let count = 0;
  for (const [id, { artefacts = [] }] of c.evidence) {
    artefacts.forEach(({ path }, i) => {
      if (path !== undefined && !known.has(`${id} ${i}`)) count += 1;
    });
  }
  return count;
}

/** What a record says of one of its files, as far as the check depends on it. */
function citedBy(c: Case, check: ArtefactCheck, at: number): string | undefined {
  const record = c.evidence.get(check.evidence);
  const one = record?.artefacts?.[at];
  // A file that has another digest of its own stays another, whatever the log's is.
  const log = check.outcome === 'contradicted' && !check.log ? undefined : record?.logDigest;
  return one && JSON.stringify([one.path, one.url, one.sha256, one.bytes, log]);
}

function readerOf(folder: HostFolder): ArtefactReader {
  return {
    async open(path) {
      const found = await folder.file(path);
      return found.kind === 'file' ? { kind: 'file', bytes: bytesOf(found.file) } : found;
    },
  };
}

async function* bytesOf(file: HostFile): AsyncIterable<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield await file.read(at, Math.min(at + PIECE, file.size));
  }
}

function toneOf({ counts }: Verification): 'done' | 'failed' {
  return counts.contradicted > 0 ? 'failed' : 'done';
}

/** "Artefacts: 3 matched, 1 contradicted, 2 missing, 1 not checked." */
export function wordsOf({ counts }: Verification): string {
  const unchecked = counts.address + counts.noDigest + counts.empty;
  const parts = [
    `${counts.matched} matched`,
    `${counts.contradicted} contradicted`,
    `${counts.missing} missing`,
    ...(counts.outside > 0 ? [`${counts.outside} outside the folder, not opened`] : []),
    ...(counts.unreadable + counts.noFile > 0
      ? [`${counts.unreadable + counts.noFile} could not be read`]
      : []),
    `${unchecked} not checked (an address, or no digest)`,
  ];
  const see = counts.contradicted > 0 ? ' See EVI-16 among the problems.' : '';
  return `Artefacts: ${parts.join(', ')}.${see}`;
}
