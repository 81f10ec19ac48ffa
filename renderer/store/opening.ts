// What was read becomes the open case: read, asked about when another window has it, taken up. What
// cannot be read leaves the open case alone.
import type { CaseHandle, Claim, HostResult, OpenedFile } from '../../core/host.ts';
import type { Case } from '../../core/model/case.ts';
import type { Editor } from './editor.ts';
import { stillLeaving } from './leaving.ts';
import { readBytes } from './reading.ts';

import type { FileState } from './state.ts';

/** The claims by which other windows know what is open here. */
const claims = new WeakMap<Editor, Claim>();

/**
 * Opens what the host read; unsaved changes are the caller's concern, but for those made since.
 * @param since the document's version when the user was asked
 */
export async function openRead(
  editor: Editor,
  opened: HostResult<OpenedFile>,
  since = editor.document.version,
): Promise<void> {
  if (!opened.ok) {
    if (opened.because !== 'cancelled') editor.notify('failed', opened.message);
    return;
  }
  const { handle, bytes, digest } = opened.value;
  const read = await readBytes(editor, handle.name, bytes);
  if (!read) return;
  if (!read.ok) {
    const title = `${handle.name} cannot be opened`;
    editor.open({ kind: 'message', title, text: read.problem.message });
    return;
  }
  if (read.migratedFrom === undefined) {
    await takeUp(editor, read.case, { name: handle.name, handle, digest }, since);
    return;
  }
  stillLeaving(editor, since, `${handle.name} is opened`, () => {
    // Saving must not write over the older file: it is kept, and this becomes a new one.
    openCopy(editor, read.case, handle.name);
    editor.notify(
      'done',
      `${handle.name} has the older format ${read.migratedFrom}; it was converted, and saving asks for a new file.`,
    );
  });
}

/** Opens a case that has no file yet: an example, or a blank one. */
export function openCopy(editor: Editor, c: Case, name: string): void {
  dropClaim(editor);
  editor.replace(c, { name });
}

/** Says that this window has another file open now. Gives whether another window has it, too. */
export async function claimFile(editor: Editor, handle: CaseHandle): Promise<boolean> {
  const claim = await claimFor(editor, handle);
  keepClaim(editor, claim);
  return claim.taken;
}

/** This window has no file open any more. */
export function dropClaim(editor: Editor): void {
  keepClaim(editor, undefined);
}

async function takeUp(
  editor: Editor,
  c: Case,
  file: FileState & { handle: CaseHandle },
  since: number,
): Promise<void> {
  const claim = await claimFor(editor, file.handle);
  const begin = () => {
    keepClaim(editor, claim);
    editor.replace(c, file);
  };
  const decline = () => claim.release();
  const proceed = () => stillLeaving(editor, since, `${file.name} is opened`, begin, decline);
  if (!claim.taken) proceed();
  else editor.open({ kind: 'taken', name: file.name, proceed, decline });
}

function claimFor(editor: Editor, handle: CaseHandle): Promise<Claim> {
  const { name } = handle;
  return editor.host.claim(handle, () =>
    editor.notify(
      'refused',
      `${name} was opened in another window as well. Whichever window saves second is asked before it writes over the first.`,
    ),
  );
}

function keepClaim(editor: Editor, claim: Claim | undefined): void {
  claims.get(editor)?.release();
  if (claim) claims.set(editor, claim);
  else claims.delete(editor);
}
