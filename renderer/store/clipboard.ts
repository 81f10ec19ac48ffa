// Copying, cutting and pasting elements: what goes on the clipboard in two forms, exactly for Warrant
// and as a bulleted outline for everything else. The events are heard in keys/useClipboard.ts.
import { clipOf } from '../../core/clip/clipOf.ts';
import { outlineText } from '../../core/clip/outlineText.ts';
import { rootsOf } from '../../core/clip/roots.ts';
import type { Call } from '../../core/commands/command.ts';
import { duplicate } from '../../core/commands/duplicate.ts';
import { listed } from '../../core/commands/parts/naming.ts';
import { pasteElements } from '../../core/commands/pasteElements.ts';
import { pasteOutline } from '../../core/commands/pasteOutline.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { counted } from '../ui/words.ts';
import { ownerOf, parentLink } from './adding.ts';
import type { Editor } from './editor.ts';
import { removeOrAsk } from './removing.ts';
import { selectedNodes, selectedWithHidden } from './selecting.ts';

/** The clipboard's type for a piece of an argument: the text of a case file. */
export const ELEMENTS = 'application/x-warrant-elements';

export interface Copied {
  readonly ids: readonly string[];
  readonly elements: string;
  readonly text: string;
}

/** What is selected, in both forms; undefined where no element is selected. */
export function copySelected(editor: Editor): Copied | undefined {
  const ids = selectedWithHidden(editor);
  if (ids.length === 0) return undefined;
  const clip = clipOf(editor.document.index, ids);
  return { ids, elements: writeCase(clip), text: outlineText(clip) };
}

/** Says what was copied, and what was not. */
export function tellCopied(editor: Editor, { ids }: Copied): void {
  const { index } = editor.document;
  const own = new Set(ids);
  const left = ids.flatMap((id) => {
    const entry = index.nodes.get(id);
    const links = [...(entry?.supportedBy ?? []), ...(entry?.inContextOf ?? [])];
    return links.filter(({ to }) => to && !own.has(to.id));
  }).length;
  const what = ids.length === 1 ? listed(editor.document.case, ids) : `${ids.length} elements`;
  const rest = left === 0 ? '' : ` without what is below; B selects a whole branch`;
  editor.notify('done', `Copied ${what}${rest}.`);
}

/** Deletes what was copied, after the question where one is due. */
export function cutCopied(editor: Editor, { ids }: Copied): void {
  const what = ids.length === 1 ? listed(editor.document.case, ids) : `${ids.length} elements`;
  removeOrAsk(editor, ids, `Cut ${what}`);
}

/** What the clipboard offers. */
export interface Offered {
  readonly elements?: string | undefined;
  readonly text?: string | undefined;
}

/** Pastes below the selected element, or as an argument of its own. Gives whether anything was. */
export function paste(editor: Editor, { elements, text }: Offered): boolean {
  const { selection, module } = editor.store.getState();
  if (selection?.kind === 'link') {
    editor.notify('refused', 'Select the element to paste below, or nothing.');
    return false;
  }
  const below = selection ? { parent: selection.id } : { module };
  if (elements) {
    const read = readCase(elements);
    if (read.ok) return finish(editor, elementsCall(editor, read.case, below));
    editor.notify('refused', `What was copied cannot be read: ${read.problem.message}`);
    return false;
  }
  if (text?.trim()) return finish(editor, pasteOutline.call({ text, ...below }));
  editor.notify('refused', 'The clipboard holds nothing that can be pasted here.');
  return false;
}

/** A copy pasted onto the element that it is of goes beside that element. */
function elementsCall(
  { document }: Editor,
  clip: Case,
  below: { readonly parent?: string; readonly module?: string },
): Call {
  const elements = fileFromCase(clip) as unknown as Readonly<Record<string, unknown>>;
  const entry = document.index.nodes.get(below.parent ?? '');
  const roots = rootsOf(new CaseIndex(clip)).map((root) => root.entry.id);
  const link = entry && parentLink(entry);
  const owner = entry && link && ownerOf(link, entry);
  if (clip.id !== document.case.id || !entry || !roots.includes(entry.id)) {
    return pasteElements.call({ elements, ...below });
  }
  if (!owner) return pasteElements.call({ elements, module: entry.node.module });
  const after = link.link.kind === 'challenges' ? {} : { after: link.id };
  return pasteElements.call({ elements, parent: owner.id, ...after });
}

/** Puts a second branch beside each selected one. */
export function duplicateSelected(editor: Editor): void {
  finish(editor, duplicate.call({ ids: selectedNodes(editor) }));
}

function finish(editor: Editor, call: Call): boolean {
  const done = editor.execute(call);
  if (!done.allowed) return false;
  editor.refreshScene();
  const [first, ...others] = done.made.filter((id) => editor.document.index.nodes.has(id));
  if (first === undefined) return false;
  editor.goTo(first, 'nearest');
  editor.selectAll([...others, first]);
  editor.notify('done', `${counted(others.length + 1, 'new element')}.`);
  return true;
}
