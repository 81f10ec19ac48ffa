// Another case file that this one is compared with. It is read, never opened: nothing of it enters the case.
import type { Case } from '../../core/model/case.ts';
import type { Editor } from './editor.ts';
import { readBytes } from './reading.ts';

export interface OtherFile {
  readonly name: string;
  readonly case: Case;
}

const chosen = new WeakMap<Editor, OtherFile>();

/** The file chosen last. */
export function otherFileOf(editor: Editor): OtherFile | undefined {
  return chosen.get(editor);
}

/** Lets the user choose a file; what cannot be read is told, and nothing is chosen. */
export async function chooseOther(editor: Editor): Promise<OtherFile | undefined> {
  const opened = await editor.host.openCase();
  if (!opened.ok) {
    if (opened.because !== 'cancelled') editor.notify('failed', opened.message);
    return undefined;
  }
  const { handle, bytes } = opened.value;
  const read = await readBytes(editor, handle.name, bytes);
  if (!read) return undefined;
  if (!read.ok) {
    const title = `${handle.name} cannot be read`;
    editor.open({ kind: 'message', title, text: read.problem.message });
    return undefined;
  }
  const other = { name: handle.name, case: read.case };
  chosen.set(editor, other);
  return other;
}
